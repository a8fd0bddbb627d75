import type { Measures } from '../measures/figures.ts'
import { createMeasures } from '../measures/measures.ts'
import { policyProblems } from '../measures/policyProblems.ts'
import type { Plan } from './nodes.ts'

/** How many reference days of a plan are kept measured at once. */
const KEPT_DAYS = 2

const measured = new WeakMap<Plan, Map<string, Measures<Plan>>>()

/** The authority's policy cannot be applied; the message names the field and what it needs. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
}

/**
 * The figures of a plan as of a day, each computed when first asked for and then shared by every
 * request that reads the same snapshot: they depend on nothing but the snapshot and the day.
 */
export function measuresOf(plan: Plan, at: string): Measures<Plan> {
  const days = measured.get(plan) ?? new Map<string, Measures<Plan>>()
  measured.set(plan, days)
  let measures = days.get(at)
  if (!measures) {
    const [problem] = policyProblems(plan.policy)
    if (problem) throw new PolicyError(problem.message.en)
    measures = createMeasures<Plan>({ policy: plan.policy, at })
  }
  // Last used, last dropped.
  days.delete(at)
  days.set(at, measures)
  if (days.size > KEPT_DAYS) {
    const [oldest] = days.keys()
    if (oldest) days.delete(oldest)
  }
  return measures
}
