import type { IssueReporter } from '../../document/issue.ts'
import { type Printed, printed, type Sourced } from '../../document/source.ts'
import { type PrintedKind, prints } from '../../domain/printedCells.ts'
import { type Line, sourcedCell } from './lines.ts'

// What offices type in an empty cell: not a value, and nothing to report.
const NOTHING = /^(?:[-–—]+|n\.?[dap]\.?)$/i

/** Reads a cell that holds a day or a number; a printed cell that is none is kept as it is and reported. */
export function readCell(
  kind: PrintedKind,
  cell: Sourced<string> | null,
  reportUnread: (cell: Sourced<string>) => void,
): Printed<string> | null {
  if (!cell) return null
  const value = prints[kind].read(cell.value)
  if (value === null && !NOTHING.test(cell.value)) reportUnread(cell)
  return printed(cell, cell.value, value)
}

/** The columns of a table that is being read, and what to do with cells outside them. */
export class SheetColumns<T> {
  readonly #meanings: readonly (T | null)[]
  readonly #headings: readonly string[]

  /** Reads a row of headings; `mean` gives null for a heading that is not known. */
  constructor(row: Line, mean: (heading: string) => T | null) {
    this.#headings = (row.cells ?? []).map((cell) => cell.text)
    this.#meanings = this.#headings.map((heading) => (heading ? mean(heading) : null))
  }

  /** The known columns with their index. */
  *known(): Generator<readonly [number, T]> {
    for (const [index, meaning] of this.#meanings.entries()) {
      if (meaning !== null) yield [index, meaning]
    }
  }

  /** Reports the headings that are not known. */
  reportUnknown(row: Line, objective: string, report: IssueReporter): void {
    for (const [index, heading] of this.#headings.entries()) {
      if (heading === '' || this.#meanings[index] !== null) continue
      report(
        'UNKNOWN_COLUMN',
        { file: row.file, line: row.line, raw: heading },
        { heading, objective },
      )
    }
  }

  /** Reports every filled cell of a row that stands under no known column. */
  reportStray(row: Line, title: string, objective: string, report: IssueReporter): void {
    for (const index of (row.cells ?? []).keys()) {
      const cell = sourcedCell(row, index)
      if (!cell || (this.#meanings[index] ?? null) !== null) continue
      report('UNPLACED_CELL', cell, {
        heading: this.#headings[index] || null,
        found: cell.value,
        row: title,
        objective,
      })
    }
  }
}
