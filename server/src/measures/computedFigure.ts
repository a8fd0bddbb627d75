import {
  add,
  decimal,
  divide,
  type Fraction,
  hundred,
  multiply,
  one,
  print,
  subtract,
  zero,
} from '../domain/fraction.ts'
import { type Aggregate, aggregate, type Group } from './aggregation.ts'
import { bound, boundsOf } from './bounds.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explanation.ts'
import type { Figure } from './figure.ts'
import type { FigureKind } from './figureKind.ts'
import type { Outcome } from './methods/rule.ts'
import type { MeasuredOverride } from './nodes.ts'
import type { MeasurementPolicy } from './policy.ts'
import type { MissingReason } from './reasons.ts'
import type { SharedAggregate, Working } from './working.ts'

/** Bounds and rounds what a method or an aggregate gave, once. */
export class ComputedFigure implements Figure {
  readonly kind: FigureKind
  readonly value: string | null
  readonly computed: string | null
  readonly raw: string | null
  readonly reason: MissingReason | null
  readonly override: MeasuredOverride | null
  readonly #working: Working
  #coverage: Coverage | undefined
  #explanation: Explanation | undefined

  constructor(working: Working) {
    const { kind, outcome, override, policy } = working
    const { decimals } = policy
    this.#working = working
    this.kind = kind
    this.override = override
    if ('reason' in outcome) {
      this.computed = this.raw = null
      this.reason = outcome.reason
    } else {
      const { percent } = bound(outcome.percent, boundsOf(kind, policy))
      this.computed = print(percent, decimals)
      this.raw =
        outcome.raw === percent ? this.computed : outcome.raw && print(outcome.raw, decimals)
      this.reason = null
    }
    this.value = override ? print(decimal(override.value), decimals) : this.computed
  }

  get coverage(): Coverage {
    this.#coverage ??= this.#cover()
    return this.#coverage
  }

  get explanation(): Explanation {
    this.#explanation ??= explain(this, this.#working)
    return this.#explanation
  }

  #cover(): Coverage {
    const { aggregates, policy } = this.#working
    if (aggregates.length > 0) {
      return coverageOf(
        aggregates.map((shared) => shared.aggregate),
        policy.decimals,
      )
    }
    const measured = this.computed === null ? 0 : 1
    const weightPercent = print(measured ? hundred : zero, policy.decimals)
    return { measured, total: 1, weightPercent, leavesMeasured: measured, leavesTotal: 1 }
  }
}

/**
 * A figure put together from groups: a node's own phases or indicators, its children, or both.
 * With both measurable, own parts count with the policy's share and children with the rest.
 */
export function aggregateFigure(
  base: Pick<Working, 'kind' | 'subject' | 'policy' | 'override'>,
  groups: readonly Group[],
): ComputedFigure {
  const aggregates = groups.map(aggregate)
  const shared = withShares(aggregates, base.policy)
  const exact = shared.reduce<Fraction | null>(
    (all, { aggregate: { exact: part }, share }) =>
      part === null ? all : add(all ?? zero, multiply(share, part)),
    null,
  )
  const outcome: Outcome =
    exact === null
      ? { reason: aggregates[0]?.reason ?? 'NO_CHILDREN' }
      : { percent: exact, raw: exact, calculation: () => '' }
  const method = groups.length > 1 ? 'OWN_AND_CHILDREN' : (groups[0]?.source ?? 'CHILDREN')
  return new ComputedFigure({
    ...base,
    method,
    outcome,
    aggregates: shared,
    polarity: null,
    operands: () => [],
  })
}

function withShares(
  aggregates: readonly Aggregate[],
  { ownSharePercent }: MeasurementPolicy,
): SharedAggregate[] {
  const measured = aggregates.filter(({ exact }) => exact !== null)
  if (measured.length < 2) {
    return aggregates.map((part) => ({ aggregate: part, share: part === measured[0] ? one : zero }))
  }
  const own = divide(decimal(ownSharePercent), hundred)
  return aggregates.map((part) => ({
    aggregate: part,
    share: part.group.source === 'CHILDREN' ? subtract(one, own) : own,
  }))
}
