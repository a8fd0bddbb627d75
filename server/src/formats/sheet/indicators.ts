import type { DocumentIndicator, DocumentIndicatorValue, Value } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { printed, type Sourced, withValue } from '../../document/source.ts'
import { leadingYear } from '../../domain/codes.ts'
import { looksLikeNumber, readNumber } from '../../domain/decimals.ts'
import type { YearSource } from '../../domain/enums.ts'
import { indicatorTypeOf } from '../../domain/printedLabels.ts'
import { type IndicatorColumn, indicatorColumnOf } from './labels.ts'
import { firstMissing, type Line, sourcedCell } from './lines.ts'
import type { Section } from './section.ts'
import { Columns } from './table.ts'

/** Whether a row holds the headings of «INDICATORI». */
export function isIndicatorHeading({ cells }: Line): boolean {
  if (!cells || indicatorColumnOf(cells[0]?.text ?? '')?.field !== 'title') return false
  return cells.slice(1).some((cell) => indicatorColumnOf(cell.text) !== null)
}

type ValueColumn = Extract<IndicatorColumn, { readonly year: number | null }>

const FIELD_NAMES = { expected: 'Valore Atteso', achieved: 'Valore Raggiunto' } as const

interface Year {
  readonly year: number
  readonly source: YearSource
  /** What the year has no column for; null where it has both. */
  readonly missingColumn: 'expected' | 'achieved' | null
}

interface Table {
  readonly columns: Columns<IndicatorColumn>
  /** The years of the value columns, the sheet's own first. */
  readonly years: readonly Year[]
  /** The year of the columns that name none; null when it is not known. */
  readonly own: number | null
  /** Of the columns beside the values, those that are not there. */
  readonly missingColumns: readonly ('type' | 'note')[]
}

/** «INDICATORI»: one row an indicator; the headings say which years have a column. */
export class IndicatorSection implements Section {
  readonly #indicators: DocumentIndicator[] = []
  #table: Table | null = null
  #lost = false
  #cut = false
  readonly #objective: string
  readonly #end: Line | null
  readonly #report: IssueReporter

  /** `end` is the last line of the file: where it is cut, so is the table. */
  constructor(objective: string, end: Line | null, report: IssueReporter) {
    this.#objective = objective
    this.#end = end
    this.#report = report
  }

  take(row: Line): boolean {
    if (!row.cells) return false
    if (isIndicatorHeading(row)) {
      this.#table = this.#readHeadings(row)
      this.#cut = row === this.#end
    } else if (!this.#table) {
      this.#lost = true
      this.#report('TABLE_WITHOUT_HEADINGS', row, {
        objective: this.#objective,
        table: 'INDICATORS',
      })
    } else {
      return this.#takeRow(row, this.#table)
    }
    return true
  }

  /** Whether rows were met that no headings stand above. */
  get hasLostRows(): boolean {
    return this.#lost
  }

  /** Whether the file ends within a row of the table. */
  get isCut(): boolean {
    return this.#cut
  }

  resume(): void {}

  close(): void {}

  /** The indicators read, in printed order; null when the table is not printed. */
  finish(): readonly DocumentIndicator[] | null {
    return this.#table ? this.#indicators : null
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
    columns.reportUnknown(row, this.#objective, this.#report)
    const values = [...columns.known()].flatMap(([, column]) => ('year' in column ? [column] : []))
    const prior = new Set(values.flatMap(({ year }) => year ?? []))
    const newest = Math.max(...prior)
    const yearOf = (year: number, source: YearSource, named: number | null): Year => {
      const has = (field: string) => values.some((one) => one.field === field && one.year === named)
      const missingColumn = has('expected') ? (has('achieved') ? null : 'achieved') : 'expected'
      return { year, source, missingColumn }
    }
    const years: Year[] = []
    let own: number | null = null
    if (values.some(({ year }) => year === null)) {
      const coded = leadingYear(this.#objective)
      own = prior.size > 0 ? newest + 1 : coded
      if (own === null) this.#report('YEAR_UNKNOWN', row, { objective: this.#objective })
      else years.push(yearOf(own, prior.size > 0 ? 'AFTER_PRIOR_COLUMNS' : 'OBJECTIVE_CODE', null))
      if (own !== null && coded !== null && own !== coded) {
        this.#report('YEARS_DISAGREE', row, { objective: this.#objective, taken: own, coded })
      }
    }
    for (const year of prior) years.push(yearOf(year, 'COLUMN_HEADING', year))
    const fields = new Set([...columns.known()].map(([, { field }]) => field))
    const missingColumns = (['type', 'note'] as const).filter((field) => !fields.has(field))
    return { columns, years, own, missingColumns }
  }

  #takeRow(row: Line, { columns, years, own, missingColumns }: Table): boolean {
    const texts: Partial<Record<'title' | 'type' | 'note', Sourced<string>>> = {}
    const cells: [column: ValueColumn, cell: Sourced<string>][] = []
    let last = 0
    for (const [index, column] of columns.known()) {
      if (column.field !== 'note' && !('year' in column && column.year !== null)) last = index
      const cell = sourcedCell(row, index)
      if (!cell) continue
      if ('year' in column) cells.push([column, cell])
      else texts[column.field] = cell
    }
    if (!texts.title) return false
    const title = texts.title.value
    // The headings of a page, cut behind the first.
    if (row === this.#end && cells.length === 0 && indicatorColumnOf(title)?.field === 'title') {
      this.#cut = true
      return true
    }
    columns.reportStray(row, title, this.#objective, this.#report)
    const first = firstMissing(row, this.#end)
    const known = [...columns.known()]
    const length = row.cells?.length ?? 0
    if (length <= last) {
      this.#report('TRUNCATED_ROW', row, {
        objective: this.#objective,
        table: 'INDICATORS',
        row: title,
      })
    }
    this.#cut = row === this.#end && first <= last
    const missing =
      length <= last || row === this.#end
        ? known.flatMap(([index, column]) => (index >= first ? column : []))
        : []
    const isMissing = (field: string, year: number) =>
      missing.some((one) => 'year' in one && one.field === field && (one.year ?? own) === year)
    const cutTexts = missing.flatMap((one) =>
      one.field === 'type' || one.field === 'note' ? one.field : [],
    )
    const expected = new Map<number, Sourced<Value>>()
    const achieved = new Map<number, Sourced<Value>>()
    for (const [{ field, year: named }, cell] of cells) {
      const year = named ?? own
      const values = field === 'expected' ? expected : achieved
      const name = FIELD_NAMES[field]
      if (year !== null) {
        values.set(year, this.#value(cell, named === null ? name : `${name} ${named}`, title))
      }
    }
    this.#indicators.push({
      title: texts.title,
      type: texts.type ? this.#type(texts.type, title) : null,
      note: texts.note ?? null,
      values: years.flatMap(({ year, source, missingColumn }): DocumentIndicatorValue[] => {
        const left = (['expected', 'achieved'] as const).filter(
          (field) => field === missingColumn || isMissing(field, year),
        )
        if (left.length === 2) return []
        return [
          {
            year,
            yearSource: source,
            expected: expected.get(year) ?? null,
            achieved: achieved.get(year) ?? null,
            ...(left[0] && { missingColumn: left[0] }),
          },
        ]
      }),
      // What people declare of an indicator; no sheet prints it.
      polarity: null,
      method: null,
      baseline: null,
      tolerance: null,
      weight: null,
      ...(missingColumns.length + cutTexts.length > 0 && {
        missingColumns: [...missingColumns, ...cutTexts],
      }),
      ...(row === this.#end && this.#endsIn(known, length - 1, own)),
    })
    return true
  }

  #endsIn(
    columns: readonly (readonly [index: number, column: IndicatorColumn])[],
    last: number,
    own: number | null,
  ): Pick<DocumentIndicator, 'endsIn'> {
    const [, column] = columns.find(([index]) => index === last) ?? []
    if (!column) return {}
    if (!('year' in column)) return { endsIn: column.field }
    const year = column.year ?? own
    return year === null ? {} : { endsIn: { year, which: column.field } }
  }

  #value(cell: Sourced<string>, field: string, row: string): Sourced<Value> {
    const number = readNumber(cell.value)
    if (number === null && looksLikeNumber(cell.value)) {
      this.#report('UNREADABLE_NUMBER', cell, {
        field,
        row,
        objective: this.#objective,
        found: cell.value,
      })
    }
    return withValue(cell, { text: cell.value, number })
  }

  #type(cell: Sourced<string>, indicator: string): DocumentIndicator['type'] {
    const type = indicatorTypeOf(cell.value)
    if (type === null) {
      this.#report('UNKNOWN_INDICATOR_TYPE', cell, {
        objective: this.#objective,
        indicator,
        label: cell.value,
      })
    }
    return printed(cell, cell.value, type ?? 'OTHER')
  }
}
