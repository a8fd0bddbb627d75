import { readDate } from '../../domain/dates.ts'
import { indicatorColumnOf, phaseColumnOf } from '../sheet/labels.ts'
import { joinWrapped, type Piece, type TextLine } from './pieces.ts'

// In heights of the letters: rows stand further apart than the lines of one cell.
const ROW_GAP = 1.8

// No table in use has more, and no heading is printed over more lines.
const MOST_COLUMNS = 60
const MOST_HEADING_LINES = 8

type Field = string | null

/** A column of a table, under one heading or, where a row is two physical rows, under two. */
interface Column {
  left: number
  right: number
  readonly headings: readonly string[]
  readonly fields: readonly Field[]
}

interface Row {
  /** Baseline of its first line. */
  readonly base: number
  readonly page: number
  /** The pieces of every column. */
  readonly cells: readonly Piece[][]
}

const readPhases = (text: string): Field => phaseColumnOf(text)
const readIndicators = (text: string): Field => indicatorColumnOf(text)?.field ?? null

/** The columns whose cells never wrap: both of them filled show that a row begins. */
const ANCHORS = [
  ['weight', 'progress'],
  ['type', 'achieved'],
] as const

/** The headings of a table: its columns, and how many lines they are printed on. */
export interface Headings {
  readonly columns: readonly Column[]
  readonly lines: number
}

/**
 * The headings that begin with the first of the lines, if any: «FASE» or «Descrizione» with
 * other known headings beside, each perhaps over several lines and with a second one below.
 */
export function readHeadings(lines: readonly TextLine[]): Headings | null {
  return headingsOf(lines, readPhases) ?? headingsOf(lines, readIndicators)
}

function headingsOf(lines: readonly TextLine[], read: (text: string) => Field): Headings | null {
  if (!lines.some(({ pieces }) => read(pieces[0]?.text ?? '') === 'title')) return null
  let best: Headings | null = null
  let most = 2
  for (let count = 1; count <= Math.min(lines.length, MOST_HEADING_LINES); count += 1) {
    const block = lines.slice(0, count)
    if ((block.at(-1)?.pieces.length ?? 0) > MOST_COLUMNS) break
    const columns = stack(block).map((column) => headColumn(column, read))
    const known = columns.flatMap(({ fields }) => fields).filter((field) => field !== null).length
    // As many lines as still are headings: a year may stand on the last of them.
    if (columns[0]?.fields[0] === 'title' && known >= most) {
      best = { columns, lines: count }
      most = known
    }
  }
  return best
}

/** Pieces that stand below each other, from left to right. */
function stack(lines: readonly TextLine[]): Piece[][] {
  const columns: Piece[][] = []
  for (const piece of lines.flatMap((line) => line.pieces)) {
    const column = columns.find((above) => above.some((one) => overlap(one, piece)))
    if (column) column.push(piece)
    else columns.push([piece])
  }
  return columns.sort((a, b) => Math.min(...a.map(leftOf)) - Math.min(...b.map(leftOf)))
}

function headColumn(pieces: readonly Piece[], read: (text: string) => Field): Column {
  const words = pieces.map(({ text }) => text)
  const place = {
    left: Math.min(...pieces.map(leftOf)),
    right: Math.max(...pieces.map(({ right }) => right)),
  }
  for (let first = words.length; first > 0; first -= 1) {
    const headings = [words.slice(0, first), words.slice(first)]
      .filter((part) => part.length > 0)
      .map((part) => part.join(' '))
    const fields = headings.map(read)
    if (!fields.includes(null)) return { ...place, headings, fields }
  }
  return { ...place, headings: [words.join(' ')], fields: [null] }
}

/** A physical row: the text of every cell. */
export interface PrintedRow {
  readonly cells: readonly string[]
  readonly page: number
}

/** A table whose lines are taken one by one and given back as rows. */
export class Table {
  readonly #columns: readonly Column[]
  readonly #rows: Row[] = []
  #base = Number.NEGATIVE_INFINITY
  #page: number

  constructor({ columns }: Headings, page: number) {
    this.#columns = columns
    this.#page = page
  }

  /** Whether these are the headings of this table again, at the top of another page. */
  repeats({ columns }: Headings, page: number): boolean {
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
  #begins(line: TextLine, cells: readonly Piece[][], last: Row): boolean {
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
function cellTexts({ headings }: Column, pieces: readonly Piece[], base: number): string[] {
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

interface Span {
  readonly left: number
  readonly right: number
}

const leftOf = ({ left }: Span): number => left

const overlap = (a: Span, b: Span): boolean => a.left < b.right && b.left < a.right
