import {
  add,
  compare,
  decimal,
  divide,
  hundred,
  multiply,
  sign,
  subtract,
  zero,
} from '../../domain/fraction.ts'
import { type AttainmentRule, onNumbers, percentOf } from './rule.ts'

/**
 * Stay where you are: 100 within the tolerance around the target, and outside it the ratio to the
 * nearer edge, so that the figure does not jump at the edge.
 *
 * Source: the band is OpenOKR's Maintain and Cascade's tolerance, which judge only in or out; the
 * ratio outside it is ours, in line with the default method.
 */
export const maintain: AttainmentRule = {
  label: { it: 'Mantenimento', en: 'Maintain' },
  formula: () => ({
    it: '100 entro la tolleranza; sopra, 100 × (atteso + tolleranza) ÷ raggiunto; sotto, 100 × raggiunto ÷ (atteso − tolleranza)',
    en: '100 within the tolerance; above it, 100 × (expected + tolerance) ÷ achieved; below it, 100 × achieved ÷ (expected − tolerance)',
  }),
  attain: onNumbers(({ target, achieved, t, a }, { tolerance: band }) => {
    if (sign(target) < 0) return { reason: 'TARGET_NEGATIVE' }
    const tolerance = decimal(band)
    const top = add(target, tolerance)
    const bottom = subtract(target, tolerance)
    if (compare(achieved, top) > 0) {
      return percentOf(
        divide(multiply(hundred, top), achieved),
        () => `100 × (${t} + ${band}) ÷ ${a}`,
      )
    }
    if (compare(achieved, bottom) >= 0) {
      return percentOf(hundred, () => `${t} − ${band} ≤ ${a} ≤ ${t} + ${band}`)
    }
    // Below an edge of zero or less there is no ratio.
    if (sign(bottom) <= 0) return percentOf(zero, () => `${a} < ${t} − ${band} ≤ 0`)
    return percentOf(
      divide(multiply(hundred, achieved), bottom),
      () => `100 × ${a} ÷ (${t} − ${band})`,
    )
  }),
}
