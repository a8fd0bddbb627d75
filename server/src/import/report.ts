import type { Issue } from '../document/issue.ts'
import type { ChangeAction, ChangeKind } from '../domain/enums.ts'
import type { FieldChange } from '../domain/fieldChange.ts'
import { keyOf } from '../domain/objectiveKey.ts'
import type { ChangePlan } from './changes/changePlan.ts'
import type { ImportCounts } from './model/counts.ts'
import { fieldChangeOf } from './model/valueChange.ts'
import type { Applied } from './write/apply.ts'
import { objectiveKeys } from './write/objectiveKeys.ts'

/** The outcome for one plan. */
export interface PlanOutcome {
  readonly code: string
  readonly label: string
  readonly isNew: boolean
  /** After the import; null where nothing was applied to a plan that is not stored. */
  readonly revision: number | null
}

/** One line of a change plan as reported. */
export interface PlannedChange {
  readonly action: ChangeAction
  readonly kind: ChangeKind
  /** Code of the plan; null for what plans share. */
  readonly dup: string | null
  /** Its name for people: an objective's code, a phase's title. */
  readonly label: string
  /** Key of the objective that it is or belongs to; null for others, and for one that is not stored. */
  readonly objectiveId: number | null
  readonly objectiveCode: string | null
  /** Before and after, by field; of a removed object all values before, of a new one all values after. */
  readonly fields: readonly FieldChange[]
}

/** The change plan and its outcome. */
export interface ImportReport {
  /** `APPLIED`: written. `UNCHANGED`: nothing to write. `REFUSED`: errors, nothing written. `DRY_RUN`: nothing written, as requested. */
  readonly outcome: 'APPLIED' | 'UNCHANGED' | 'REFUSED' | 'DRY_RUN'
  /** Key of the import's record; null when nothing was applied. */
  readonly importId: number | null
  readonly plans: readonly PlanOutcome[]
  /** Every object that is created, updated or removed. */
  readonly changes: readonly PlannedChange[]
  readonly counts: ImportCounts
  /** Those of the files, and those found in comparing. */
  readonly issues: readonly Issue[]
}

/** The report of a change plan; `applied` is absent where nothing was written. */
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
      // Formatted on demand: most reports show at most a thousand of their changes.
      get fields() {
        return changes.map(fieldChangeOf)
      },
    })),
    counts,
    issues,
  }
}
