import type { FileDocument } from '../../document/document.ts'
import type { IssueReporter, Issues } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import type { FileFormat } from '../../domain/enums.ts'
import { decimalsOf } from './decimals.ts'
import { readIndicator, readPhase, readText, readValue } from './details.ts'
import { DirectoryDrafts } from './directory.ts'
import { type Grid, isBlank, LIMITS } from './grid.ts'
import { type Found, findHeadings, type TableHeadings } from './headings.ts'
import { readLink, readObjective } from './objectives.ts'
import { PlanDrafts } from './plans.ts'
import { TableRow, unmarked } from './record.ts'
import type { TableKey } from './template/column.ts'

/** A grid whose headings are those of a table. */
interface Recognized extends Found {
  readonly grid: Grid
}

/** Collects the rows of a file. */
interface Drafts {
  readonly plans: PlanDrafts
  readonly directory: DirectoryDrafts
}

/** A document without content, with its issues. */
export function emptyDocument(file: string, format: FileFormat, issues: Issues): FileDocument {
  return { file, format, authority: null, plans: [], centers: [], people: [], issues: issues.all() }
}

/** Reads the tables of one file. */
export function readTables(
  file: string,
  format: FileFormat,
  grids: readonly Grid[],
  issues: Issues,
): FileDocument {
  const report: IssueReporter = issues.report
  const read = grids.filter((grid) => !isTooLarge(grid, report))
  const tables = read.flatMap((grid) => recognize(grid, report) ?? [])
  if (tables.length === 0 && read.length === grids.length)
    report('UNKNOWN_TABLE', { file, line: null, raw: null })
  const signs = tables.map(({ headings }) => headings.sign)
  const english = signs.filter((sign) => sign === '.').length
  const reading = {
    decimals: decimalsOf(tables.flatMap(numberTexts), english > signs.length / 2 ? '.' : ','),
    report,
  }
  const drafts = { plans: new PlanDrafts(report), directory: new DirectoryDrafts(report) }
  let authority: Sourced<string> | null = null
  for (const found of tables) {
    reportUnknown(found, report)
    // A required column that is missing is reported once, for the table.
    if (found.headings.missing.length > 0) continue
    for (const row of found.grid.rows.slice(found.index + 1)) {
      if (isBlank(row)) continue
      reportStray(found, row, report)
      const record = new TableRow(found.grid, row, found.headings, reading)
      const named = found.headings.at.has('authority') ? record.text('authority') : null
      authority ??= named
      if (named && authority && named.value !== authority.value) {
        report('OTHER_AUTHORITY', named, { named: named.value, wanted: authority.value })
      }
      READERS[found.headings.table.key](record, drafts, found.headings)
    }
  }
  return {
    file,
    format,
    authority,
    plans: drafts.plans.finish(),
    centers: drafts.directory.centers(),
    people: drafts.directory.people(),
    issues: issues.all(),
  }
}

/** Whether the first rows of a grid hold the headings of a table, all that it needs among them. */
export function hasHeadings(grid: Pick<Grid, 'sheet' | 'rows'>): boolean {
  return findHeadings(grid)?.headings.missing.length === 0
}

/** The headings of a grid; null, and an issue, when it cannot be read as a table. */
function recognize(grid: Grid, report: IssueReporter): Recognized | null {
  const first = grid.rows.find((row) => !isBlank(row))
  if (!first) return null
  const found = findHeadings(grid)
  const place = { file: grid.file, line: found?.row.line ?? first.line, raw: null }
  if (!found) {
    if (grid.sheet !== null) report('SHEET_NOT_READ', place, { sheet: grid.sheet })
    return null
  }
  const { table, missing } = found.headings
  if (missing.length > 0) report('MISSING_COLUMNS', place, { table, columns: missing })
  for (const row of missing.length > 0 ? [] : found.above) {
    const raw = row.cells.find(({ text }) => text !== '')?.raw ?? null
    report('TITLE_NOT_READ', { file: grid.file, line: row.line, raw })
  }
  return { grid, ...found }
}

function isTooLarge({ file, rows }: Grid, report: IssueReporter): boolean {
  const place = (line: number | null) => ({ file, line, raw: null })
  if (rows.length > LIMITS.rows) {
    report('TABLE_TOO_LARGE', place(null), { what: 'ROWS', most: LIMITS.rows })
    return true
  }
  for (const { line, cells } of rows) {
    if (cells.length > LIMITS.columns) {
      report('TABLE_TOO_LARGE', place(line), { what: 'COLUMNS', most: LIMITS.columns })
      return true
    }
    if (cells.some(({ raw }) => raw.length > LIMITS.cell)) {
      report('TABLE_TOO_LARGE', place(line), { what: 'CELL', most: LIMITS.cell })
      return true
    }
  }
  return false
}

type ReadRow = (row: TableRow, into: Drafts, headings: TableHeadings) => void

const READERS: Readonly<Record<TableKey, ReadRow>> = {
  objectives: (row, { plans }) => readObjective(row, plans),
  links: (row, { plans }) => readLink(row, plans),
  phases: (row, { plans }) => readPhase(row, plans),
  indicators: (row, { plans }, headings) => readIndicator(row, plans, headings),
  values: (row, { plans }) => readValue(row, plans),
  texts: (row, { plans }) => readText(row, plans),
  centers: (row, { directory }) => directory.readCenter(row),
  people: (row, { directory }) => directory.readPerson(row),
}

/** The texts of all cells that may be numbers. */
function numberTexts({ grid, index, headings }: Recognized): string[] {
  const places = [...headings.years.keys()]
  for (const { key, kind } of headings.table.columns) {
    const at = headings.at.get(key)
    if (kind === 'NUMBER' && at !== undefined) places.push(at)
  }
  return grid.rows.slice(index + 1).flatMap(({ cells }) =>
    places.flatMap((at) => {
      const cell = cells[at] && unmarked(cells[at], headings.own)
      return cell && cell.number === null && !cell.literal ? [cell.text] : []
    }),
  )
}

function reportUnknown({ grid, row, headings }: Recognized, report: IssueReporter): void {
  for (const index of headings.unknown) {
    const heading = headings.heading(index)
    const place = { file: grid.file, line: row.line, raw: row.cells[index]?.raw ?? null }
    report('UNKNOWN_COLUMN', place, { heading })
  }
}

/** Reports the cells of a row that stand under no column. */
function reportStray(
  { grid, headings }: Recognized,
  row: Grid['rows'][number],
  report: IssueReporter,
) {
  const known = new Set([...headings.at.values(), ...headings.years.keys()])
  for (const [index, { text, raw }] of row.cells.entries()) {
    if (text === '' || known.has(index)) continue
    const place = { file: grid.file, line: row.line, raw }
    report('UNPLACED_CELL', place, { heading: headings.heading(index) || null })
  }
}
