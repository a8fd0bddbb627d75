/** A value read from a file, beside the text that it was read from. */
export interface Sourced<T> {
  /** What was understood. */
  readonly value: T
  /** The text as it stands in the file, markup included, lines joined by `\n`. */
  readonly raw: string
  /** Name of the file; in a workbook with the sheet: `piano.xlsx › Fasi`. */
  readonly file: string
  /** First line (row, in a table) of the text, from 1; 0 where the value comes from no file. */
  readonly line: number
  /** Last line of the text. */
  readonly endLine: number
}

/** A cell that is printed: its text without markup, and what it means; `value` is null when it is not understood. */
export interface Printed<T> extends Sourced<T | null> {
  /** The text of the cell as printed, trimmed. */
  readonly text: string
}

/** The same place with another value. */
export function withValue<T>(source: Sourced<unknown>, value: T): Sourced<T> {
  const { raw, file, line, endLine } = source
  return { value, raw, file, line, endLine }
}

/** The same place as a cell: its text and what it means. */
export function printed<T>(source: Sourced<unknown>, text: string, value: T | null): Printed<T> {
  const { raw, file, line, endLine } = source
  return { value, text, raw, file, line, endLine }
}
