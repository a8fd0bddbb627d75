import { compare, decimal, divide, hundred, multiply, subtract } from '../../domain/fraction.ts'
import { type AttainmentRule, onNumbers, percentOf } from './rule.ts'

/**
 * How much of the way from where it started to where it should be was covered. The two ends
 * determine which way is better, so no polarity is needed.
 *
 * Source: GZOOM `PERCENTPY`, OpenOKR METHOD.md §3.1, Operately `target.ex`. Where they differ:
 * OpenOKR and Operately give 0 when start and target are equal, so a level that is to be kept
 * scores 0; GZOOM takes the target for a missing start. Here both are not measurable.
 */
export const baseline: AttainmentRule = {
  label: { it: 'Dal valore di partenza', en: 'From the baseline' },
  formula: () => ({
    it: '100 × (raggiunto − partenza) ÷ (atteso − partenza)',
    en: '100 × (achieved − baseline) ÷ (expected − baseline)',
  }),
  attain: onNumbers(({ target, achieved, t, a }, { baseline: s }) => {
    if (s === null) return { reason: 'NO_BASELINE' }
    const start = decimal(s)
    if (compare(start, target) === 0) return { reason: 'BASELINE_EQUALS_TARGET' }
    const covered = multiply(hundred, subtract(achieved, start))
    return percentOf(
      divide(covered, subtract(target, start)),
      () => `100 × (${a} − ${s}) ÷ (${t} − ${s})`,
    )
  }),
}
