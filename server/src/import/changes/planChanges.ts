import { type Issue, Issues, issue } from '../../document/issue.ts'
import type { PlanObjective } from '../../plan/nodes.ts'
import type { Target } from '../model/changeLine.ts'
import { NO_YEARS } from '../model/content.ts'
import type { IndicatorTable } from '../model/indicator.ts'
import type { ObjectiveTable } from '../model/objective.ts'
import { type PhaseTable, phaseModel } from '../model/phase.ts'
import { planTable } from '../model/sharedNames.ts'
import type { Stored, StoredPlan } from '../model/stored.ts'
import { changesOf, type ValueChange } from '../model/valueChange.ts'
import type { CombinedObjective, CombinedPlan } from '../wanted/combined.ts'
import { indicatorChanges } from './indicatorChanges.ts'
import { objectiveChange } from './objectiveChange.ts'
import { rowChanges } from './rowChanges.ts'
import { NO_CHANGES, type TableChanges, together, type Write } from './tableChanges.ts'
import { weightIssues } from './weights.ts'

/** An objective to be written. */
export interface ObjectiveWrite extends Write<ObjectiveTable> {
  /** Its position in the plan. */
  readonly position: number
}

/** The changes of an import to one plan. */
export interface PlanChanges extends Target {
  readonly code: string
  /** Null for a new plan. */
  readonly stored: StoredPlan | null
  readonly label: string
  /** Changes to the plan itself. */
  readonly changes: readonly ValueChange[]
  readonly objectives: TableChanges<ObjectiveTable, ObjectiveWrite>
  readonly phases: TableChanges<PhaseTable>
  readonly indicators: TableChanges<IndicatorTable>
}

/** Compares a plan of the files with the stored one. */
export function planChanges(
  plan: CombinedPlan,
  stored: Stored,
): { readonly changes: PlanChanges; readonly issues: Issues } {
  const issues = new Issues()
  const before = stored.plans.get(plan.code) ?? null
  const isKnown = (key: string) =>
    before?.objectives.has(key) === true || plan.objectives.get(key)?.content.fields.title != null
  const compared: ComparedObjective[] = []
  for (const [key, objective] of plan.objectives) {
    if (isKnown(key)) {
      const one = compare(objective, before?.objectives.get(key) ?? null, stored, isKnown)
      issues.addAll(one.issues)
      compared.push(one)
    } else {
      issues.add(issue('OBJECTIVE_UNKNOWN', objective.place, { code: objective.key.code }))
    }
  }
  const label = plan.label ?? before?.dup.label ?? ''
  const labelBefore = before && { fields: { label: before.dup.label }, years: NO_YEARS }
  return {
    changes: {
      id: before?.dup.id ?? null,
      code: plan.code,
      stored: before,
      label,
      changes: changesOf(planTable, labelBefore, { fields: { label }, years: NO_YEARS }),
      objectives: placed(compared, before),
      phases: together(compared.map(({ phases }) => phases)),
      indicators: together(compared.map(({ indicators }) => indicators)),
    },
    issues,
  }
}

interface ComparedObjective {
  readonly stored: PlanObjective | null
  /** Null for an objective that is unchanged, apart from its tables. */
  readonly write: Write<ObjectiveTable> | null
  readonly phases: TableChanges<PhaseTable>
  readonly indicators: TableChanges<IndicatorTable>
  readonly issues: readonly Issue[]
}

function compare(
  objective: CombinedObjective,
  before: PlanObjective | null,
  stored: Stored,
  isKnown: (key: string) => boolean,
): ComparedObjective {
  const own = objectiveChange(objective, before, stored, isKnown)
  const phases = objective.phases
    ? rowChanges(phaseModel, objective, objective.phases, before?.phases ?? [])
    : { changes: NO_CHANGES, issues: [] }
  const indicators = indicatorChanges(objective, before?.indicators ?? [])
  return {
    stored: before,
    write: own.write,
    phases: phases.changes,
    indicators: indicators.changes,
    issues: [
      ...own.issues,
      ...weightIssues(objective, stored.weightSumExpected),
      ...phases.issues,
      ...indicators.issues,
    ],
  }
}

/** The objectives with their positions: new ones follow all that are stored. */
function placed(
  compared: readonly ComparedObjective[],
  before: StoredPlan | null,
): PlanChanges['objectives'] {
  const taken = [...(before?.objectives.values() ?? [])].map(({ position }) => position)
  const last = taken.reduce((most, position) => Math.max(most, position), 0)
  const created = compared.filter(({ stored }) => !stored).flatMap(({ write }) => write ?? [])
  const updated = compared.flatMap(({ stored, write }) =>
    stored && write ? { ...write, position: stored.position } : [],
  )
  return {
    created: created.map((write, index) => ({ ...write, position: last + index + 1 })),
    updated,
    removed: [],
    unchanged: compared.length - created.length - updated.length,
  }
}
