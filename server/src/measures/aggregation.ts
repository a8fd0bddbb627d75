import type { Aggregation } from '../domain/enums.ts'
import {
  compare,
  decimal,
  divide,
  type Fraction,
  fraction,
  hundred,
  multiply,
  one,
  sign,
  sum,
  zero,
} from '../domain/fraction.ts'
import type { MeasuredNode } from './nodes.ts'
import type { MissingReason } from './reasons.ts'

/** What a group is made of. */
export type PartSource = 'PHASES' | 'INDICATORS' | 'CHILDREN'

/** Where a part's value comes from. `OVERRIDDEN`: set by hand, and used instead of the computed. */
export type PartOrigin = 'GIVEN' | 'COMPUTED' | 'OVERRIDDEN'

/** One input of an aggregate. */
export interface Part {
  readonly node: MeasuredNode
  /** Rounded as its own figure shows it, so that the figure above can be redone from paper. */
  readonly value: string | null
  /** Why it must be left out; null when it need not. */
  readonly reason: MissingReason | null
  readonly origin: PartOrigin
  /** As given. */
  readonly weight: string | null
  /** Phases or indicators at the bottom of it, and how many of them are measured. */
  readonly leaves: Leaves
}

/** How many phases or indicators stand at the bottom of something, and how many have a figure. */
export interface Leaves {
  readonly measured: number
  readonly total: number
}

/** Parts of one kind, with how they are put together. */
export interface Group {
  readonly source: PartSource
  readonly aggregation: Aggregation
  readonly parts: readonly Part[]
}

/** A part that counts, with the weight that it counts with. */
export interface UsedPart {
  readonly part: Part
  readonly value: Fraction
  readonly weight: Fraction
}

/** A part that does not count, and why. */
export interface LeftOutPart {
  readonly part: Part
  readonly reason: MissingReason
}

/** What became of a group. */
export interface Aggregate {
  readonly group: Group
  /** Exact; null when nothing could be measured. */
  readonly exact: Fraction | null
  readonly reason: MissingReason | null
  readonly used: readonly UsedPart[]
  readonly leftOut: readonly LeftOutPart[]
}

/** A part that is declared not to count is no gap: it is not missing from the total. */
export const isDeclaredOut = (reason: MissingReason): boolean =>
  reason === 'WEIGHT_ZERO' || reason === 'STATE_EXCLUDED'

/** Combines a group's measurable parts, and lists what was left out and why. */
export function aggregate(group: Group): Aggregate {
  const used: UsedPart[] = []
  const leftOut: LeftOutPart[] = []
  const weightOf = weightRule(group)
  for (const part of group.parts) {
    const weight = weightOf(part)
    const reason =
      typeof weight === 'string' && isDeclaredOut(weight)
        ? weight
        : (part.reason ?? (typeof weight === 'string' ? weight : null))
    if (reason !== null || part.value === null || typeof weight === 'string') {
      leftOut.push({ part, reason: reason ?? 'NO_PROGRESS' })
    } else {
      used.push({ part, value: decimal(part.value), weight })
    }
  }
  const reason = whyNot(group, used.length, leftOut)
  if (reason !== null) return { group, exact: null, reason, used: [], leftOut }
  return { group, exact: combine(group.aggregation, used), reason: null, used, leftOut }
}

/**
 * The weight to use for a part, or why it has none. Weights missing on all parts mean equal
 * weights; missing on some, those parts are left out, since their weights are unknown. Only
 * the link to a parent has a default weight, 1, so that trees without weights work.
 */
function weightRule({
  source,
  aggregation,
  parts,
}: Group): (part: Part) => Fraction | MissingReason {
  const ignoresWeights = aggregation === 'MEAN' || aggregation === 'MIN'
  const noneGiven = parts.every(({ weight }) => weight === null)
  const equal =
    aggregation === 'SUM' && noneGiven ? fraction(100n, BigInt(Math.max(parts.length, 1))) : one
  return ({ weight: given }) => {
    if (given === null) {
      return noneGiven || ignoresWeights || source === 'CHILDREN' ? equal : 'NO_WEIGHT'
    }
    const weight = decimal(given)
    if (sign(weight) === 0) return 'WEIGHT_ZERO'
    if (ignoresWeights) return one
    return sign(weight) < 0 ? 'WEIGHT_NEGATIVE' : weight
  }
}

const none = {
  PHASES: ['NO_PHASES', 'NO_MEASURABLE_PHASES'],
  INDICATORS: ['NO_INDICATORS', 'NO_MEASURABLE_INDICATORS'],
  CHILDREN: ['NO_CHILDREN', 'NO_MEASURABLE_CHILDREN'],
} as const satisfies Record<PartSource, readonly [MissingReason, MissingReason]>

function whyNot(
  { source, aggregation, parts }: Group,
  measured: number,
  leftOut: readonly LeftOutPart[],
): MissingReason | null {
  if (parts.length === 0) return none[source][0]
  if (measured === 0) return none[source][1]
  // Left out of a sum is the same as counted 0, and a missing value is never 0.
  const gap = leftOut.some(({ reason }) => !isDeclaredOut(reason))
  return aggregation === 'SUM' && gap ? 'SUM_INCOMPLETE' : null
}

function combine(aggregation: Aggregation, used: readonly UsedPart[]): Fraction {
  if (aggregation === 'MIN') return lowest(used).value
  const products = sum(used.map(({ weight, value }) => multiply(weight, value)))
  return divide(products, divisor(aggregation, used))
}

/** What each used part's value is multiplied with: the shares of a mean sum to 1. */
export function sharesOf({ group: { aggregation }, used }: Aggregate): readonly Fraction[] {
  if (aggregation === 'MIN') return used.map((part) => (part === lowest(used) ? one : zero))
  const total = divisor(aggregation, used)
  return used.map(({ weight }) => divide(weight, total))
}

const divisor = (aggregation: Aggregation, used: readonly UsedPart[]): Fraction =>
  aggregation === 'SUM' ? hundred : sum(used.map(({ weight }) => weight))

const lowest = (used: readonly UsedPart[]): UsedPart =>
  used.reduce((low, part) => (compare(part.value, low.value) < 0 ? part : low))
