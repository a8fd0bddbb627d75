import { fold } from '../../domain/fold.ts'
import { type YearValue, yearValueHeadings, yearValues } from '../../domain/indicatorFields.ts'
import type { DecimalSign } from './decimals.ts'
import { type Grid, type GridRow, isBlank } from './grid.ts'
import type { TemplateColumn, TemplateTable } from './template/column.ts'
import { TABLES } from './template/template.ts'

/** A column of values that names its year: «Valore atteso 2024». */
export interface YearColumn {
  readonly field: YearValue
  readonly year: number
}

/** The headings of a table. */
export interface TableHeadings {
  readonly table: TemplateTable
  /** Where each known column stands, by its key. */
  readonly at: ReadonlyMap<string, number>
  /** Columns of values of a year, by where they stand. */
  readonly years: ReadonlyMap<number, YearColumn>
  /** Places whose heading is not known, or stands there twice. */
  readonly unknown: readonly number[]
  readonly missing: readonly TemplateColumn[]
  /** The heading in a place, as written; empty where there is none. */
  readonly heading: (index: number) => string
  /** Whether the row begins with exactly the headings that we write, so that the conventions of our own files apply. */
  readonly own: boolean
  /** The decimal sign of the language of most headings. */
  readonly sign: DecimalSign
}

/** The headings of a grid with the row they stand in, and the rows above that are none. */
export interface Found {
  readonly headings: TableHeadings
  readonly row: GridRow
  readonly index: number
  readonly above: readonly GridRow[]
}

// Exports put a title, a date and a blank row above their headings, rarely more.
const MOST_TITLES = 5

/**
 * Finds the headings of a grid: in its first row that is not blank, or below rows that hold a
 * single cell each, which are titles. Null when no row can be the headings of any table.
 */
export function findHeadings({ sheet, rows }: Pick<Grid, 'sheet' | 'rows'>): Found | null {
  const above: GridRow[] = []
  let partial: Found | null = null
  for (const [index, row] of rows.entries()) {
    if (isBlank(row)) continue
    const headings = readHeadings(row, sheet)
    if (headings) {
      const found = { headings, row, index, above: [...above] }
      if (headings.missing.length === 0) return found
      partial ??= found
    }
    above.push(row)
    const filled = row.cells.filter(({ text }) => text !== '').length
    if (filled > 1 || above.length > MOST_TITLES) break
  }
  return partial
}

/**
 * The table whose headings a row holds: exactly those that we write, or a table that has all it
 * needs; among those the one that the sheet is named for, or the one that knows most of them.
 */
function readHeadings(row: GridRow, sheet: string | null): TableHeadings | null {
  const texts = row.cells.map(({ text }) => text)
  const known = ({ at, years }: TableHeadings) => at.size + years.size
  const named = ({ table }: TableHeadings) => sheet !== null && isNamed(table, sheet)
  const candidates = TABLES.map((table) => match(table, texts))
    .filter((headings) => known(headings) >= 2)
    .toSorted(
      (a, b) =>
        Number(b.own) - Number(a.own) ||
        Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
        Number(named(b)) - Number(named(a)) ||
        known(b) - known(a),
    )
  return candidates[0] ?? null
}

/** Whether a table has that name. */
function isNamed(table: TemplateTable, name: string): boolean {
  return [table.it, table.en, ...table.synonyms].some((one) => fold(one) === fold(name))
}

function match(table: TemplateTable, texts: readonly string[]): TableHeadings {
  const columns = COLUMNS.get(table) ?? new Map<string, TemplateColumn>()
  const at = new Map<string, number>()
  const years = new Map<number, YearColumn>()
  const unknown: number[] = []
  let [italian, english] = [0, 0]
  for (const [index, text] of texts.entries()) {
    const folded = text.length > 200 ? '' : fold(text)
    const column = columns.get(folded)
    const year = table.key === 'indicators' ? yearColumn(folded) : null
    if (column && !at.has(column.key)) {
      at.set(column.key, index)
      if (folded === fold(column.it)) italian += 1
      else if (folded === fold(column.en)) english += 1
    } else if (year && ![...years.values()].some((one) => isSame(one, year))) {
      years.set(index, year)
    } else if (text !== '') unknown.push(index)
  }
  const written = writtenColumns(table).map(({ it }) => it)
  return {
    table,
    at,
    years,
    unknown,
    heading: (index) => texts[index] ?? '',
    missing: table.columns.filter(({ key, needed }) => needed && !at.has(key)),
    // People may add columns of their own behind ours.
    own: written.every((it, index) => texts[index] === it) && at.size === written.length,
    sign: english > italian ? '.' : ',',
  }
}

/** The columns that we write: all but those that another table holds. */
export function writtenColumns(table: TemplateTable): readonly TemplateColumn[] {
  return table.columns.filter(({ guest }) => !guest)
}

/** Every folded heading of every table; a column's own headings go before the synonyms of others. */
const COLUMNS: ReadonlyMap<TemplateTable, ReadonlyMap<string, TemplateColumn>> = new Map(
  TABLES.map((table) => {
    const known = new Map<string, TemplateColumn>()
    const add = (heading: string, column: TemplateColumn) => {
      if (!known.has(fold(heading))) known.set(fold(heading), column)
    }
    for (const column of table.columns) for (const own of [column.it, column.en]) add(own, column)
    for (const column of table.columns) for (const word of column.synonyms) add(word, column)
    return [table, known]
  }),
)

const YEAR_FIELDS: ReadonlyMap<string, YearValue> = new Map(
  yearValues.flatMap((which) => {
    const { label, headings } = yearValueHeadings[which]
    return [label.it, ...headings.synonyms].map((heading) => [fold(heading), which] as const)
  }),
)

function yearColumn(folded: string): YearColumn | null {
  const [, before = '', year = '', after = ''] = /^(.*?)\s*\b(\d{4})\b\s*(.*)$/.exec(folded) ?? []
  const field = YEAR_FIELDS.get(before || after)
  return field && !(before && after) ? { field, year: Number(year) } : null
}

const isSame = (a: YearColumn, b: YearColumn) => a.field === b.field && a.year === b.year
