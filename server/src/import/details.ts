import { align, type StoredRow } from './align.ts'
import type { SheetDocument, SheetObjective } from './document.ts'
import type { Report } from './issues.ts'
import { type ObjectiveIds, objectiveKey } from './objectives.ts'
import {
  indicatorColumns,
  type Names,
  narrativeBlocks,
  phaseColumns,
  valueColumns,
} from './rows.ts'
import type { Session } from './session.ts'
import { INDICATOR, INDICATOR_VALUE, NARRATIVE, PHASE } from './tables.ts'
import { type Row, type Stored, type TableShape, upsert } from './upsert.ts'

interface Plan {
  readonly authorityId: number
  readonly dupId: number
  readonly ids: ObjectiveIds
}

/** Writes «Modalità di attuazione» and «Stato di attuazione». */
export async function storeNarratives(
  session: Session,
  plan: Plan,
  document: SheetDocument,
): Promise<Stored> {
  const rows = document.objectives.flatMap((objective) =>
    (
      [
        ['IMPLEMENTATION_APPROACH', objective.implementationApproach],
        ['IMPLEMENTATION_STATUS', objective.implementationStatus],
      ] as const
    ).flatMap(([section, narrative]) =>
      narrative
        ? {
            dup_id: plan.dupId,
            objective_id: idOfObjective(plan, objective),
            section,
            blocks: narrativeBlocks(narrative),
          }
        : [],
    ),
  )
  return { ...(await upsert(session, NARRATIVE, rows)), wanted: rows.length, removed: 0 }
}

/** Writes «FASI - ATTIVITA'». */
export async function storePhases(
  session: Session,
  plan: Plan,
  document: SheetDocument,
  names: Names,
  report: Report,
): Promise<Stored> {
  const aligned = await alignTable(session, plan, PHASE, report, document, (o) => o.phases)
  const rows = aligned.rows.map(({ printed, ...own }) => ({
    ...own,
    authority_id: plan.authorityId,
    ...phaseColumns(printed, names),
  }))
  return { ...(await upsert(session, PHASE, rows)), wanted: rows.length, removed: aligned.removed }
}

/** Writes «INDICATORI» and, a row a year, their values. */
export async function storeIndicators(
  session: Session,
  plan: Plan,
  document: SheetDocument,
  report: Report,
): Promise<{ indicators: Stored; values: Stored }> {
  const aligned = await alignTable(session, plan, INDICATOR, report, document, (o) => o.indicators)
  const rows = aligned.rows.map(({ printed, ...own }) => ({ ...own, ...indicatorColumns(printed) }))
  const written = await upsert(session, INDICATOR, rows)
  const { rows: stored } = await session.query<{
    id: number
    objective_id: number
    position: number
  }>('SELECT id, objective_id, position FROM indicator WHERE dup_id = $1', [plan.dupId])
  const ids = new Map(stored.map((row) => [`${row.objective_id} ${row.position}`, row.id]))
  const values = aligned.rows.flatMap(({ printed, objective_id, position }) =>
    valueColumns(printed).map((value) => ({
      dup_id: plan.dupId,
      indicator_id: ids.get(`${objective_id} ${position}`),
      ...value,
    })),
  )
  return {
    indicators: { ...written, wanted: rows.length, removed: aligned.removed },
    values: {
      ...(await upsert(session, INDICATOR_VALUE, values)),
      wanted: values.length,
      removed: 0,
    },
  }
}

type Aligned<T> = { id: number | null; objective_id: number; position: number; printed: T } & Row

/**
 * Finds the stored rows of a table that has no codes. Rows that a printed table no longer
 * holds are removed and reported; a table that is not printed at all says nothing.
 */
async function alignTable<T extends { readonly title: { readonly value: string } }>(
  session: Session,
  plan: Plan,
  shape: TableShape,
  report: Report,
  document: SheetDocument,
  rowsOf: (objective: SheetObjective) => readonly T[],
): Promise<{ rows: readonly Aligned<T>[]; removed: number }> {
  const { rows: stored } = await session.query<StoredRow & { objective_id: number }>(
    `SELECT id, objective_id, position, title FROM ${shape.name} WHERE dup_id = $1
     ORDER BY objective_id, position`,
    [plan.dupId],
  )
  const byObjective = Map.groupBy(stored, (row) => row.objective_id)
  const rows: Aligned<T>[] = []
  const removed: number[] = []
  const moved: number[] = []
  for (const objective of document.objectives) {
    const printed = rowsOf(objective)
    if (printed.length === 0) continue
    const objectiveId = idOfObjective(plan, objective)
    const before = byObjective.get(objectiveId) ?? []
    const found = align(
      printed.map((row) => row.title.value),
      before,
    )
    const positions = new Map(before.map((row) => [row.id, row.position]))
    for (const [index, row] of printed.entries()) {
      const id = found.ids[index] ?? null
      const position = index + 1
      if (id !== null && positions.get(id) !== position) moved.push(id)
      rows.push({ id, dup_id: plan.dupId, objective_id: objectiveId, position, printed: row })
    }
    for (const row of found.removed) {
      removed.push(row.id)
      reportRemoved(objective, row, report)
    }
  }
  if (removed.length > 0) {
    await session.query(
      `WITH gone AS (DELETE FROM ${shape.name} WHERE id = ANY($1::int[]) RETURNING objective_id)
       UPDATE objective SET updated_at = now() WHERE id IN (SELECT objective_id FROM gone)`,
      [removed],
    )
  }
  // Rows that change places leave them first: positions are unique at every moment.
  if (moved.length > 0) {
    await session.query(`UPDATE ${shape.name} SET position = -position WHERE id = ANY($1::int[])`, [
      moved,
    ])
  }
  return { rows, removed: removed.length }
}

function idOfObjective(plan: Plan, objective: SheetObjective): number {
  const id = plan.ids.get(objectiveKey('PEG', objective.code.value))
  if (id === undefined) throw new Error(`Objective ${objective.code.value} was not written`)
  return id
}

function reportRemoved(objective: SheetObjective, row: StoredRow, report: Report): void {
  report(
    'ROW_REMOVED',
    { line: objective.code.line, raw: row.title },
    `«${row.title}» is no longer in its table of ${objective.code.value}, so it was removed. If the sheet was cut short, import the whole sheet again.`,
  )
}
