import { add, divide, hundred, multiply, sign, subtract, zero } from '../../domain/fraction.ts'
import { type AttainmentRule, onDirectedNumbers, percentOf } from './rule.ts'

/**
 * Each percent of deviation from the expected value costs or earns one percent.
 *
 * Source: GZOOM `PERCENTWRK` (`ValueConverter.convertWrk`), with its rule for a target of zero.
 * GZOOM also divides by negative targets, which turns better into worse; here that is not
 * measurable.
 */
export const linearDeviation: AttainmentRule = {
  label: { it: 'Scostamento lineare', en: 'Linear deviation' },
  formula: (direction) =>
    direction === 'LOWER'
      ? {
          it: '100 × (2 × atteso − raggiunto) ÷ atteso; con atteso zero 100 se il raggiunto è zero o meno, altrimenti 0',
          en: '100 × (2 × expected − achieved) ÷ expected; with zero expected 100 when zero or less was achieved, else 0',
        }
      : {
          it: '100 × raggiunto ÷ atteso; con atteso zero 100 se il raggiunto è zero o più, altrimenti 0',
          en: '100 × achieved ÷ expected; with zero expected 100 when zero or more was achieved, else 0',
        },
  attain: onDirectedNumbers({
    higher: ({ target, achieved, t, a }) => {
      if (sign(target) < 0) return { reason: 'TARGET_NEGATIVE' }
      if (sign(target) === 0) {
        const met = sign(achieved) >= 0
        return percentOf(met ? hundred : zero, () => `${a} ${met ? '≥' : '<'} 0`)
      }
      return percentOf(divide(multiply(hundred, achieved), target), () => `100 × ${a} ÷ ${t}`)
    },
    lower: ({ target, achieved, t, a }) => {
      if (sign(target) < 0) return { reason: 'TARGET_NEGATIVE' }
      if (sign(target) === 0) {
        const met = sign(achieved) <= 0
        return percentOf(met ? hundred : zero, () => `${a} ${met ? '≤' : '>'} 0`)
      }
      const left = subtract(add(target, target), achieved)
      return percentOf(
        divide(multiply(hundred, left), target),
        () => `100 × (2 × ${t} − ${a}) ÷ ${t}`,
      )
    },
  }),
}
