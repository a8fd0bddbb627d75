import type { LocalizedText } from './localized.ts'

/**
 * What a field of a plan's object holds, which tells how it is read, compared, stored and printed.
 *
 * - `DAY`, `NUMBER`: a printed cell; its words are kept beside the value where they differ from the
 *   canonical Italian print (`31/12/2024`, `40,00`).
 * - `DECIMAL`: a declared number, without a print of its own.
 * - `TEXT`: words as printed.
 * - `PERSON`, `CENTER`: a spelling, stored as a link to it.
 * - `ENUM`: a member of an enum that a person declared.
 * - `LABEL`: a printed label with the member of an enum that it means; the label stands in a second
 *   column, `<column>_label`.
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

/** A field as its table declares it. */
export interface Field {
  readonly kind: FieldKind
  /** The column that holds it in the database. */
  readonly column: string
  /** What people call it. */
  readonly label: LocalizedText
  /** The members of the enum, of `ENUM` and `LABEL`. */
  readonly values?: readonly string[]
}
