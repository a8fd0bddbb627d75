import { type ExecutionState, executionStates } from '../domain/enums.ts'
import type { Figure } from './figure.ts'
import {
  isPlan,
  type MeasuredIndicator,
  type MeasuredObjective,
  type MeasuredPhase,
  type MeasuredPlan,
} from './nodes.ts'
import { isLate, type Schedule } from './schedule.ts'

/** How many PEG objectives are in a state. */
export interface StateCount {
  /** Null: the sheet states none. */
  readonly state: ExecutionState | null
  readonly count: number
}

/** What is in a branch, the objective itself included. */
export interface BranchCounts {
  readonly pegObjectives: number
  readonly phases: number
  readonly indicators: number
  /** PEG objectives by declared state: every state in fixed order, those with none too. */
  readonly byState: readonly StateCount[]
  /** PEG objectives that are late on the reference day. */
  readonly lateObjectives: number
  /** Phases that are late on the reference day. */
  readonly latePhases: number
  /** PEG objectives whose progress is null. */
  readonly withoutProgress: number
  /** PEG objectives whose attainment is null. */
  readonly withoutAttainment: number
  /** Indicators whose attainment is null. */
  readonly unmeasuredIndicators: number
}

/** What counting needs of a node. */
export interface Countable {
  readonly progress: (node: MeasuredObjective) => Figure
  readonly attainment: (node: MeasuredObjective | MeasuredIndicator) => Figure
  readonly schedule: (node: MeasuredObjective | MeasuredPhase) => Schedule
  /** The counts of a child, which may be known already. */
  readonly counts: (node: MeasuredObjective) => BranchCounts
}

const countedStates: readonly (ExecutionState | null)[] = [...executionStates, null]

/** Counts a branch: the node itself and the counts of its children. */
export function countsOf(node: MeasuredPlan | MeasuredObjective, known: Countable): BranchCounts {
  return isPlan(node)
    ? add(node.roots.map(known.counts))
    : add([own(node, known), ...node.children.map(known.counts)])
}

function own(objective: MeasuredObjective, known: Countable): BranchCounts {
  const { level, phases, indicators, executionState } = objective
  const peg = level === 'PEG'
  const one = (counts: boolean): number => (peg && counts ? 1 : 0)
  return {
    pegObjectives: one(true),
    phases: phases.length,
    indicators: indicators.length,
    byState: countedStates.map((state) => ({ state, count: one(state === executionState) })),
    lateObjectives: peg ? one(isLate(known.schedule(objective).state)) : 0,
    latePhases: phases.filter((phase) => isLate(known.schedule(phase).state)).length,
    withoutProgress: peg ? one(known.progress(objective).value === null) : 0,
    withoutAttainment: peg ? one(known.attainment(objective).value === null) : 0,
    unmeasuredIndicators: indicators.filter(
      (indicator) => known.attainment(indicator).value === null,
    ).length,
  }
}

function add(parts: readonly BranchCounts[]): BranchCounts {
  const total = (field: Exclude<keyof BranchCounts, 'byState'>): number =>
    parts.reduce((all, part) => all + part[field], 0)
  return {
    pegObjectives: total('pegObjectives'),
    phases: total('phases'),
    indicators: total('indicators'),
    byState: countedStates.map((state, i) => ({
      state,
      count: parts.reduce((all, part) => all + (part.byState[i]?.count ?? 0), 0),
    })),
    lateObjectives: total('lateObjectives'),
    latePhases: total('latePhases'),
    withoutProgress: total('withoutProgress'),
    withoutAttainment: total('withoutAttainment'),
    unmeasuredIndicators: total('unmeasuredIndicators'),
  }
}
