import { isDay } from '../domain/days.ts'
import { indicatorAttainment, indicatorGroup, readIndicator } from './attainment.ts'
import { type Counts, countsOf } from './counts.ts'
import type { ComputedFigure, Figure } from './figure.ts'
import type { Finding } from './findings/finding.ts'
import { findingsOf } from './findings/findings.ts'
import { type Health, healthOf } from './health.ts'
import { memoised } from './memo.ts'
import {
  isIndicator,
  isObjective,
  isPlan,
  type MeasuredIndicator,
  type MeasuredObjective,
  type MeasuredPhase,
  type MeasuredPlan,
  type NodeOf,
} from './nodes.ts'
import type { PolarityReading } from './polarity.ts'
import { type MeasurementPolicy, policyProblems } from './policy.ts'
import { expectedPhaseGroup, phaseGroup } from './progress.ts'
import { rollUp } from './rollup.ts'
import {
  expectedPhaseProgress,
  isProgressOfLaterDay,
  joinedDates,
  phaseDates,
  type Schedule,
} from './schedule.ts'

/** What figures depend on beside the plan. */
export interface MeasuresOptions {
  /** How the authority measures. */
  readonly policy: MeasurementPolicy
  /**
   * The reference day (`"2024-12-31"`) that dates are judged by: what is late, done, expected or
   * stale. Declared progress, achieved values and states are those of the nodes, whatever the day.
   */
  readonly at: string
}

/**
 * Every figure of a plan, computed when asked for and then kept with its node.
 *
 * `P` is the caller's own plan type: explanations and findings hand its nodes back.
 */
export interface Measures<P extends MeasuredPlan = MeasuredPlan> extends MeasuresOptions {
  /** «Avanzamento»: how much of the work is done. */
  progress(node: P | P['roots'][number]): Figure<NodeOf<P>>
  /** «Grado di raggiungimento»: how much of the result is there. */
  attainment(
    node: P | P['roots'][number] | P['roots'][number]['indicators'][number],
  ): Figure<NodeOf<P>>
  /** Planned against actual dates, and how much should be done by the reference day. */
  schedule(node: P | P['roots'][number] | P['roots'][number]['phases'][number]): Schedule<NodeOf<P>>
  /** Which way an indicator is meant to go, and how that is known. */
  polarity(indicator: P['roots'][number]['indicators'][number]): PolarityReading
  /** The year whose values an indicator's attainment is about; null without any value. */
  year(indicator: P['roots'][number]['indicators'][number]): number | null
  /** The bands that attainment and pace fall in. */
  health(node: P | P['roots'][number]): Health
  /** What is in a branch, by state, late and unmeasured. */
  counts(node: P | P['roots'][number]): Counts
  /** What a careful reader would object to, in plan order. */
  findings(node: P | P['roots'][number]): readonly Finding<NodeOf<P>>[]
}

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
  // The rules hand back the very nodes they were given, which are of the caller's types.
  return measures as unknown as Measures<P>
}

type Branch = MeasuredPlan | MeasuredObjective

function measuring(policy: MeasurementPolicy, at: string): Measures {
  const measured = memoised((node: MeasuredIndicator) => {
    const reading = readIndicator(node, policy, at)
    return { reading, figure: indicatorAttainment(node, reading, policy) }
  })
  const reading = (node: MeasuredIndicator) => measured(node).reading
  const indicator = (node: MeasuredIndicator) => measured(node).figure
  const progress = memoised(
    (node: Branch): ComputedFigure =>
      rollUp(
        'PROGRESS',
        node,
        { own: ({ phases }) => phaseGroup(phases), child: progress },
        policy,
      ),
  )
  const branchAttainment = memoised(
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
  const phaseSchedule = memoised(
    (phase: MeasuredPhase): Schedule =>
      withExpected(phaseDates(phase, at), () => expectedPhaseProgress(phase, policy, at)),
  )
  const expectedPhase = (phase: MeasuredPhase) => phaseSchedule(phase).expectedProgress
  const expected = memoised(
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
  const branchSchedule = memoised((node: Branch): Schedule => {
    const own = isPlan(node) ? [] : node.phases.map(phaseSchedule)
    const dates = joinedDates([...own, ...counted(node).map(branchSchedule)], at)
    return withExpected(dates, () => expected(node))
  })

  const ofLaterDay = memoised((node: Branch): boolean => {
    const phases = isPlan(node) ? [] : node.phases
    return phases.some((phase) => isProgressOfLaterDay(phase, at)) || counted(node).some(ofLaterDay)
  })

  const attainment = (node: Branch | MeasuredIndicator): Figure =>
    isIndicator(node) ? indicator(node) : branchAttainment(node)
  const schedule = (node: Branch | MeasuredPhase): Schedule =>
    isPlan(node) || isObjective(node) ? branchSchedule(node) : phaseSchedule(node)
  const counts = memoised(
    (node: Branch): Counts => countsOf(node, { progress, attainment, schedule, counts }),
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
    health: memoised((node: Branch) =>
      healthOf(branchAttainment(node), progress(node), expected(node), ofLaterDay(node), policy),
    ),
    findings: memoised((node: Branch) => findingsOf(node, { measures, reading, ofLaterDay })),
  }
  return measures
}

/** Expected progress is worked out only when asked for, and once. */
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
