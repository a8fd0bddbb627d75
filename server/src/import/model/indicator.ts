import type { DocumentIndicator, DocumentIndicatorValue } from '../../document/document.ts'
import {
  declaredIndicatorFields,
  printedIndicatorFields,
  yearValues,
} from '../../domain/indicatorFields.ts'
import type { PlanIndicator } from '../../plan/nodes.ts'
import type { Content, ValuePath, YearContent } from './content.ts'
import { POSITION, type RowModel, TITLE } from './rows.ts'
import { saidFields } from './said.ts'
import { storedFields } from './storedFields.ts'

const ownFields = { title: TITLE, ...printedIndicatorFields, ...declaredIndicatorFields } as const

/** The fields of an indicator that an import compares, without its values. */
export const indicatorTable = { ...ownFields, position: POSITION } as const

export type IndicatorTable = typeof indicatorTable

/**
 * What a document states of an indicator: all that a printed table has a column for, and of the
 * declared fields only those present.
 */
export function saidOfIndicator(
  indicator: DocumentIndicator,
  position: number,
): Content<IndicatorTable> {
  const missing: readonly string[] = indicator.missingColumns ?? []
  const fields = saidFields(ownFields, indicator, (name) =>
    name in declaredIndicatorFields ? indicator[name] !== null : !missing.includes(name),
  )
  return { fields: { ...fields, position }, years: saidYears(indicator.values) }
}

/** The values of an indicator in a document. */
export function saidYears(
  values: readonly DocumentIndicatorValue[],
): ReadonlyMap<number, YearContent> {
  return new Map(
    values.map((value): [number, YearContent] => {
      const said = yearValues.filter((which) => which !== value.missingColumn)
      const content = said.map((which) => [which, value[which]?.value ?? null])
      return [value.year, { source: value.yearSource, ...Object.fromEntries(content) }]
    }),
  )
}

/** The value of an indicator with which its file ends; null in all rows but the last. */
export function endOfIndicator({ endsIn }: DocumentIndicator): ValuePath | null {
  return endsIn ?? null
}

/** How indicators are compared. */
export const indicatorModel: RowModel<IndicatorTable, PlanIndicator> = {
  section: 'indicators',
  table: indicatorTable,
  contentOf: (indicator) => ({
    fields: { ...storedFields(ownFields, indicator), position: indicator.position },
    years: new Map(
      indicator.values.map(({ year, yearSource: source, expected, achieved }) => [
        year,
        { source, expected, achieved },
      ]),
    ),
  }),
}
