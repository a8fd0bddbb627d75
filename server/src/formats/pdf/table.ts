import { readDate } from '../../domain/dates.ts'
import type { PrintedIndicatorField, YearValue } from '../../domain/indicatorFields.ts'
import type { PhaseField } from '../../domain/phaseFields.ts'
import type { PdfColumn, PdfHeadings } from './headings.ts'
import { joinWrapped, overlap, type Piece, type TextLine } from './pieces.ts'

// In heights of the letters: rows stand further apart than the lines of one cell.
const ROW_GAP = 1.8

interface OpenRow {
  /** Baseline of its first line. */
  readonly base: number
  readonly page: number
  /** The pieces of every column. */
  readonly cells: readonly Piece[][]
}

/** The columns whose cells never wrap: both of them filled show that a row begins. */
const ANCHORS = [
  ['weight', 'progress'],
  ['type', 'achieved'],
] as const satisfies readonly (readonly (PhaseField | PrintedIndicatorField | YearValue)[])[]

/** A physical row: the text of every cell. */
export interface PrintedRow {
  readonly cells: readonly string[]
  readonly page: number
}

/** A table whose lines are taken one by one and given back as rows. */
export class PdfTable {
  readonly #columns: readonly PdfColumn[]
  readonly #rows: OpenRow[] = []
  #base = Number.NEGATIVE_INFINITY
  #page: number

  constructor({ columns }: PdfHeadings, page: number) {
    this.#columns = columns
    this.#page = page
  }

  /** Whether these are the headings of this table again, at the top of another page. */
  repeats({ columns }: PdfHeadings, page: number): boolean {
    return (
      page !== this.#page &&
      columns.length === this.#columns.length &&
      columns.every(({ headings, left }, index) => {
        const own = this.#columns[index]
        return own && own.headings.join() === headings.join() && Math.abs(own.left - left) < 1
      })
    )
  }

  /** Whether a line can be of this table: none of its pieces runs through two columns. */
  holds({ pieces }: TextLine): boolean {
    return pieces.every(
      (piece) => this.#columns.filter((column) => overlap(piece, column)).length <= 1,
    )
  }

  /** Takes a line, into the row that is open or a new one. */
  take(line: TextLine): void {
    const cells: Piece[][] = this.#columns.map(() => [])
    for (const piece of line.pieces) cells[this.#columnOf(piece)]?.push(piece)
    const titled = cells[0]?.length !== 0
    const last = this.#rows.at(-1)
    if (!last || (titled && this.#begins(line, cells, last))) {
      this.#rows.push({ base: line.base, page: line.page, cells })
    } else {
      for (const [index, cell] of cells.entries()) last.cells[index]?.push(...cell)
    }
    if (titled) [this.#base, this.#page] = [line.base, line.page]
  }

  /** The headings and the rows, each in its physical rows, with the page they stand on. */
  finish(): readonly PrintedRow[] {
    const [first] = this.#rows
    const head = this.#columns.map(({ headings }) => headings)
    const page = first?.page ?? this.#page
    return [
      ...this.#print(head, page),
      ...this.#rows.flatMap((row) =>
        this.#print(
          this.#columns.map((column, index) => cellTexts(column, row.cells[index] ?? [], row.base)),
          row.page,
        ),
      ),
    ]
  }

  #print(cells: readonly (readonly string[])[], page: number): PrintedRow[] {
    const rows = Math.max(...this.#columns.map(({ headings }) => headings.length))
    return Array.from({ length: rows }, (_, row) => ({
      cells: cells.map((texts) => texts[row] ?? ''),
      page,
    }))
  }

  /** Whether a line with a title begins a new row, rather than going on with the title above. */
  #begins(line: TextLine, cells: readonly Piece[][], last: OpenRow): boolean {
    const apart =
      line.page === this.#page
        ? line.base - this.#base > ROW_GAP * line.size
        : // Over the end of a page only a title goes on by itself, in the middle of its sentence.
          cells.slice(1, -1).some((cell) => cell.length > 0) ||
          !/^\p{Ll}/u.test(cells[0]?.[0]?.text ?? '')
    if (apart) return true
    return ANCHORS.some((fields) =>
      fields.every((field) => {
        const index = this.#columns.findIndex((column) => column.fields[0] === field)
        return (cells[index]?.length ?? 0) > 0 && (last.cells[index]?.length ?? 0) > 0
      }),
    )
  }

  /** The column over a piece, or the nearest one; a column grows with what stands in it. */
  #columnOf(piece: Piece): number {
    const over = this.#columns.findIndex((column) => overlap(piece, column))
    const distances = this.#columns.map(({ left, right }) =>
      Math.max(left - piece.right, piece.left - right),
    )
    const index = over === -1 ? distances.indexOf(Math.min(...distances)) : over
    const column = this.#columns[index]
    const next = this.#columns[index + 1]?.left ?? Number.POSITIVE_INFINITY
    if (column) column.right = Math.min(Math.max(column.right, piece.right), next)
    return index
  }
}

/** The texts of a cell, one for each heading of its column. */
function cellTexts({ headings }: PdfColumn, pieces: readonly Piece[], base: number): string[] {
  if (headings.length === 1) return [wrapped(pieces)]
  let first = 0
  for (const [index, piece] of pieces.entries()) {
    const above = pieces[index - 1]
    const apart = piece.base - (above?.base ?? base) > (above ? ROW_GAP : 0.5) * piece.size
    if (apart || readDate(wrapped(pieces.slice(0, index))) !== null) break
    first = index + 1
  }
  return [wrapped(pieces.slice(0, first)), wrapped(pieces.slice(first))]
}

const wrapped = (pieces: readonly Piece[]): string => joinWrapped(pieces.map(({ text }) => text))
