import { compare, decimal, divide, hundred, multiply, print, sign } from '../domain/fraction.ts'
import type { Figure } from './figure.ts'
import type { Band, MeasurementPolicy } from './policy.ts'

/**
 * How a node is doing, in the policy's bands. Derived, and beside the declared state: neither is
 * ever computed from the other.
 */
export interface Health {
  /** Band of the attainment; null when it is not measurable or below the lowest band. */
  readonly attainment: Band | null
  /**
   * Progress in percent of what was expected by the reference day; null before anything was, and
   * when the declared progress is of a later day.
   */
  readonly pacePercent: string | null
  /** Band of the pace. */
  readonly pace: Band | null
}

/**
 * Source: attainment bands are an SMVP's own («fasce»); pace is Cascade's health, achieved over
 * expected by today.
 */
export function healthOf(
  attainment: Figure,
  progress: Figure,
  expected: Figure,
  isOfLaterDay: boolean,
  policy: MeasurementPolicy,
): Health {
  const pacePercent = isOfLaterDay ? null : paceOf(progress.value, expected.value, policy.decimals)
  return {
    attainment: bandOf(attainment.value, policy.attainmentBands),
    pacePercent,
    pace: bandOf(pacePercent, policy.paceBands),
  }
}

function paceOf(progress: string | null, expected: string | null, decimals: number): string | null {
  if (progress === null || expected === null) return null
  const due = decimal(expected)
  if (sign(due) === 0) return null
  return print(divide(multiply(hundred, decimal(progress)), due), decimals)
}

/** The highest band that a figure reaches. Without a figure there is no band: missing data is never green. */
export function bandOf(figure: string | null, bands: readonly Band[]): Band | null {
  if (figure === null) return null
  const value = decimal(figure)
  return bands.reduce<Band | null>(
    (best, band) =>
      compare(decimal(band.from), value) <= 0 &&
      (best === null || compare(decimal(band.from), decimal(best.from)) > 0)
        ? band
        : best,
    null,
  )
}
