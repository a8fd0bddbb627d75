import type { Aggregation, AttainmentMethod } from '../domain/enums.ts'
import type { LocalizedText } from '../domain/localized.ts'
import type { PartOrigin, PartSource } from './aggregation.ts'
import type { Bounded } from './bounds.ts'
import type { FigureKind } from './figureKind.ts'
import type { DelayStep } from './methods/rule.ts'
import type { MeasuredNode, MeasuredOverride, NodeReference } from './nodes.ts'
import type { PolarityReading } from './polarity.ts'
import type { MissingReason } from './reasons.ts'

/**
 * How a figure was computed: an indicator's by a method, expected progress of a phase by the
 * calendar, all others by putting parts together.
 */
export type FigureMethod = AttainmentMethod | PartSource | 'OWN_AND_CHILDREN' | 'PLANNED_TIME'

/** What an operand is in the formula. */
export type OperandRole =
  | 'EXPECTED'
  | 'ACHIEVED'
  | 'BASELINE'
  | 'TOLERANCE'
  | 'PLANNED_START'
  | 'PLANNED_END'
  | 'REFERENCE_DAY'

/** A value that a method worked on. */
export interface Operand {
  readonly role: OperandRole
  /** As printed; null when missing. */
  readonly text: string | null
  /** As understood, when it is a number. */
  readonly number: string | null
  /** As understood, when it is a day. */
  readonly day: string | null
  /** As understood, when it is a yes or no. */
  readonly on: boolean | null
  /** The year it belongs to; null when it belongs to none. */
  readonly year: number | null
}

/** A part that counts, with how much. */
export interface ExplainedPart<N = MeasuredNode> {
  readonly node: NodeReference<N>
  /** Percent, as its own figure shows it. */
  readonly value: string
  readonly origin: PartOrigin
  /** As given; null when none was. */
  readonly weight: string | null
  /** As used: as given, or the default for a missing one. */
  readonly weightUsed: string
  /** What the value is multiplied with, exact: `"8/23"`. */
  readonly share: string
  /** The same in percent, rounded. */
  readonly sharePercent: string
  /** Share × value, rounded for reading; rounded contributions need not sum to the figure. */
  readonly contribution: string
}

/** A part that does not count. */
export interface LeftOut<N = MeasuredNode> {
  readonly node: NodeReference<N>
  readonly value: string | null
  readonly weight: string | null
  readonly reason: MissingReason
  readonly words: LocalizedText
}

/** Parts of one kind, put together in one way. */
export interface ExplainedGroup<N = MeasuredNode> {
  readonly source: PartSource
  readonly aggregation: Aggregation
  /** The group's share in the figure, exact; `"1"` unless own parts and children both count. */
  readonly share: string
  /** Sum of the weights that are used, as given: `"23"`. */
  readonly weightSum: string
  readonly formula: LocalizedText
  readonly parts: readonly ExplainedPart<N>[]
  readonly leftOut: readonly LeftOut<N>[]
}

/** Everything needed to recompute a figure by hand. */
export interface Explanation<N = MeasuredNode> {
  readonly kind: FigureKind
  readonly subject: NodeReference<N>
  readonly method: FigureMethod
  /** The formula in words, in percent. */
  readonly formula: LocalizedText
  /** The formula with its numbers: `"100 × 5.00 ÷ 4.00 = 125.00 → 100.00"`; null when not measurable. */
  readonly calculation: string | null
  /** What a method worked on; empty where parts are put together. */
  readonly operands: readonly Operand[]
  /** How the direction was known; null where none is needed. */
  readonly polarity: PolarityReading | null
  /** The policy's steps, when days of delay are looked up in them; else empty. */
  readonly delaySteps: readonly DelayStep[]
  /** What was put together; empty where a method worked on operands. */
  readonly groups: readonly ExplainedGroup<N>[]
  /** Before floor, cap and rounding, exact: `"320/3"`; null when there is no such number. */
  readonly exact: string | null
  /** Least the figure can be; null without a floor. */
  readonly floor: string | null
  /** Most the figure can be; null without a cap. */
  readonly cap: string | null
  /** Which of the two took effect. */
  readonly bounded: Bounded
  /** Rounded once, at the end, half away from zero, to so many decimals. */
  readonly decimals: number
  readonly raw: string | null
  readonly computed: string | null
  readonly override: MeasuredOverride | null
  /** The figure that counts: the override's when there is one. */
  readonly value: string | null
  /** Why `computed` is null; null when it is not. */
  readonly reason: MissingReason | null
  /** The same in words. */
  readonly reasonWords: LocalizedText | null
}
