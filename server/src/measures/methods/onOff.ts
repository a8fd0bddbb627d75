import { compare, hundred, one, sign, zero } from '../../domain/fraction.ts'
import type { ValueReading } from '../values.ts'
import type { AttainmentRule } from './rule.ts'

/**
 * 100 when what was achieved equals what was expected, else 0.
 *
 * Source: the sheet's `fatto` / `fatto` (line 299); PERFORM+ formula type SÌ/NO, which keeps yes
 * and no as 1 and 0, so those numbers are understood too.
 */
export const onOff: AttainmentRule = {
  label: { it: 'Sì o no', en: 'Yes or no' },
  formula: () => ({
    it: '100 se il valore raggiunto corrisponde a quello atteso, altrimenti 0',
    en: '100 when achieved says the same as expected, else 0',
  }),
  attain: ({ target, achieved }) => {
    const met = saysTheSame(target, achieved)
    if (met === null) return { reason: 'TEXT_NOT_COMPARABLE' }
    return {
      percent: met ? hundred : zero,
      raw: null,
      calculation: () => `${show(achieved)} ${met ? '=' : '≠'} ${show(target)}`,
    }
  },
}

function saysTheSame(target: ValueReading, achieved: ValueReading): boolean | null {
  // The same words are the same result, even where their meaning is not known.
  if (target.kind === 'TEXT' && achieved.kind === 'TEXT' && target.words === achieved.words) {
    return true
  }
  const expected = asSwitch(target)
  const reached = asSwitch(achieved)
  return expected === null || reached === null ? null : expected === reached
}

function asSwitch(value: ValueReading): boolean | null {
  if (value.kind === 'SWITCH') return value.on
  if (value.kind !== 'NUMBER') return null
  if (sign(value.number) === 0) return false
  return compare(value.number, one) === 0 || compare(value.number, hundred) === 0 ? true : null
}

function show(value: ValueReading): string {
  if (value.kind === 'NUMBER') return value.decimal
  return value.kind === 'SWITCH' || value.kind === 'TEXT' ? value.words : ''
}
