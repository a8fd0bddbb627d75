import type { Fraction } from '../domain/fraction.ts'
import type { Aggregate } from './aggregation.ts'
import type { FigureMethod, Operand } from './explanation.ts'
import type { FigureKind } from './figureKind.ts'
import type { Outcome } from './methods/rule.ts'
import type { MeasuredNode, MeasuredOverride } from './nodes.ts'
import type { PolarityReading } from './polarity.ts'
import type { MeasurementPolicy } from './policy.ts'

/** A group with its share in the figure: 1 unless a node has own parts and children. */
export interface SharedAggregate {
  readonly aggregate: Aggregate
  readonly share: Fraction
}

/** All that went into a figure. */
export interface Working {
  readonly kind: FigureKind
  readonly subject: MeasuredNode
  readonly method: FigureMethod
  readonly policy: MeasurementPolicy
  readonly outcome: Outcome
  readonly aggregates: readonly SharedAggregate[]
  readonly override: MeasuredOverride | null
  readonly polarity: PolarityReading | null
  readonly operands: () => readonly Operand[]
}
