import { leadingYear } from '../../document/codes.ts'
import type {
  DocumentIndicator,
  DocumentIndicatorValue,
  IndicatorType,
  Value,
  YearSource,
} from '../../document/document.ts'
import type { Report } from '../../document/issue.ts'
import { looksLikeNumber, readNumber } from '../../document/numbers.ts'
import type { Sourced } from '../../document/source.ts'
import { withValue } from '../../document/source.ts'
import { type IndicatorColumn, indicatorColumnOf, indicatorTypeOf } from './labels.ts'
import { type Line, sourcedCell } from './lines.ts'
import type { Section } from './section.ts'
import { Columns } from './table.ts'

/** Whether a row holds the headings of «INDICATORI». */
export function isIndicatorHeading({ cells }: Line): boolean {
  if (!cells || indicatorColumnOf(cells[0]?.text ?? '')?.field !== 'title') return false
  return cells.slice(1).some((cell) => indicatorColumnOf(cell.text) !== null)
}

interface Table {
  readonly columns: Columns<IndicatorColumn>
  /** The years of the value columns, the sheet's own first. */
  readonly years: readonly { readonly year: number; readonly source: YearSource }[]
  /** The year of the columns that name none; null when it is not known. */
  readonly own: number | null
}

/** «INDICATORI»: one row an indicator; the headings say which years have a column. */
export class IndicatorSection implements Section {
  readonly #indicators: DocumentIndicator[] = []
  #table: Table | null = null
  readonly #code: string
  readonly #report: Report

  constructor(code: string, report: Report) {
    this.#code = code
    this.#report = report
  }

  take(row: Line): boolean {
    if (!row.cells) return false
    if (isIndicatorHeading(row)) {
      this.#table = this.#readHeadings(row)
    } else if (!this.#table) {
      this.#report(
        'TABLE_WITHOUT_HEADINGS',
        row,
        `A row of the indicators of ${this.#code} stands before the column headings (Descrizione, Tipo, …), so its cells cannot be told apart. Restore the headings and import again.`,
      )
    } else {
      return this.#takeRow(row, this.#table)
    }
    return true
  }

  resume(): void {}

  close(): void {}

  /** The indicators read, in printed order. */
  finish(): readonly DocumentIndicator[] {
    return this.#indicators
  }

  #readHeadings(row: Line): Table {
    const seen = new Set<string>()
    const columns = new Columns(row, (heading) => {
      const column = indicatorColumnOf(heading)
      const key = JSON.stringify(column)
      if (column === null || seen.has(key)) return null
      seen.add(key)
      return column
    })
    columns.reportUnknown(row, this.#report)
    const values = [...columns.known()].flatMap(([, column]) => ('year' in column ? [column] : []))
    const printed = new Set(values.flatMap(({ year }) => year ?? []))
    const newest = Math.max(...printed)
    const years: { year: number; source: YearSource }[] = []
    let own: number | null = null
    if (values.some(({ year }) => year === null)) {
      const coded = leadingYear(this.#code)
      own = printed.size > 0 ? newest + 1 : coded
      if (own === null) this.#reportNoYear(row)
      else
        years.push({
          year: own,
          source: printed.size > 0 ? 'AFTER_PRIOR_COLUMNS' : 'OBJECTIVE_CODE',
        })
      if (own !== null && coded !== null && own !== coded) this.#reportYears(row, own, coded)
    }
    for (const year of printed) years.push({ year, source: 'COLUMN_HEADING' })
    return { columns, years, own }
  }

  #takeRow(row: Line, { columns, years, own }: Table): boolean {
    const texts: Partial<Record<'title' | 'type' | 'note', Sourced<string>>> = {}
    const expected = new Map<number, Sourced<Value>>()
    const achieved = new Map<number, Sourced<Value>>()
    let last = 0
    for (const [index, column] of columns.known()) {
      if (column.field !== 'note' && !('year' in column && column.year !== null)) last = index
      const cell = sourcedCell(row, index)
      if (!cell) continue
      if (!('year' in column)) texts[column.field] = cell
      else {
        const year = column.year ?? own
        const values = column.field === 'expected' ? expected : achieved
        if (year !== null) values.set(year, this.#value(cell))
      }
    }
    if (!texts.title) return false
    columns.reportStray(row, this.#report)
    if ((row.cells?.length ?? 0) <= last) this.#reportTruncated(row)
    this.#indicators.push({
      title: texts.title,
      type: texts.type ? this.#type(texts.type) : null,
      note: texts.note ?? null,
      values: years.map(
        ({ year, source }): DocumentIndicatorValue => ({
          year,
          yearSource: source,
          expected: expected.get(year) ?? null,
          achieved: achieved.get(year) ?? null,
        }),
      ),
    })
    return true
  }

  #value(cell: Sourced<string>): Sourced<Value> {
    const number = readNumber(cell.value)
    if (number === null && looksLikeNumber(cell.value)) {
      this.#report(
        'UNREADABLE_NUMBER',
        cell,
        `A value of an indicator of ${this.#code} has figures but is no Italian number (1.234,56). It is kept as text and not counted; correct it and import again.`,
      )
    }
    return withValue(cell, { text: cell.value, number })
  }

  #type(cell: Sourced<string>): Sourced<IndicatorType> {
    const type = indicatorTypeOf(cell.value)
    if (type === null) {
      this.#report(
        'UNKNOWN_INDICATOR_TYPE',
        cell,
        `«${cell.value}» is no type of indicator that Cascata knows. It is kept as printed, under OTHER.`,
      )
    }
    return withValue(cell, type ?? 'OTHER')
  }

  #reportNoYear(row: Line): void {
    this.#report(
      'YEAR_UNKNOWN',
      row,
      `Nothing tells which year the values of ${this.#code} are of: no column names an earlier year and the code begins with none. Add a column such as «Valore Raggiunto 2023» and import again.`,
    )
  }

  #reportYears(row: Line, own: number, coded: number): void {
    this.#report(
      'YEARS_DISAGREE',
      row,
      `The values of ${this.#code} were taken as those of ${own}, the year after the newest column; its code begins with ${coded}. Check the column headings.`,
    )
  }

  #reportTruncated(row: Line): void {
    this.#report(
      'TRUNCATED_ROW',
      row,
      `An indicator row of ${this.#code} ends before its value columns; what is missing was taken as not printed. Compare with the printed sheet.`,
    )
  }
}
