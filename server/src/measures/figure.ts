import type { Coverage } from './coverage.ts'
import type { Explanation } from './explanation.ts'
import type { FigureKind } from './figureKind.ts'
import type { MeasuredNode, MeasuredOverride } from './nodes.ts'
import type { MissingReason } from './reasons.ts'

/** A figure of a node, in percent, with all that is needed to check it. */
export interface Figure<N = MeasuredNode> {
  readonly kind: FigureKind
  /** The figure that counts: the override's when there is one, else the computed; null: not measurable. */
  readonly value: string | null
  /** What the rules give, without what was set by hand. */
  readonly computed: string | null
  /** The computed figure before floor and cap (125.00 for 5 of 4); null when there is no ratio. */
  readonly raw: string | null
  /** Why `computed` is null; null when it is not. */
  readonly reason: MissingReason | null
  readonly override: MeasuredOverride | null
  /** What it rests on. */
  readonly coverage: Coverage
  /** How it was computed, enough to redo it by hand; made on demand. */
  readonly explanation: Explanation<N>
}
