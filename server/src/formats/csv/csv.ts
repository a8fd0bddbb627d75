import { stringify } from 'csv-stringify/sync'
import type {
  ExportDocument,
  FileDocument,
  InputFile,
  OutputFile,
} from '../../document/document.ts'
import { Issues } from '../../document/issue.ts'
import { decode } from '../decode.ts'
import { fileName } from '../fileName.ts'
import { escapeFormula } from '../tables/escape.ts'
import { LIMITS } from '../tables/grid.ts'
import { writtenColumns } from '../tables/headings.ts'
import { emptyDocument, readTables } from '../tables/read.ts'
import type { TemplateTable } from '../tables/template/column.ts'
import { TABLES } from '../tables/template/template.ts'
import { type WrittenTable, writeTables } from '../tables/write.ts'
import { parseCsv, startsWithHeadings } from './parse.ts'

const MEDIA_TYPE = 'text/csv; charset=utf-8'

/** Reads one table of the template from a CSV file. */
export function readCsv(file: InputFile): FileDocument {
  const issues = new Issues()
  const text = decode(file, issues.report)
  const place = { file: file.name, line: null, raw: null }
  if (text.trim() === '') {
    issues.report('EMPTY_FILE', place)
    return emptyDocument(file.name, 'CSV', issues)
  }
  const rows = parseCsv(text, LIMITS.rows + 1)
  if ('code' in rows) {
    issues.report(
      'BROKEN_FILE',
      { ...place, line: rows.line },
      { format: 'CSV', reason: reasonOf(rows.code) },
    )
    return emptyDocument(file.name, 'CSV', issues)
  }
  return readTables(file.name, 'CSV', [{ file: file.name, sheet: null, rows }], issues)
}

/** Whether a text begins like a table of the template. */
export function looksLikeCsvTemplate(text: string): boolean {
  return startsWithHeadings(text)
}

/** Writes a plan as CSV, one file a table: semicolons, decimal commas, UTF-8 with a byte order mark. */
export function writeCsv(document: ExportDocument): OutputFile[] {
  const plan = document.plan.dup.code.value
  return writeTables(document).map((written) => ({
    name: `${fileName(plan, written.table.it)}.csv`,
    mediaType: MEDIA_TYPE,
    bytes: bytesOf(written),
  }))
}

/** The empty tables of the template. */
export function csvTemplates(): OutputFile[] {
  return TABLES.map((table) => ({
    name: `${fileName('modello', table.it)}.csv`,
    mediaType: MEDIA_TYPE,
    bytes: bytesOf({ table, rows: [] }),
  }))
}

function bytesOf({ table, rows }: WrittenTable): Uint8Array {
  const lines = [
    headingsOf(table),
    ...rows.map((row) => row.map(({ text, plain }) => (plain ? text : escapeFormula(text)))),
  ]
  return new TextEncoder().encode(
    stringify(lines, {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      // A line break within a cell is a bare `\n`, which the delimiter does not show.
      quoted_match: /[\r\n]/,
    }),
  )
}

const headingsOf = (table: TemplateTable): string[] => writtenColumns(table).map(({ it }) => it)

function reasonOf(code: string) {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return {
      it: 'una cella fra virgolette non è chiusa.',
      en: 'a quoted cell is not closed.',
    }
  }
  return code
}
