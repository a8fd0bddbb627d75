import type { IssueReporter } from '../../document/issue.ts'
import { leadingYear } from '../../domain/codes.ts'
import type { YearSource } from '../../domain/enums.ts'
import { namesOf } from '../../domain/fields.ts'
import {
  type PrintedIndicatorField,
  printedIndicatorFields,
  type YearValue,
} from '../../domain/indicatorFields.ts'
import { type IndicatorColumn, indicatorColumnOf } from './labels.ts'
import type { Line } from './lines.ts'
import { SheetColumns } from './table.ts'

/** Whether a row holds the headings of «INDICATORI». */
export function isIndicatorHeading({ cells }: Line): boolean {
  if (!cells || indicatorColumnOf(cells[0]?.text ?? '')?.field !== 'title') return false
  return cells.slice(1).some((cell) => indicatorColumnOf(cell.text) !== null)
}

/** A column of values, of a year that it names or of the sheet's own. */
export type ValueColumn = Extract<IndicatorColumn, { readonly year: number | null }>

/** A year of which the table has a column of values. */
export interface TableYear {
  readonly year: number
  readonly source: YearSource
  /** What the year has no column for; null where it has both. */
  readonly missingColumn: YearValue | null
}

/** What the headings of the indicators declare. */
export interface IndicatorHeadings {
  readonly columns: SheetColumns<IndicatorColumn>
  /** The years of the value columns, the sheet's own first. */
  readonly years: readonly TableYear[]
  /** The year of the columns that name none; null when it is not known. */
  readonly own: number | null
  /** Of the fields beside the values, those without a column. */
  readonly missingColumns: readonly PrintedIndicatorField[]
}

/** Reads the headings of the indicators of an objective; reports those that are not known, and uncertain years. */
export function readIndicatorHeadings(
  row: Line,
  objective: string,
  report: IssueReporter,
): IndicatorHeadings {
  const columns = readColumns(row)
  columns.reportUnknown(row, objective, report)
  const known = [...columns.known()].map(([, column]) => column)
  const values = known.flatMap((column) => ('year' in column ? [column] : []))
  const fields = new Set(known.map(({ field }) => field))
  return {
    columns,
    ...readYears(row, values, objective, report),
    missingColumns: namesOf(printedIndicatorFields).filter((field) => !fields.has(field)),
  }
}

function readColumns(row: Line): SheetColumns<IndicatorColumn> {
  const seen = new Set<string>()
  return new SheetColumns(row, (heading) => {
    const column = indicatorColumnOf(heading)
    const key = JSON.stringify(column)
    if (column === null || seen.has(key)) return null
    seen.add(key)
    return column
  })
}

function readYears(
  row: Line,
  values: readonly ValueColumn[],
  objective: string,
  report: IssueReporter,
): Pick<IndicatorHeadings, 'years' | 'own'> {
  const prior = new Set(values.flatMap(({ year }) => year ?? []))
  const years: TableYear[] = []
  let own: number | null = null
  if (values.some(({ year }) => year === null)) {
    const coded = leadingYear(objective)
    own = prior.size > 0 ? Math.max(...prior) + 1 : coded
    if (own === null) report('YEAR_UNKNOWN', row, { objective })
    else {
      const source = prior.size > 0 ? 'AFTER_PRIOR_COLUMNS' : 'OBJECTIVE_CODE'
      years.push({ year: own, source, missingColumn: missingOf(values, null) })
      if (coded !== null && own !== coded) {
        report('YEARS_DISAGREE', row, { objective, taken: own, coded })
      }
    }
  }
  for (const year of prior) {
    years.push({ year, source: 'COLUMN_HEADING', missingColumn: missingOf(values, year) })
  }
  return { years, own }
}

/** Which of the two values of a year has no column. */
function missingOf(values: readonly ValueColumn[], year: number | null): YearValue | null {
  const has = (field: YearValue) => values.some((one) => one.field === field && one.year === year)
  if (!has('expected')) return 'expected'
  return has('achieved') ? null : 'achieved'
}
