import type { ObjectiveLevel, SheetDocument, Sourced } from './document.ts'
import type { Report } from './issues.ts'
import { idOf, type Names } from './rows.ts'
import type { Session } from './session.ts'
import { OBJECTIVE } from './tables.ts'
import { type Row, type Stored, upsert } from './upsert.ts'

const LEVELS: readonly ObjectiveLevel[] = ['MANDATE', 'MISSION', 'PROGRAM', 'PEG']

interface Wanted {
  readonly level: ObjectiveLevel
  readonly code: string
  readonly title: Sourced<string>
  readonly levelLabel: string
  /** Key of the objective it hangs under; null for the plan itself. */
  readonly parent: string | null
  /** What only a PEG objective prints. */
  readonly columns: Row
}

/** The ids of a plan's objectives, by {@link objectiveKey}. */
export type ObjectiveIds = ReadonlyMap<string, number>

/** What an objective is known by within its plan. */
export const objectiveKey = (level: ObjectiveLevel, code: string): string => `${level} ${code}`

/**
 * Writes the chain and the PEG objectives, level by level from the mandate down, so that each
 * parent has its id before its children are written. What is stored and not in the sheet stays.
 */
export async function storeObjectives(
  session: Session,
  plan: { authorityId: number; dupId: number },
  document: SheetDocument,
  names: Names,
  report: Report,
): Promise<Stored & { ids: ObjectiveIds }> {
  const stored = await session.query<{
    level: ObjectiveLevel
    code: string
    title: string
    position: number
  }>('SELECT level, code, title, position FROM objective WHERE dup_id = $1', [plan.dupId])
  const known = new Map(stored.rows.map((row) => [objectiveKey(row.level, row.code), row]))
  let position = stored.rows.reduce((last, row) => Math.max(last, row.position), 0)
  const ids = new Map<string, number>()
  const wanted = wantedObjectives(document, names)
  const placed = wanted.map((objective) => {
    const before = known.get(objectiveKey(objective.level, objective.code))
    if (before && before.title !== objective.title.value)
      reportTitle(objective, before.title, report)
    return { objective, position: before?.position ?? ++position }
  })
  let [created, updated] = [0, 0]
  for (const level of LEVELS) {
    const rows = placed
      .filter(({ objective }) => objective.level === level)
      .map(({ objective, position }) => ({
        authority_id: plan.authorityId,
        dup_id: plan.dupId,
        level,
        code: objective.code,
        level_label: objective.levelLabel,
        title: objective.title.value,
        position,
        parent_id: objective.parent === null ? null : ids.get(objective.parent),
        ...objective.columns,
      }))
    const written = await upsert(session, OBJECTIVE, rows)
    created += written.created
    updated += written.updated
    const { rows: found } = await session.query<{ id: number; code: string }>(
      'SELECT id, code FROM objective WHERE dup_id = $1 AND level = $2',
      [plan.dupId, level],
    )
    for (const { id, code } of found) ids.set(objectiveKey(level, code), id)
  }
  return { created, updated, wanted: wanted.length, removed: 0, ids }
}

/** Every objective a sheet names, parents before children; the first print of a code counts. */
function wantedObjectives(document: SheetDocument, names: Names): readonly Wanted[] {
  const wanted = new Map<string, Wanted>()
  const want = (objective: Wanted): string => {
    const key = objectiveKey(objective.level, objective.code)
    if (!wanted.has(key)) wanted.set(key, objective)
    return key
  }
  for (const objective of document.objectives) {
    let parent: string | null = null
    for (const link of objective.chain) {
      const { level, code, levelLabel } = link.value
      const title = { ...link, value: link.value.title }
      parent = want({ level, code, title, levelLabel, parent, columns: {} })
    }
    want({
      level: 'PEG',
      code: objective.code.value,
      title: objective.title,
      levelLabel: objective.levelLabel.value,
      parent,
      columns: {
        portfolio_id: idOf(names.portfolios, objective.portfolio?.value.label),
        center_alias_id: idOf(names.aliases, objective.center?.value),
        manager_id: idOf(names.people, objective.manager?.value),
        public_value_id: idOf(names.publicValues, objective.publicValue?.value.code),
        execution_state: objective.executionState?.value.state ?? null,
        execution_state_label: objective.executionState?.value.label ?? null,
      },
    })
  }
  return [...wanted.values()]
}

function reportTitle(objective: Wanted, before: string, report: Report): void {
  report(
    'TITLE_CHANGED',
    objective.title,
    `${objective.code} was stored as «${before}»; this sheet's title replaced it. If the code now means another objective, give that one a code of its own.`,
  )
}
