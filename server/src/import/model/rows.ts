import type { Content, ContentTable } from './content.ts'

/** The title of an object, which all have. */
export const TITLE = {
  kind: 'TEXT',
  column: 'title',
  label: { it: 'Titolo', en: 'Title' },
} as const

/** The position of a phase or an indicator in its table, from 1. */
export const POSITION = { kind: 'POSITION', column: 'position' } as const

/** A stored row that has no code: a phase or an indicator. */
export interface StoredRow {
  readonly id: number
  readonly position: number
  readonly title: string
}

/** The fields of the rows of a printed table, and how a stored row is read. */
export interface RowModel<T extends ContentTable, R extends StoredRow> {
  readonly section: 'phases' | 'indicators'
  readonly table: T
  contentOf(row: R): Content<T>
}
