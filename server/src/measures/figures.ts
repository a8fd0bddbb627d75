import type { BranchCounts } from './counts.ts'
import type { Figure } from './figure.ts'
import type { Finding } from './findings/finding.ts'
import type { Health } from './health.ts'
import type { MeasuredPlan, NodeOf } from './nodes.ts'
import type { PolarityReading } from './polarity.ts'
import type { MeasurementPolicy } from './policy.ts'
import type { Schedule } from './schedule.ts'

/** What figures depend on besides the plan. */
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
 * Every figure of a plan, computed on demand and then cached by node.
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
  /** Whether higher or lower is better for an indicator, and how that is known. */
  polarity(indicator: P['roots'][number]['indicators'][number]): PolarityReading
  /** The year whose values an indicator's attainment is about; null without any value. */
  year(indicator: P['roots'][number]['indicators'][number]): number | null
  /** The bands that attainment and pace fall in. */
  health(node: P | P['roots'][number]): Health
  /** What is in a branch, by state, late and unmeasured. */
  counts(node: P | P['roots'][number]): BranchCounts
  /** The data-quality findings of a branch, in plan order. */
  findings(node: P | P['roots'][number]): readonly Finding<NodeOf<P>>[]
}
