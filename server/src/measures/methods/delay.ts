import { daysBetween } from '../../domain/days.ts'
import { decimal, zero } from '../../domain/fraction.ts'
import type { AttainmentRule } from './rule.ts'

/**
 * Days of delay against the expected day, read in the policy's table of steps.
 *
 * Source: PERFORM+ `raggiungimentoRange`, which turns dates into days of delay and looks them up
 * in a table; the default table has the one step «in time».
 */
export const daysOfDelay: AttainmentRule = {
  label: { it: 'Giorni di ritardo', en: 'Days of delay' },
  formula: () => ({
    it: 'giorni di ritardo = giorno raggiunto − giorno atteso; vale il primo scaglione non superato, oltre l’ultimo 0',
    en: 'days of delay = achieved day − expected day; the first step not exceeded counts, beyond the last 0',
  }),
  attain: ({ target, achieved, delaySteps }) => {
    if (target.kind !== 'DAY' || achieved.kind !== 'DAY') return { reason: 'TEXT_NOT_COMPARABLE' }
    const days = daysBetween(target.day, achieved.day)
    const step = delaySteps.find(({ upToDays }) => days <= upToDays)
    return {
      percent: step ? decimal(step.percent) : zero,
      raw: null,
      calculation: () => `${achieved.day} − ${target.day} = ${days}`,
    }
  },
}
