import { isPlan, type MeasuredObjective, type MeasuredPlan } from '../nodes.ts'
import type { Evidence } from './evidence.ts'
import { type Finding, reporter } from './finding.ts'
import { checkIndicator } from './indicator.ts'
import { checkObjective } from './objective.ts'
import { checkPhase } from './phase.ts'
import { checkCodes, checkPlan } from './plan.ts'
import { checkWeights } from './weights.ts'

/**
 * The data-quality findings of a DUP or a branch, in one fixed order: the DUP, then codes with
 * two titles, then every objective in plan order, itself before its phases and indicators.
 *
 * Objectives in a state that the policy excludes are struck from the plan and not
 * checked.
 */
export function findingsOf(
  node: MeasuredPlan | MeasuredObjective,
  evidence: Evidence,
): readonly Finding[] {
  const { measures } = evidence
  const found: Finding[] = []
  const objectives = isPlan(node) ? node.roots.flatMap(branch) : branch(node)
  if (isPlan(node)) checkPlan(node, reporter(found, node))
  checkCodes(objectives, found)
  for (const objective of objectives) {
    const { executionState, phases, indicators } = objective
    if (executionState && measures.policy.excludedStates.includes(executionState)) continue
    const report = reporter(found, objective)
    checkObjective(objective, evidence, report)
    checkWeights(objective, evidence, report)
    for (const phase of phases) checkPhase(phase, objective, evidence, reporter(found, phase))
    for (const indicator of indicators) {
      checkIndicator(indicator, objective, evidence, reporter(found, indicator))
    }
  }
  return found
}

const branch = (objective: MeasuredObjective): MeasuredObjective[] => [
  objective,
  ...objective.children.flatMap(branch),
]
