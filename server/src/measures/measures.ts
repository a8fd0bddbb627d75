import { isDay } from '../domain/days.ts'
import { indicatorAttainment, indicatorGroup, readIndicator } from './attainment.ts'
import type { ComputedFigure } from './computedFigure.ts'
import { type BranchCounts, countsOf } from './counts.ts'
import { expectedPhaseProgress } from './expectedProgress.ts'
import type { Figure } from './figure.ts'
import type { Measures, MeasuresOptions } from './figures.ts'
import { findingsOf } from './findings/findings.ts'
import { healthOf } from './health.ts'
import { memoized } from './memo.ts'
import {
  isIndicator,
  isObjective,
  isPlan,
  type MeasuredIndicator,
  type MeasuredObjective,
  type MeasuredPhase,
  type MeasuredPlan,
} from './nodes.ts'
import type { MeasurementPolicy } from './policy.ts'
import { policyProblems } from './policyProblems.ts'
import { expectedPhaseGroup, phaseGroup } from './progress.ts'
import { rollUp } from './rollup.ts'
import { isProgressOfLaterDay, joinedDates, phaseDates, type Schedule } from './schedule.ts'

/**
 * Measures plans by one policy as of one day. Throws when the policy or the day is none.
 *
 * Results are kept by node identity for as long as both the measures and the node live, so make
 * one for each snapshot, policy and day; nodes must not change meanwhile.
 */
export function createMeasures<P extends MeasuredPlan = MeasuredPlan>({
  policy,
  at,
}: MeasuresOptions): Measures<P> {
  const [problem] = policyProblems(policy)
  if (problem) throw new RangeError(problem.message.en)
  if (!isDay(at)) throw new RangeError(`Not a day of the calendar: ${JSON.stringify(at)}`)
  const measures: Measures = measuring(policy, at)
  // The rules return the nodes that they were given, which are of the caller's types.
  return measures as unknown as Measures<P>
}

type Branch = MeasuredPlan | MeasuredObjective

function measuring(policy: MeasurementPolicy, at: string): Measures {
  const measured = memoized((node: MeasuredIndicator) => {
    const reading = readIndicator(node, policy, at)
    return { reading, figure: indicatorAttainment(node, reading, policy) }
  })
  const reading = (node: MeasuredIndicator) => measured(node).reading
  const indicator = (node: MeasuredIndicator) => measured(node).figure
  const progress = memoized(
    (node: Branch): ComputedFigure =>
      rollUp(
        'PROGRESS',
        node,
        { own: ({ phases }) => phaseGroup(phases), child: progress },
        policy,
      ),
  )
  const branchAttainment = memoized(
    (node: Branch): ComputedFigure =>
      rollUp(
        'ATTAINMENT',
        node,
        {
          own: ({ indicators }) => indicatorGroup(indicators, indicator, policy),
          child: branchAttainment,
        },
        policy,
      ),
  )
  const phaseSchedule = memoized(
    (phase: MeasuredPhase): Schedule =>
      withExpected(phaseDates(phase, at), () => expectedPhaseProgress(phase, policy, at)),
  )
  const expectedPhase = (phase: MeasuredPhase) => phaseSchedule(phase).expectedProgress
  const expected = memoized(
    (node: Branch): ComputedFigure =>
      rollUp(
        'EXPECTED_PROGRESS',
        node,
        { own: ({ phases }) => expectedPhaseGroup(phases, expectedPhase), child: expected },
        policy,
      ),
  )
  const counted = (node: Branch) =>
    (isPlan(node) ? node.roots : node.children).filter(
      ({ executionState }) =>
        executionState === null || !policy.excludedStates.includes(executionState),
    )
  const branchSchedule = memoized((node: Branch): Schedule => {
    const own = isPlan(node) ? [] : node.phases.map(phaseSchedule)
    const dates = joinedDates([...own, ...counted(node).map(branchSchedule)], at)
    return withExpected(dates, () => expected(node))
  })

  const ofLaterDay = memoized((node: Branch): boolean => {
    const phases = isPlan(node) ? [] : node.phases
    return phases.some((phase) => isProgressOfLaterDay(phase, at)) || counted(node).some(ofLaterDay)
  })

  const attainment = (node: Branch | MeasuredIndicator): Figure =>
    isIndicator(node) ? indicator(node) : branchAttainment(node)
  const schedule = (node: Branch | MeasuredPhase): Schedule =>
    isPlan(node) || isObjective(node) ? branchSchedule(node) : phaseSchedule(node)
  const counts = memoized(
    (node: Branch): BranchCounts => countsOf(node, { progress, attainment, schedule, counts }),
  )
  const measures: Measures = {
    policy,
    at,
    progress,
    attainment,
    schedule,
    counts,
    polarity: (node) => reading(node).polarity,
    year: (node) => reading(node).year,
    health: memoized((node: Branch) =>
      healthOf(branchAttainment(node), progress(node), expected(node), ofLaterDay(node), policy),
    ),
    findings: memoized((node: Branch) => findingsOf(node, { measures, reading, ofLaterDay })),
  }
  return measures
}

/** Expected progress is computed on demand, once. */
function withExpected(dates: Omit<Schedule, 'expectedProgress'>, expected: () => Figure): Schedule {
  let figure: Figure | undefined
  return {
    ...dates,
    get expectedProgress() {
      figure ??= expected()
      return figure
    },
  }
}
