import type { Content, ContentTable } from './content.ts'

// What the plans of an authority share: centers and people under their spellings, portfolios and
// public values. Each table holds all that an import compares of one.

/** A plan, beside its code. */
export const planTable = { label: { kind: 'TEXT' } } as const

/** A center or a person. */
export const entryTable = {
  code: { kind: 'TEXT' },
  name: { kind: 'TEXT' },
  spellings: { kind: 'SPELLINGS' },
} as const

/** A portfolio, beside its label. */
export const portfolioTable = { holder: { kind: 'TEXT' }, matters: { kind: 'MATTERS' } } as const

/** A public value, beside its code. */
export const publicValueTable = { title: { kind: 'TEXT' } } as const

/** A portfolio or public value as it is stored. */
export interface StoredName<T extends ContentTable> {
  readonly id: number
  readonly content: Content<T>
}

/** A stored center or person with the spellings that lead to it. */
export interface StoredEntry {
  readonly id: number
  /** Code as printed; people have none. */
  readonly code: string | null
  readonly name: string
  readonly spellings: readonly { readonly id: number; readonly spelling: string }[]
}
