import { compare, decimal, type Fraction, hundred } from '../domain/fraction.ts'
import type { FigureKind } from './figureKind.ts'
import type { MeasurementPolicy } from './policy.ts'

/** The least and most a figure can be, percent; null without a limit. */
export interface Bounds {
  readonly floor: string | null
  readonly cap: string | null
}

/** Which limit took effect. */
export type Bounded = 'NO' | 'FLOOR' | 'CAP'

/** The policy's limits for attainment; work done is between none and all of it. */
export const boundsOf = (kind: FigureKind, policy: MeasurementPolicy): Bounds =>
  kind === 'ATTAINMENT'
    ? { floor: policy.floorPercent, cap: policy.capPercent }
    : { floor: '0', cap: '100' }

/**
 * Brings a percent within its limits. `BEYOND` is better than any ratio can say (nothing spent of
 * what was allowed): the cap counts; without a cap no number fits, and 100 says that it was met.
 */
export function bound(
  percent: Fraction | 'BEYOND',
  { floor, cap }: Bounds,
): { readonly percent: Fraction; readonly bounded: Bounded } {
  if (percent === 'BEYOND') {
    return cap === null
      ? { percent: hundred, bounded: 'NO' }
      : { percent: decimal(cap), bounded: 'CAP' }
  }
  if (floor !== null && compare(percent, decimal(floor)) < 0) {
    return { percent: decimal(floor), bounded: 'FLOOR' }
  }
  return cap !== null && compare(percent, decimal(cap)) > 0
    ? { percent: decimal(cap), bounded: 'CAP' }
    : { percent, bounded: 'NO' }
}
