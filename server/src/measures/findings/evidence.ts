import type { IndicatorReading } from '../attainment.ts'
import type { Measures } from '../figures.ts'
import type { MeasuredIndicator, MeasuredObjective } from '../nodes.ts'

/** What rules may read. */
export interface Evidence {
  readonly measures: Measures
  readonly reading: (indicator: MeasuredIndicator) => IndicatorReading
  /** Whether the progress declared in a branch is of a later day than the reference day. */
  readonly ofLaterDay: (objective: MeasuredObjective) => boolean
}
