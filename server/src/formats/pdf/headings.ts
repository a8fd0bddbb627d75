import { indicatorColumnOf, phaseColumnOf } from '../sheet/labels.ts'
import { leftOf, overlap, type Piece, type TextLine } from './pieces.ts'

// No table in use has more, and no heading is printed over more lines.
const MOST_COLUMNS = 60
const MOST_HEADING_LINES = 8

/** What stands under a heading, if the heading is known. */
type HeadedField = string | null

/** A column of a table, under one heading or, where a row is two physical rows, under two. */
export interface PdfColumn {
  left: number
  right: number
  readonly headings: readonly string[]
  readonly fields: readonly HeadedField[]
}

const readPhases = (text: string): HeadedField => phaseColumnOf(text)
const readIndicators = (text: string): HeadedField => indicatorColumnOf(text)?.field ?? null

/** The headings of a table: its columns, and how many lines they are printed on. */
export interface PdfHeadings {
  readonly columns: readonly PdfColumn[]
  readonly lines: number
}

/**
 * The headings that begin with the first of the lines, if any: «FASE» or «Descrizione» with
 * other known headings beside, each perhaps over several lines and with a second one below.
 */
export function readHeadings(lines: readonly TextLine[]): PdfHeadings | null {
  return headingsOf(lines, readPhases) ?? headingsOf(lines, readIndicators)
}

function headingsOf(
  lines: readonly TextLine[],
  read: (text: string) => HeadedField,
): PdfHeadings | null {
  if (!lines.some(({ pieces }) => read(pieces[0]?.text ?? '') === 'title')) return null
  let best: PdfHeadings | null = null
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

function headColumn(pieces: readonly Piece[], read: (text: string) => HeadedField): PdfColumn {
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
