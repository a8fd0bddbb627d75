import { issue } from '../../document/issue.ts'
import { fold } from '../../domain/fold.ts'
import type { PlanIndicator } from '../../plan/nodes.ts'
import { type IndicatorTable, indicatorModel } from '../model/indicator.ts'
import type { CombinedObjective } from '../wanted/combined.ts'
import { mergeValues } from '../wanted/mergeObjectives.ts'
import { type RowChanges, rowChanges, rowUpdate, tableOf } from './rowChanges.ts'

/** The changes to the indicators of an objective: by their table, and by values delivered without it. */
export function indicatorChanges(
  objective: CombinedObjective,
  stored: readonly PlanIndicator[],
): RowChanges<IndicatorTable> {
  const { key, indicators } = objective
  // Values are those of the first indicator of their title.
  const loose = new Map(objective.values)
  const valuesOf = (title: string) => {
    const row = loose.get(fold(title))
    loose.delete(fold(title))
    return row
  }
  const { changes, issues } = indicators
    ? printedIndicators(objective, indicators, stored, valuesOf)
    : { changes: looseValues(objective, stored, valuesOf), issues: [] }
  const unknown = [...loose.values()].map(({ title, place }) =>
    issue('INDICATOR_UNKNOWN', place, { code: key.code, title }),
  )
  return { changes, issues: [...issues, ...unknown] }
}

type Rows = NonNullable<CombinedObjective['indicators']>

function printedIndicators(
  objective: CombinedObjective,
  indicators: Rows,
  stored: readonly PlanIndicator[],
  valuesOf: (title: string) => Rows[number] | undefined,
): RowChanges<IndicatorTable> {
  const merged = indicators.map((row) => {
    const values = valuesOf(row.title)
    return values ? mergeValues(objective.key, row, values) : { row, issues: [] }
  })
  const rows = merged.map(({ row }) => row)
  const { changes, issues } = rowChanges(indicatorModel, objective, rows, stored)
  return { changes, issues: [...merged.flatMap(({ issues }) => issues), ...issues] }
}

function looseValues(
  { key }: CombinedObjective,
  stored: readonly PlanIndicator[],
  valuesOf: (title: string) => Rows[number] | undefined,
): RowChanges<IndicatorTable>['changes'] {
  const writes = stored.flatMap((indicator) => {
    const values = valuesOf(indicator.title)
    return values ? [rowUpdate(indicatorModel, key, indicator, values)] : []
  })
  return tableOf(writes, [])
}
