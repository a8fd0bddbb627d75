import type { Portfolio } from '../../document/document.ts'
import type { IssueCode, Report } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { withValue } from '../../document/source.ts'
import type { SheetObjective } from './document.ts'

/** What the header of every page of an objective prints again, and the single values of its body. */
export interface HeaderFields {
  readonly levelLabel: Sourced<string>
  readonly title: Sourced<string>
  readonly portfolio: Sourced<Portfolio>
  readonly center: Sourced<string>
  readonly manager: Sourced<string>
  readonly publicValue: NonNullable<SheetObjective['publicValue']>
  readonly executionState: NonNullable<SheetObjective['executionState']>
}

const PRINTED_NAME: Record<keyof HeaderFields, string> = {
  levelLabel: 'the name of the level',
  title: 'the title',
  portfolio: '«Assessorato»',
  center: '«Centro di Responsabilità»',
  manager: '«Responsabile»',
  publicValue: '«Valore pubblico»',
  executionState: '«Stato»',
}

/** Merges the repeated page headers of one objective: the first print counts, another value is reported. */
export class Header {
  readonly fields: Partial<HeaderFields> = {}
  readonly #code: string
  readonly #report: Report

  constructor(code: string, report: Report) {
    this.#code = code
    this.#report = report
  }

  set<K extends keyof HeaderFields>(name: K, printed: HeaderFields[K]): void {
    const first = this.fields[name]
    if (!first) {
      this.fields[name] = printed
      return
    }
    if (JSON.stringify(first.value) === JSON.stringify(printed.value)) return
    const code: IssueCode = name === 'title' ? 'TITLE_CONFLICT' : 'HEADER_DISAGREES'
    this.#report(
      code,
      printed,
      `On this page ${PRINTED_NAME[name]} of ${this.#code} is not what line ${first.line} prints. The first was kept; make them equal and import again.`,
    )
  }
}

/** Reads «Assessorato»: the holder before the first ` - `, the delegated matters after it. */
export function readPortfolio(text: Sourced<string>): Sourced<Portfolio> {
  const [holder = '', ...matters] = text.value.split(' - ').map((part) => part.trim())
  return withValue(text, { label: text.value, holder, matters: matters.filter(Boolean) })
}

/** Reads «Valore pubblico»: code, dash, title; null (and an issue) for any other shape. */
export function readPublicValue(
  text: Sourced<string>,
  report: Report,
): HeaderFields['publicValue'] | null {
  const at = text.value.indexOf(' - ')
  const [code, title] = [
    text.value.slice(0, Math.max(at, 0)).trim(),
    text.value.slice(at + 3).trim(),
  ]
  if (code && title && !/\s/.test(code)) return withValue(text, { code, title })
  report(
    'UNREADABLE_PUBLIC_VALUE',
    text,
    '«Valore pubblico» expects a code, a dash and a title, such as «5 - ACCOUNTABILITY»; it was left out. Correct it and import again.',
  )
  return null
}
