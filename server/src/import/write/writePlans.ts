import { rankOf } from '../../domain/enums.ts'
import { objectiveFields } from '../../domain/objectiveFields.ts'
import {
  INDICATOR,
  INDICATOR_VALUE,
  NARRATIVE,
  OBJECTIVE,
  PHASE,
  type SqlTable,
} from '../../store/tables.ts'
import type { Session } from '../../store/transaction.ts'
import { remove, type SqlRow, write } from '../../store/write.ts'
import type { PlanChanges } from '../changes/planChanges.ts'
import type { TableChanges, Write } from '../changes/tableChanges.ts'
import type { ContentTable } from '../model/content.ts'
import { type IndicatorTable, indicatorTable } from '../model/indicator.ts'
import { type ObjectiveTable, objectiveTable } from '../model/objective.ts'
import { phaseTable } from '../model/phase.ts'
import { columnValues, printedCells } from './columns.ts'
import type { DrawnKeys } from './drawnKeys.ts'
import { objectiveKeys } from './objectiveKeys.ts'
import { type References, referencesTo, type SharedKeys } from './references.ts'

/** Writes plans, in a fixed number of statements for up to 20,000 rows a table. */
export async function writePlans(
  session: Session,
  authorityId: number,
  plans: readonly PlanChanges[],
  shared: SharedKeys,
  keys: DrawnKeys,
): Promise<void> {
  const placed = plans.map((changes): PlacedPlan => {
    const objectives = objectiveKeys(changes, (target) => keys.of(target))
    return {
      changes,
      owner: { authority_id: authorityId, dup_id: keys.of(changes) },
      references: referencesTo(shared, objectives),
      keys,
    }
  })
  await writeObjectives(session, placed)
  await writeRows(
    session,
    PHASE,
    placed,
    ({ phases }) => phases,
    (plan, one) => ({
      ...rowOf(plan, one),
      ...columnValues(phaseTable, one.content, plan.references),
      printed: printedCells(phaseTable, one.content),
    }),
  )
  await writeRows(
    session,
    INDICATOR,
    placed,
    ({ indicators }) => indicators,
    (plan, one) => ({
      ...rowOf(plan, one),
      ...columnValues(indicatorTable, one.content, plan.references),
    }),
  )
  await write(session, INDICATOR_VALUE, placed.flatMap(valueRows), 'upsert')
}

/** A plan with all that its rows refer to. */
interface PlacedPlan {
  readonly changes: PlanChanges
  readonly owner: { readonly authority_id: number; readonly dup_id: number }
  readonly references: References
  readonly keys: DrawnKeys
}

async function writeObjectives(session: Session, placed: readonly PlacedPlan[]): Promise<void> {
  await writeRows(session, OBJECTIVE, placed, fromTheTop, (plan, one) => {
    const columns = columnValues(objectiveTable, one.content, plan.references)
    return {
      ...plan.owner,
      id: plan.keys.of(one),
      ...one.key,
      position: one.position,
      ...columns,
      level_label: columns.level_label ?? '',
    }
  })
  await write(session, NARRATIVE, placed.flatMap(narrativeRows), 'upsert')
}

/** Parents before children: a large plan is written in several statements. */
function fromTheTop({ objectives }: PlanChanges): PlanChanges['objectives'] {
  const created = objectives.created.toSorted((a, b) => rankOf(a.key.level) - rankOf(b.key.level))
  return { ...objectives, created }
}

/** The columns that place a phase or an indicator. */
function rowOf({ owner, references, keys }: PlacedPlan, row: Write): SqlRow {
  return { ...owner, id: keys.of(row), objective_id: references.objective(row.key) }
}

/** Removes rows, frees positions and writes: positions are unique at every moment. */
async function writeRows<T extends ContentTable, W extends Write<T>>(
  session: Session,
  table: SqlTable,
  placed: readonly PlacedPlan[],
  changesOf: (changes: PlanChanges) => TableChanges<T, W>,
  toRow: (plan: PlacedPlan, write: W) => SqlRow,
): Promise<void> {
  const tables = placed.map((plan) => ({ plan, ...changesOf(plan.changes) }))
  const removed = tables.flatMap((one) => one.removed.map(({ id }) => id))
  const moved = tables.flatMap(({ updated }) =>
    updated.filter(({ changes }) => changes.some(({ kind }) => kind === 'POSITION')),
  )
  await remove(session, table, removed)
  if (moved.length > 0) {
    await session.query(`UPDATE ${table.name} SET position = -position WHERE id = ANY($1::int[])`, [
      moved.map(({ id }) => id),
    ])
  }
  const rows = (which: 'created' | 'updated') =>
    tables.flatMap(({ plan, [which]: writes }) => writes.map((one) => toRow(plan, one)))
  // New rows first: stored ones may be moved under them.
  await write(session, table, rows('created'), 'insert')
  await write(session, table, rows('updated'), 'update')
}

function narrativeRows({ changes: { objectives }, owner, references }: PlacedPlan): SqlRow[] {
  return [...objectives.created, ...objectives.updated].flatMap(({ key, changes }) =>
    changes.flatMap(({ kind, path, after }) =>
      kind === 'NARRATIVE' && after !== null
        ? {
            dup_id: owner.dup_id,
            objective_id: references.objective(key),
            section: objectiveFields[path as keyof ObjectiveTable].column,
            blocks: after,
          }
        : [],
    ),
  )
}

function valueRows({ changes: { indicators }, owner, keys }: PlacedPlan): SqlRow[] {
  const rowsOf = (indicator: Write<IndicatorTable>, isWritten: (year: number) => boolean) =>
    [...indicator.content.years]
      .filter(([year]) => isWritten(year))
      .map(([year, { source, expected, achieved }]) => ({
        dup_id: owner.dup_id,
        indicator_id: keys.of(indicator),
        year,
        year_source: source,
        expected_text: expected?.text ?? null,
        expected_number: expected?.number ?? null,
        achieved_text: achieved?.text ?? null,
        achieved_number: achieved?.number ?? null,
      }))
  return [
    ...indicators.created.flatMap((indicator) => rowsOf(indicator, () => true)),
    ...indicators.updated.flatMap((indicator) => {
      const years = indicator.changes.map(({ path }) => typeof path !== 'string' && path.year)
      return rowsOf(indicator, (year) => years.includes(year))
    }),
  ]
}
