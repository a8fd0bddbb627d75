import type { ObjectiveLevel } from '../domain/enums.ts'
import type { PlanObjective } from './nodes.ts'

/** The objectives above an objective, from the top down to its parent. */
export function ancestorsOf(objective: PlanObjective): PlanObjective[] {
  const chain: PlanObjective[] = []
  for (let parent = objective.parent; parent; parent = parent.parent) chain.unshift(parent)
  return chain
}

/** Everything at and below these objectives, parents before children; only some levels when named. */
export function subtreesOf(
  objectives: readonly PlanObjective[],
  levels?: readonly ObjectiveLevel[] | null,
): PlanObjective[] {
  const found: PlanObjective[] = []
  const wanted = levels && new Set(levels)
  const visit = (objective: PlanObjective) => {
    if (!wanted || wanted.has(objective.level)) found.push(objective)
    objective.children.forEach(visit)
  }
  objectives.forEach(visit)
  return found
}

/** The objectives of one level among these, in their order. */
export function ofLevel(
  objectives: readonly PlanObjective[],
  level: ObjectiveLevel,
): PlanObjective[] {
  return objectives.filter((objective) => objective.level === level)
}
