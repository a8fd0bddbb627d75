import type { LocalizedText } from './localized.ts'

/**
 * What a field of a plan's object holds, which determines how it is read, compared, stored and printed.
 *
 * - `DAY`, `NUMBER`: a printed cell; its text is kept beside the value where it differs from the
 *   canonical Italian print (`31/12/2024`, `40,00`).
 * - `DECIMAL`: a declared number, without a print of its own.
 * - `TEXT`: words as printed.
 * - `PERSON`, `CENTER`: a spelling, stored as a link to it.
 * - `ENUM`: a member of an enum that a person declared.
 * - `LABEL`: a printed label with the member of an enum that it means; the label stands in a second
 *   column, `<column>_label`.
 * - `PARENT`: the objective above, stored as its key.
 * - `PORTFOLIO`, `PUBLIC_VALUE`: what plans share, known by its label or code, stored as its key.
 * - `BUDGET_LINK`: a mission of the budget with a program of it or none, and how the link is known;
 *   in three columns, `<column>_mission`, `<column>_program` and `<column>_provenance`.
 * - `NARRATIVE`: a text in numbered items and paragraphs, in a row of its own.
 */
export type FieldKind =
  | 'DAY'
  | 'NUMBER'
  | 'DECIMAL'
  | 'TEXT'
  | 'PERSON'
  | 'CENTER'
  | 'ENUM'
  | 'LABEL'
  | 'PARENT'
  | 'PORTFOLIO'
  | 'PUBLIC_VALUE'
  | 'BUDGET_LINK'
  | 'NARRATIVE'

interface AnyField {
  /** The column that holds it in the database; of a narrative, the section that it is stored under. */
  readonly column: string
  /** Its label. */
  readonly label: LocalizedText
}

interface EnumField extends AnyField {
  readonly kind: 'ENUM'
  /** The members of the enum. */
  readonly values: readonly string[]
  /** The name of the enum in the database. */
  readonly enumType: string
}

interface LabelField extends Omit<EnumField, 'kind'> {
  readonly kind: 'LABEL'
  /** The member that stands for a label that is not understood. */
  readonly notUnderstood: string
}

interface NumberField extends AnyField {
  readonly kind: 'NUMBER' | 'DECIMAL'
  /** Which numbers the database takes; absent for those of 30 digits, of either sign. */
  readonly range?: NumberRange
}

interface PlainField extends AnyField {
  readonly kind: Exclude<FieldKind, 'ENUM' | 'LABEL' | 'NUMBER' | 'DECIMAL'>
}

/** The numbers up to a power of ten, which is one of them. */
export interface NumberRange {
  readonly power: number
  readonly isSigned: boolean
}

/** A field as its table declares it. */
export type Field = EnumField | LabelField | NumberField | PlainField

/** The fields of an object by their names. */
export type FieldTable = Readonly<Record<string, Field>>

/** The kinds that the fields of a table have. */
export type KindOf<T extends FieldTable> = T[keyof T]['kind']

/** The names of the fields of a table that are of one of some kinds. */
export type NameOfKind<T extends FieldTable, K extends FieldKind> = {
  [N in keyof T]: T[N]['kind'] extends K ? N : never
}[keyof T] &
  string

/** The names of the fields of a table, in their order. */
export function namesOf<T extends FieldTable>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table)
}

/** The names of the fields of a table that are of one of some kinds, in their order. */
export function namesOfKind<T extends FieldTable, K extends FieldKind>(
  table: T,
  ...kinds: readonly K[]
): readonly NameOfKind<T, K>[] {
  const isWanted = ([, field]: [string, Field]) => kinds.some((kind) => kind === field.kind)
  return Object.entries(table)
    .filter(isWanted)
    .map(([name]) => name as NameOfKind<T, K>)
}

/** Some fields of a table, in the order of the table. */
export function pickFields<T extends FieldTable, N extends keyof T>(
  table: T,
  names: readonly N[],
): Pick<T, N> {
  const isWanted = ([name]: [string, Field]) => names.some((one) => one === name)
  return Object.fromEntries(Object.entries(table).filter(isWanted)) as Pick<T, N>
}

/** Something of every field of a table, by its name. */
export function mapFields<T extends FieldTable, V>(
  table: T,
  read: (field: T[keyof T]) => V,
): Readonly<Record<keyof T, V>> {
  return Object.fromEntries(namesOf(table).map((name) => [name, read(table[name])])) as Record<
    keyof T,
    V
  >
}
