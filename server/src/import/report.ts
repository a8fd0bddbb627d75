import type { Issue } from '../document/issue.ts'
import type { ChangeAction, ChangeKind } from '../domain/enums.ts'
import type { FieldChange } from '../domain/fieldChange.ts'
import { keyOf } from '../domain/objectiveKey.ts'
import type { ChangePlan } from './changes/changePlan.ts'
import type { ImportCounts } from './model/counts.ts'
import { fieldChangeOf } from './model/valueChange.ts'
import type { Applied } from './write/apply.ts'
import { objectiveKeys } from './write/objectiveKeys.ts'

/** What becomes of one plan. */
export interface PlanOutcome {
  readonly code: string
  readonly label: string
  readonly isNew: boolean
  /** After the import; null where nothing was applied to a plan that is not stored. */
  readonly revision: number | null
}

/** One line of a change plan for the person who reads it. */
export interface PlannedChange {
  readonly action: ChangeAction
  readonly kind: ChangeKind
  /** Code of the plan; null for what plans share. */
  readonly dup: string | null
  /** What a reader knows it by: an objective's code, a phase's title. */
  readonly label: string
  /** Key of the objective that it is or belongs to; null for others, and for one that is not stored. */
  readonly objectiveId: number | null
  readonly objectiveCode: string | null
  /** Before and after, by field; all of the before where it is removed, all of the after where it is new. */
  readonly fields: readonly FieldChange[]
}

/** The change plan, and what became of it. */
export interface ImportReport {
  /** `APPLIED`: written. `UNCHANGED`: nothing to write. `REFUSED`: errors, nothing written. `DRY_RUN`: nothing was to be written. */
  readonly outcome: 'APPLIED' | 'UNCHANGED' | 'REFUSED' | 'DRY_RUN'
  /** Key of the import's record; null when nothing was applied. */
  readonly importId: number | null
  readonly plans: readonly PlanOutcome[]
  /** Every object that is created, updated or removed. */
  readonly changes: readonly PlannedChange[]
  readonly counts: ImportCounts
  /** Those of the files, and those that showed in comparing. */
  readonly issues: readonly Issue[]
}

/** Tells a change plan and what became of it; `applied` is absent where nothing was. */
export function reportOf(
  plan: ChangePlan,
  issues: readonly Issue[],
  outcome: ImportReport['outcome'],
  applied?: Applied,
): ImportReport {
  const { plans, lines, counts } = plan
  const objectives = new Map(
    plans.map((one) => [
      one.code,
      objectiveKeys(one, (target) => (applied ? applied.keys.of(target) : target.id)),
    ]),
  )
  return {
    outcome,
    importId: applied?.importId ?? null,
    plans: plans.map(({ code, label, stored }) => ({
      code,
      label,
      isNew: stored === null,
      revision: applied?.revisions.get(code) ?? stored?.dup.revision ?? null,
    })),
    changes: lines.map(({ action, kind, dup, objective, label, changes }) => ({
      action,
      kind,
      dup,
      label,
      objectiveId: (dup && objective && objectives.get(dup)?.get(keyOf(objective))) || null,
      objectiveCode: objective?.code ?? null,
      // Put in words when it is asked for: most reports show a thousand changes of all there are.
      get fields() {
        return changes.map(fieldChangeOf)
      },
    })),
    counts,
    issues,
  }
}
