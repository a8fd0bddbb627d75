import { divide, hundred, multiply, sign } from '../../domain/fraction.ts'
import { type AttainmentRule, onDirectedNumbers, percentOf } from './rule.ts'

/**
 * Achieved over expected, or expected over achieved when lower is better.
 *
 * Source: PERFORM+ `raggiungimento` without its clamps, which are the policy's floor and cap here.
 * Chosen as the default because it is bounded: twice the allowed days still count 50, where the
 * linear form falls to 0.
 */
export const ratio: AttainmentRule = {
  label: { it: 'Rapporto', en: 'Ratio' },
  formula: (direction) =>
    direction === 'LOWER'
      ? {
          it: '100 × atteso ÷ raggiunto; se il valore raggiunto è zero o negativo, il valore massimo ammesso; se entrambi sono zero, 100',
          en: '100 × expected ÷ achieved; with an achieved value of zero or below the cap, as there is no ratio; with both zero 100',
        }
      : { it: '100 × raggiunto ÷ atteso', en: '100 × achieved ÷ expected' },
  attain: onDirectedNumbers({
    higher: ({ target, achieved, t, a }) => {
      if (sign(target) === 0) return { reason: 'TARGET_ZERO' }
      // More than a negative target can be a smaller loss or a gain: a ratio cannot express either.
      if (sign(target) < 0) return { reason: 'TARGET_NEGATIVE' }
      return percentOf(divide(multiply(hundred, achieved), target), () => `100 × ${a} ÷ ${t}`)
    },
    lower: ({ target, achieved, t, a }) => {
      if (sign(target) < 0) return { reason: 'TARGET_NEGATIVE' }
      if (sign(achieved) > 0) {
        return percentOf(divide(multiply(hundred, target), achieved), () => `100 × ${t} ÷ ${a}`)
      }
      const met = sign(target) === 0 && sign(achieved) === 0
      return {
        percent: met ? hundred : 'BEYOND',
        raw: null,
        calculation: () => (met ? `${a} = ${t}` : `${a} ≤ 0, ${a} < ${t}`),
      }
    },
  }),
}
