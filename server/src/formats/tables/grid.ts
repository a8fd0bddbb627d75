import type { Sourced } from '../../document/source.ts'

/** A cell of a table, before its column is known. */
export interface GridCell {
  /** As it stands in the file. */
  readonly raw: string
  /** Its words: ends trimmed, lines ended by `\n`. */
  readonly text: string
  /** The exact decimal of a cell that holds a number rather than its print; null for text. */
  readonly number: string | null
  /** Whether the file marks the cell as text, whatever it looks like (see escape.ts). */
  readonly literal: boolean
}

/** A row of a table with its place. */
export interface GridRow {
  /** First line or row number in the file, from 1. */
  readonly line: number
  readonly endLine: number
  readonly cells: readonly GridCell[]
}

/** The rows of one CSV file or of one sheet of a workbook. */
export interface Grid {
  /** Name of the file, with the sheet in a workbook: `piano.xlsx › Fasi`. */
  readonly file: string
  /** Name of the sheet; null in a CSV file, whose name means nothing. */
  readonly sheet: string | null
  readonly rows: readonly GridRow[]
}

/** Limits that no table of an office exceeds. */
export const LIMITS = { rows: 200_000, columns: 100, cell: 100_000 } as const

/** A cell that holds text. */
export function textCell(raw: string): GridCell {
  return { raw, text: raw.replaceAll(/\r\n?/g, '\n').trim(), number: null, literal: false }
}

/** Whether a row holds nothing. */
export function isBlank({ cells }: GridRow): boolean {
  return cells.every(({ text }) => text === '')
}

/** A cell's value with its place. */
export function sourced<T>(
  grid: Grid,
  { line, endLine }: GridRow,
  cell: GridCell,
  value: T,
): Sourced<T> {
  return { value, raw: cell.raw, file: grid.file, line, endLine }
}
