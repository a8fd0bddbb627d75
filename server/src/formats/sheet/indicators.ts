import type { DocumentIndicator, DocumentIndicatorValue, Value } from '../../document/document.ts'
import { nothingSaid, readFields } from '../../document/fields.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { printed, type Sourced, withValue } from '../../document/source.ts'
import { looksLikeNumber, readNumber } from '../../domain/decimals.ts'
import {
  declaredIndicatorFields,
  type PrintedIndicatorField,
  printedIndicatorFields,
  yearValueHeadings,
  yearValues,
} from '../../domain/indicatorFields.ts'
import { indicatorTypeOf } from '../../domain/printedLabels.ts'
import {
  type IndicatorHeadings,
  isIndicatorHeading,
  readIndicatorHeadings,
  type ValueColumn,
} from './indicatorHeadings.ts'
import { type IndicatorColumn, indicatorColumnOf } from './labels.ts'
import { firstMissing, type Line, sourcedCell } from './lines.ts'
import type { Section } from './section.ts'

/** The cells of a row under known headings. */
interface RowCells {
  readonly texts: Partial<Record<PrintedIndicatorField | 'title', Sourced<string>>>
  readonly values: readonly (readonly [column: ValueColumn, cell: Sourced<string>])[]
}

/** «INDICATORI»: one row an indicator; the headings say which years have a column. */
export class IndicatorSection implements Section {
  readonly #indicators: DocumentIndicator[] = []
  #headings: IndicatorHeadings | null = null
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
      this.#headings = readIndicatorHeadings(row, this.#objective, this.#report)
      this.#cut = row === this.#end
    } else if (!this.#headings) {
      this.#lost = true
      this.#report('TABLE_WITHOUT_HEADINGS', row, {
        objective: this.#objective,
        table: 'INDICATORS',
      })
    } else {
      return this.#takeRow(row, this.#headings)
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
    return this.#headings ? this.#indicators : null
  }

  #takeRow(row: Line, headings: IndicatorHeadings): boolean {
    const { columns, own } = headings
    const cells = cellsOf(row, headings)
    const { title } = cells.texts
    if (!title) return false
    // The headings of a page, cut behind the first.
    if (row === this.#end && cells.values.length === 0) {
      if (indicatorColumnOf(title.value)?.field === 'title') {
        this.#cut = true
        return true
      }
    }
    columns.reportStray(row, title.value, this.#objective, this.#report)
    const missing = this.#missingIn(row, headings, title.value)
    const missingColumns = [
      ...headings.missingColumns,
      ...missing.flatMap((one) => ('year' in one || one.field === 'title' ? [] : one.field)),
    ]
    const values = this.#values(cells, headings, missing, title.value)
    this.#indicators.push({
      title,
      ...readFields(printedIndicatorFields, {
        LABEL: (name) => this.#type(cells.texts[name] ?? null, title.value),
        TEXT: (name) => cells.texts[name] ?? null,
      }),
      values,
      // No sheet prints them.
      ...nothingSaid(declaredIndicatorFields),
      ...(missingColumns.length > 0 && { missingColumns }),
      ...(row === this.#end && endOf(row, columns.known(), own)),
    })
    return true
  }

  /** The columns that a row ends before; reported when any of them counts. */
  #missingIn(row: Line, { columns }: IndicatorHeadings, title: string): IndicatorColumn[] {
    const known = [...columns.known()]
    // Editors strip trailing tabs; a row may end early where nothing but the note and old years are lost.
    const counted = known.filter(
      ([, column]) => column.field !== 'note' && !('year' in column && column.year !== null),
    )
    const last = counted.at(-1)?.[0] ?? 0
    const first = firstMissing(row, this.#end)
    const ends = (row.cells?.length ?? 0) <= last
    if (ends) {
      this.#report('TRUNCATED_ROW', row, {
        objective: this.#objective,
        table: 'INDICATORS',
        row: title,
      })
    }
    this.#cut = row === this.#end && first <= last
    if (!ends && row !== this.#end) return []
    return known.flatMap(([index, column]) => (index >= first ? column : []))
  }

  /** The values of every year that the row has a cell for. */
  #values(
    cells: RowCells,
    { years, own }: IndicatorHeadings,
    missing: readonly IndicatorColumn[],
    title: string,
  ): DocumentIndicatorValue[] {
    const read = new Map<string, Sourced<Value>>()
    for (const [{ field, year: named }, cell] of cells.values) {
      const year = named ?? own
      const [heading] = yearValueHeadings[field].headings.sheet
      const value = named === null ? heading : `${heading} ${named}`
      if (year !== null) read.set(`${field} ${year}`, this.#value(cell, value, title))
    }
    return years.flatMap(({ year, source, missingColumn }): DocumentIndicatorValue[] => {
      const [first, second] = yearValues.filter(
        (field) =>
          field === missingColumn ||
          missing.some((one) => 'year' in one && one.field === field && (one.year ?? own) === year),
      )
      if (second) return []
      return [
        {
          year,
          yearSource: source,
          expected: read.get(`expected ${year}`) ?? null,
          achieved: read.get(`achieved ${year}`) ?? null,
          ...(first && { missingColumn: first }),
        },
      ]
    })
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

  #type(cell: Sourced<string> | null, indicator: string): DocumentIndicator['type'] {
    if (!cell) return null
    const type = indicatorTypeOf(cell.value)
    if (type === null) {
      this.#report('UNKNOWN_INDICATOR_TYPE', cell, {
        objective: this.#objective,
        indicator,
        label: cell.value,
      })
    }
    return printed(cell, cell.value, type ?? printedIndicatorFields.type.notUnderstood)
  }
}

function cellsOf(row: Line, { columns }: IndicatorHeadings): RowCells {
  const texts: RowCells['texts'] = {}
  const values: [column: ValueColumn, cell: Sourced<string>][] = []
  for (const [index, column] of columns.known()) {
    const cell = sourcedCell(row, index)
    if (!cell) continue
    if ('year' in column) values.push([column, cell])
    else texts[column.field] = cell
  }
  return { texts, values }
}

/** The field with which a row ends, when the file ends with it. */
function endOf(
  row: Line,
  columns: Iterable<readonly [index: number, column: IndicatorColumn]>,
  own: number | null,
): Pick<DocumentIndicator, 'endsIn'> {
  const last = (row.cells?.length ?? 0) - 1
  const [, column] = [...columns].find(([index]) => index === last) ?? []
  if (!column) return {}
  if (!('year' in column)) return { endsIn: column.field }
  const year = column.year ?? own
  return year === null ? {} : { endsIn: { year, which: column.field } }
}
