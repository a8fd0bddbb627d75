import type { LocalizedText } from '../../../domain/localized.ts'

/** What a column holds, which tells how its cells are read and how wide it is. */
export type ColumnKind = 'CODE' | 'WORD' | 'NAME' | 'TEXT' | 'NUMBER' | 'DATE'

/** A column of the template. */
export interface Column {
  readonly key: string
  /** The Italian heading, which is the one we write. */
  readonly it: string
  readonly en: string
  readonly kind: ColumnKind
  /** Whether a table without it says nothing. */
  readonly needed: boolean
  /** Whether it is read here although another table is its own: people keep links among the objectives. */
  readonly guest?: true
  /** Other headings for the same, in either language. */
  readonly synonyms: readonly string[]
  /** What stands in it, for people who fill the template. */
  readonly about: LocalizedText
}

/** The tables of the template. */
export type TableKey =
  | 'objectives'
  | 'links'
  | 'phases'
  | 'indicators'
  | 'values'
  | 'texts'
  | 'centers'
  | 'people'

/** A table of the template: one CSV file, or one sheet of the workbook. */
export interface Table {
  readonly key: TableKey
  /** Name of the sheet, and end of the file's name. */
  readonly it: string
  readonly en: string
  readonly synonyms: readonly string[]
  readonly columns: readonly Column[]
  readonly about: LocalizedText
}

type Options = { needed?: true; synonyms?: readonly string[] }

/** Makes a column. */
export const column = (
  key: string,
  kind: ColumnKind,
  it: string,
  en: string,
  about: LocalizedText,
  { needed, synonyms = [] }: Options = {},
): Column => ({ key, it, en, kind, needed: needed ?? false, synonyms, about })
