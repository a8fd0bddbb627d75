import type { Field } from '../../../domain/fields.ts'
import type { Headed, HeadingWords } from '../../../domain/headings.ts'
import type { LocalizedText } from '../../../domain/localized.ts'

/** What a column holds; its width follows from it. */
export type ColumnKind = 'CODE' | 'WORD' | 'NAME' | 'TEXT' | 'NUMBER' | 'DATE'

/** A column of the template. */
export interface TemplateColumn {
  readonly key: string
  /** The Italian heading, which is the one we write. */
  readonly it: string
  readonly en: string
  readonly kind: ColumnKind
  /** Whether the table requires it. */
  readonly needed: boolean
  /** Whether it is read here although it belongs to another table: offices keep links among the objectives. */
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
export interface TemplateTable {
  readonly key: TableKey
  /** Name of the sheet, and end of the file's name. */
  readonly it: string
  readonly en: string
  readonly synonyms: readonly string[]
  readonly columns: readonly TemplateColumn[]
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
): TemplateColumn => ({ key, it, en, kind, needed: needed ?? false, synonyms, about })

/** The column of a title or a value, headed as the domain says. */
export const headedColumn = (
  key: string,
  kind: ColumnKind,
  { label, headings: { about, synonyms } }: Headed,
  options: Pick<Options, 'needed'> = {},
): TemplateColumn => column(key, kind, label.it, label.en, about, { synonyms, ...options })

/** A field that a table has a column for. */
type ColumnField = Field & { readonly kind: keyof typeof KINDS; readonly headings: HeadingWords }

/** The columns of the fields of an object, in their order. */
export const fieldColumns = (
  fields: Readonly<Record<string, ColumnField>>,
): readonly TemplateColumn[] =>
  Object.entries(fields).map(([name, field]) => headedColumn(name, KINDS[field.kind], field))

const KINDS = {
  DAY: 'DATE',
  NUMBER: 'NUMBER',
  DECIMAL: 'NUMBER',
  TEXT: 'TEXT',
  PERSON: 'NAME',
  CENTER: 'NAME',
  ENUM: 'WORD',
  LABEL: 'WORD',
} as const satisfies Partial<Record<Field['kind'], ColumnKind>>
