import {
  decimal,
  divide,
  type Fraction,
  hundred,
  multiply,
  print,
  sign,
  sum,
} from '../domain/fraction.ts'
import { type Aggregate, isDeclaredOut, type Leaves } from './aggregation.ts'

/**
 * How much of what should be measured a figure rests on. A mean over measurable parts alone hides
 * what it left out (users of Viva Goals and Perdoo complained), so this stands
 * beside it. Parts of weight 0 and excluded states are declared out and count in no total.
 */
export interface Coverage {
  /** Direct parts that were measured. */
  readonly measured: number
  /** Direct parts that should be. */
  readonly total: number
  /** Share of the direct parts' weight that was measured; null when a weight is not known. */
  readonly weightPercent: string | null
  /** Phases (progress) or indicators (attainment) measured at the bottom of it. */
  readonly leavesMeasured: number
  /** Phases or indicators at the bottom of it. */
  readonly leavesTotal: number
}

/** The coverage of a figure that aggregates. */
export function coverageOf(aggregates: readonly Aggregate[], decimals: number): Coverage {
  const used = aggregates.flatMap((one) => one.used)
  const left = aggregates
    .flatMap((one) => one.leftOut)
    .filter(({ reason }) => !isDeclaredOut(reason))
  const leaves = [...used, ...left].reduce<Leaves>(
    (all, { part }) => ({
      measured: all.measured + part.leaves.measured,
      total: all.total + part.leaves.total,
    }),
    { measured: 0, total: 0 },
  )
  return {
    measured: used.length,
    total: used.length + left.length,
    weightPercent: weightPercent(aggregates, decimals),
    leavesMeasured: leaves.measured,
    leavesTotal: leaves.total,
  }
}

/** Own parts and children weigh on different scales, so only a single group has a share of weight. */
function weightPercent(aggregates: readonly Aggregate[], decimals: number): string | null {
  const [only, second] = aggregates
  if (!only || second) return null
  const missing: Fraction[] = []
  const noneGiven = only.group.parts.every(({ weight }) => weight === null)
  for (const { part, reason } of only.leftOut) {
    if (isDeclaredOut(reason)) continue
    const assumed = noneGiven || only.group.source === 'CHILDREN' ? '1' : null
    const weight = part.weight ?? assumed
    if (weight === null || sign(decimal(weight)) < 0) return null
    missing.push(decimal(weight))
  }
  const measured = sum(
    only.used.map(({ part }) => (part.weight === null ? decimal('1') : decimal(part.weight))),
  )
  const total = sum([measured, ...missing])
  return sign(total) === 0 ? null : print(divide(multiply(hundred, measured), total), decimals)
}
