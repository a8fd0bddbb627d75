import { type CsvError, parse } from 'csv-parse/sync'
import { type GridRow, LIMITS, textCell } from '../tables/grid.ts'
import { hasHeadings } from '../tables/read.ts'

/** A separator of cells. */
type Separator = ';' | ',' | '\t'

const SEPARATORS: readonly Separator[] = [';', ',', '\t']

// The headings stand in the first rows, below a title at most.
const FIRST_ROWS = 12

// A quote that is not closed takes the rest of the file for one cell.
const LONGEST_RECORD = 2_000_000

/** Why a text is no CSV: the code and the line of csv-parse. */
export interface CsvFault {
  readonly code: string
  readonly line: number | null
}

/** The rows of a CSV text with any of the three separators, or what is wrong with it. */
export function parseCsv(text: string, mostRows: number): readonly GridRow[] | CsvFault {
  return parseWith(text, separatorOf(text), mostRows)
}

/** Whether the first rows of a text hold the headings of a table, between any separators. */
export function startsWithHeadings(text: string): boolean {
  return SEPARATORS.some((separator) => headingsIn(text, separator))
}

/** The separator under which headings of a table show; else the one that the first line has most of. */
function separatorOf(text: string): Separator {
  const found = SEPARATORS.find((separator) => headingsIn(text, separator))
  if (found) return found
  const line = /^.*\S.*$/m.exec(text.slice(0, LONGEST_RECORD))?.[0] ?? ''
  const count = (separator: Separator) => line.split(separator).length
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ';'
}

function headingsIn(text: string, separator: Separator): boolean {
  const rows = parseWith(text, separator, FIRST_ROWS)
  return 'code' in rows ? false : hasHeadings({ sheet: null, rows })
}

function parseWith(
  text: string,
  separator: Separator,
  mostRows: number,
): readonly GridRow[] | CsvFault {
  try {
    const rows: GridRow[] = []
    // With one kind of line end, lines within quotes are counted like those between rows.
    parse(text.replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: separator,
      max_record_size: LONGEST_RECORD,
      on_record: (record: string[], { lines }) => {
        const line = (rows.at(-1)?.endLine ?? 0) + 1
        // One cell more than a table may have tells that it has too many.
        const cells = record.slice(0, LIMITS.columns + 1).map(textCell)
        rows.push({ line, endLine: Math.max(lines, line), cells })
        return null
      },
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      to: mostRows,
    })
    return rows
  } catch (error) {
    const { code, lines } = error as CsvError & { readonly lines?: number }
    return { code: String(code ?? error), line: lines ?? null }
  }
}
