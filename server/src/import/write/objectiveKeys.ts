import { keyOf } from '../../domain/objectiveKey.ts'
import type { PlanChanges } from '../changes/planChanges.ts'
import type { Target } from '../model/changeLine.ts'
import type { KeysByName } from './references.ts'

/** The keys of a plan's objectives by `keyOf`, those drawn for new ones included. */
export function objectiveKeys(
  { stored, objectives }: PlanChanges,
  idOf: (target: Target) => number | null,
): KeysByName {
  const keys = new Map<string, number>()
  for (const [key, { id }] of stored?.objectives ?? []) keys.set(key, id)
  for (const write of objectives.created) {
    const id = idOf(write)
    if (id !== null) keys.set(keyOf(write.key), id)
  }
  return keys
}
