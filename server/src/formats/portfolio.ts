import type { Portfolio } from '../document/document.ts'
import { type Sourced, withValue } from '../document/source.ts'

/** Reads «Assessorato»: the holder before the first ` - `, the delegated matters after it. */
export function readPortfolio(text: Sourced<string>): Sourced<Portfolio> {
  const [holder = '', ...matters] = text.value.split(' - ').map((part) => part.trim())
  return withValue(text, { label: text.value, holder, matters: matters.filter(Boolean) })
}
