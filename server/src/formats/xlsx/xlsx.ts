import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node'
import type {
  ExportDocument,
  FileDocument,
  InputFile,
  OutputFile,
} from '../../document/document.ts'
import { Issues } from '../../document/issue.ts'
import { fileName } from '../fileName.ts'
import { escapeApostrophe } from '../tables/escape.ts'
import type { Grid } from '../tables/grid.ts'
import { writtenColumns } from '../tables/headings.ts'
import { emptyDocument, readTables } from '../tables/read.ts'
import type { ColumnKind } from '../tables/template/column.ts'
import { TABLES } from '../tables/template/template.ts'
import { type WrittenTable, writeTables } from '../tables/write.ts'
import { GUIDE_HEADINGS, GUIDE_SHEET, guideRows } from './guide.ts'
import { readWorkbook } from './workbook.ts'
import { encodeSigns } from './xml.ts'
import { openParts, WorkbookTooLarge } from './zip.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Reads the tables of the template from the sheets of a workbook. */
export async function readXlsx(file: InputFile): Promise<FileDocument> {
  const issues = new Issues()
  const grids = openGrids(file, issues)
  return grids
    ? readTables(file.name, 'XLSX', grids, issues)
    : emptyDocument(file.name, 'XLSX', issues)
}

/** The sheets of a workbook but the guide; null, and an issue, when it does not open. */
function openGrids({ name, bytes }: InputFile, issues: Issues): readonly Grid[] | null {
  try {
    const parts = openParts(bytes)
    if (!parts.has('xl/workbook.xml')) throw new Error('no workbook')
    const grids = readWorkbook(name, parts, issues.report)
    return grids.filter(({ sheet }) => sheet !== GUIDE_SHEET)
  } catch (error) {
    const place = { file: name, line: null, raw: null }
    issues.report('BROKEN_FILE', place, { format: 'XLSX', reason: reasonOf(error) })
    return null
  }
}

function reasonOf(error: unknown) {
  if (error instanceof WorkbookTooLarge) {
    return {
      it: 'una volta aperto sarebbe più grande di quanto una cartella di lavoro possa essere.',
      en: 'once opened it would be larger than a workbook can be.',
    }
  }
  return {
    it: 'non è una cartella di lavoro .xlsx intera.',
    en: 'it is no whole .xlsx workbook.',
  }
}

/** Writes a plan as one workbook, a sheet a table; every cell is text, so that codes and dates stay as they are. */
export async function writeXlsx(document: ExportDocument): Promise<OutputFile> {
  return workbook(fileName(document.plan.dup.code.value), writeTables(document).map(sheetOf))
}

// Rows of the template in which what is typed stays as it is typed: 01 does not become 1.
const BLANK_ROWS = 200

/** The empty template: a sheet that explains the columns, then the tables. */
export async function xlsxTemplate(): Promise<OutputFile> {
  const guide: Sheet<never> = {
    sheet: GUIDE_SHEET,
    data: [headingRow(GUIDE_HEADINGS), ...guideRows().map((row) => row.map(textCell))],
    columns: [16, 30, 70, 16, 30, 70].map((width) => ({ width })),
    stickyRowsCount: 1,
  }
  const tables = TABLES.map((table) => {
    const blank = writtenColumns(table).map(() => ({ text: '', plain: true }))
    return sheetOf({ table, rows: Array.from({ length: BLANK_ROWS }, () => blank) })
  })
  return workbook(fileName('modello'), [guide, ...tables])
}

async function workbook(name: string, sheets: Sheet<never>[]): Promise<OutputFile> {
  const bytes = await writeXlsxFile(sheets).toBuffer()
  return { name: `${name}.xlsx`, mediaType: MEDIA_TYPE, bytes: new Uint8Array(bytes) }
}

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  CODE: 20,
  WORD: 22,
  NAME: 32,
  TEXT: 60,
  NUMBER: 16,
  DATE: 16,
}

function sheetOf({ table, rows }: WrittenTable): Sheet<never> {
  const columns = writtenColumns(table)
  return {
    sheet: table.it,
    data: [
      headingRow(columns.map(({ it }) => it)),
      ...rows.map((row) =>
        row.map(({ text, plain }) => textCell(plain ? text : escapeApostrophe(text))),
      ),
    ],
    columns: columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
    stickyRowsCount: 1,
  }
}

function headingRow(headings: readonly string[]): Row {
  return headings.map((heading) => ({
    ...textCell(heading),
    fontWeight: 'bold',
    backgroundColor: '#dde6f0',
  }))
}

/** A cell formatted as text, which spreadsheets then leave as it is typed. */
function textCell(text: string): CellObject {
  const format = { type: String, format: '@', wrap: true, alignVertical: 'top' } as const
  return text === '' ? format : { ...format, value: encodeSigns(text) }
}
