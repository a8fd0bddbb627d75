import type { FileDocument, PlanDocument } from '../../document/document.ts'
import { type Issue, Issues, issue } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { keyOf } from '../../domain/objectiveKey.ts'
import type { Combined, CombinedObjective, CombinedPlan } from './combined.ts'
import { mergeObjectives } from './mergeObjectives.ts'
import { placeOf } from './place.ts'
import { combinePrintedNames } from './printedNames.ts'
import { isRetyped } from './retyping.ts'
import { saidObjective, saidValues } from './saidObjective.ts'

/** The documents of several files put together, and where they contradict each other. */
export interface Combination {
  readonly combined: Combined
  readonly issues: Issues
}

/**
 * Puts the documents of several files together, plan by plan. What one file does not state
 * another may; where two disagree, the first counts in the upper cascade, with a warning, since every
 * sheet repeats it; any other disagreement is an error.
 */
export function combine(documents: readonly FileDocument[]): Combination {
  const issues = new Issues()
  const said = documents.flatMap(({ plans, format }) =>
    plans.map((plan) => ({ plan, retyped: isRetyped(format) })),
  )
  const byCode = Map.groupBy(said, ({ plan }) => plan.dup.code.value)
  const plans = [...byCode].map(([code, parts]): CombinedPlan => {
    const label = combineLabels(
      code,
      parts.flatMap(({ plan }) => plan.dup.label ?? []),
    )
    const objectives = combineObjectives(
      parts.flatMap(({ plan, retyped }) => objectivesOf(plan, retyped)),
    )
    issues.addAll(label.issues)
    issues.merge(objectives.issues)
    return { code, label: label.first, objectives: objectives.byKey }
  })
  const names = combinePrintedNames(documents.flatMap((document) => document.plans))
  issues.addAll(names.issues)
  return { combined: { plans, ...names.printed }, issues }
}

/** All that a document states of the objectives of a plan, in its order. */
function objectivesOf({ objectives, values = [] }: PlanDocument, retyped: boolean) {
  return [
    ...objectives.map((objective) => saidObjective(objective, retyped)),
    ...values.map((value) => saidValues(value, retyped)),
  ]
}

/** The label of the first file that states one. */
function combineLabels(
  code: string,
  labels: readonly Sourced<string>[],
): { readonly first: string | null; readonly issues: readonly Issue[] } {
  const [first, ...others] = labels
  if (!first) return { first: null, issues: [] }
  const issues = others
    .filter(({ value }) => value !== first.value)
    .map((label) =>
      issue('TITLES_DISAGREE', label, {
        code,
        first: first.value,
        second: label.value,
        at: placeOf(first),
      }),
    )
  return { first: first.value, issues }
}

function combineObjectives(said: readonly CombinedObjective[]): {
  readonly byKey: ReadonlyMap<string, CombinedObjective>
  readonly issues: Issues
} {
  const byKey = new Map<string, CombinedObjective>()
  const issues = new Issues()
  for (const second of said) {
    const key = keyOf(second.key)
    const first = byKey.get(key)
    if (!first) {
      byKey.set(key, second)
      continue
    }
    const merged = mergeObjectives(first, second)
    byKey.set(key, merged.objective)
    issues.addAll(merged.issues)
  }
  return { byKey, issues }
}
