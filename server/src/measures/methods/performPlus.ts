import { compare, divide, hundred, multiply, sign, zero } from '../../domain/fraction.ts'
import { type AttainmentRule, onDirectedNumbers, percentOf } from './rule.ts'

/**
 * The ratio with PERFORM+'s own clamps: 100 as soon as the target is met, whatever the signs, and
 * never outside 0 to 100.
 *
 * Source: PERFORM+ `ConsuntivoHelper.raggiungimento`. It gives 0 where a value is missing; here a
 * missing value is not measurable, as everywhere.
 */
export const performPlus: AttainmentRule = {
  label: { it: 'Raggiungimento PERFORM+', en: 'PERFORM+ attainment' },
  formula: (direction) =>
    direction === 'LOWER'
      ? {
          it: '100 se raggiunto ≤ atteso o raggiunto = 0; 0 se atteso < 0; altrimenti 100 × atteso ÷ raggiunto',
          en: '100 when achieved ≤ expected or achieved = 0; 0 when expected < 0; else 100 × expected ÷ achieved',
        }
      : {
          it: '100 se raggiunto ≥ atteso o atteso = 0; 0 se raggiunto < 0; altrimenti 100 × raggiunto ÷ atteso',
          en: '100 when achieved ≥ expected or expected = 0; 0 when achieved < 0; else 100 × achieved ÷ expected',
        },
  attain: onDirectedNumbers({
    higher: ({ target, achieved, t, a }) => {
      if (compare(achieved, target) >= 0) return percentOf(hundred, () => `${a} ≥ ${t}`)
      if (sign(target) === 0) return percentOf(hundred, () => `${t} = 0`)
      if (sign(achieved) < 0) return percentOf(zero, () => `${a} < 0`)
      return percentOf(divide(multiply(hundred, achieved), target), () => `100 × ${a} ÷ ${t}`)
    },
    lower: ({ target, achieved, t, a }) => {
      if (compare(achieved, target) <= 0) return percentOf(hundred, () => `${a} ≤ ${t}`)
      if (sign(achieved) === 0) return percentOf(hundred, () => `${a} = 0`)
      if (sign(target) < 0) return percentOf(zero, () => `${t} < 0`)
      return percentOf(divide(multiply(hundred, target), achieved), () => `100 × ${t} ÷ ${a}`)
    },
  }),
}
