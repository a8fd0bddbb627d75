import { keyOf } from '../../domain/objectiveKey.ts'
import type { Session } from '../../store/transaction.ts'
import type { PlanChanges } from '../changes/planChanges.ts'

/** Sets the time of change of every objective of which anything was written; a new one has it already. */
export async function noteChanges(session: Session, plans: readonly PlanChanges[]): Promise<void> {
  const touched = new Set(
    plans.flatMap(({ stored, objectives, phases, indicators }) =>
      [objectives, phases, indicators]
        .flatMap(({ created, updated, removed }) => [...created, ...updated, ...removed])
        .flatMap(({ key }) => stored?.objectives.get(keyOf(key))?.id ?? []),
    ),
  )
  if (touched.size === 0) return
  await session.query('UPDATE objective SET updated_at = now() WHERE id = ANY($1::int[])', [
    [...touched],
  ])
}
