import type { LocalizedText } from '../domain/localized.ts'

/**
 * Why there is no figure, or why a part was left out of one.
 *
 * A missing figure is null with one of these, never 0: municipal reports keep «non misurabili»
 * apart from «non raggiunti».
 */
export const reasons = {
  NO_TARGET: {
    it: 'manca il valore atteso',
    en: 'the expected value is missing',
  },
  NO_ACHIEVED_VALUE: {
    it: 'manca il valore raggiunto',
    en: 'the achieved value is missing',
  },
  POLARITY_UNKNOWN: {
    it: 'non si sa se sia meglio un valore più alto o più basso',
    en: 'it is not known whether a higher or a lower value is better',
  },
  TEXT_NOT_COMPARABLE: {
    it: 'i due valori non sono confrontabili',
    en: 'the two values cannot be compared',
  },
  TARGET_ZERO: {
    it: 'il valore atteso è zero: il rapporto non è calcolabile',
    en: 'the expected value is zero, so the ratio does not exist',
  },
  TARGET_NEGATIVE: {
    it: 'il valore atteso è negativo: il rapporto non è significativo',
    en: 'the expected value is negative, so the ratio makes no sense',
  },
  NO_BASELINE: {
    it: 'manca il valore di partenza',
    en: 'the baseline is missing',
  },
  BASELINE_EQUALS_TARGET: {
    it: 'il valore di partenza è già quello atteso',
    en: 'the baseline already equals the expected value',
  },
  NO_PROGRESS: {
    it: 'manca l’avanzamento',
    en: 'the progress is missing',
  },
  OUT_OF_RANGE: {
    it: 'l’avanzamento dichiarato non è tra 0 e 100',
    en: 'the declared progress is not between 0 and 100',
  },
  NO_PLANNED_DATES: {
    it: 'manca la data prevista di inizio o di fine',
    en: 'the planned start or end is missing',
  },
  DATES_REVERSED: {
    it: 'la fine prevista precede l’inizio previsto',
    en: 'the planned end is before the planned start',
  },
  NO_WEIGHT: {
    it: 'manca il peso, mentre altri lo hanno',
    en: 'the weight is missing while others have one',
  },
  WEIGHT_NEGATIVE: {
    it: 'il peso è negativo',
    en: 'the weight is negative',
  },
  WEIGHT_ZERO: {
    it: 'il peso è zero: collegato, ma non concorre al calcolo',
    en: 'the weight is zero: aligned without contributing',
  },
  STATE_EXCLUDED: {
    it: 'il suo stato lo esclude dal calcolo',
    en: 'its state excludes it from the figure',
  },
  SUM_INCOMPLETE: {
    it: 'la somma non è determinabile: manca un addendo',
    en: 'a sum is not known without one of its addends',
  },
  NO_PHASES: {
    it: 'non ha fasi',
    en: 'it has no phases',
  },
  NO_INDICATORS: {
    it: 'non ha indicatori',
    en: 'it has no indicators',
  },
  NO_CHILDREN: {
    it: 'non ha obiettivi collegati',
    en: 'no objectives are linked to it',
  },
  NO_MEASURABLE_PHASES: {
    it: 'nessuna sua fase è misurabile',
    en: 'none of its phases is measurable',
  },
  NO_MEASURABLE_INDICATORS: {
    it: 'nessun suo indicatore è misurabile',
    en: 'none of its indicators is measurable',
  },
  NO_MEASURABLE_CHILDREN: {
    it: 'nessuno degli obiettivi collegati è misurabile',
    en: 'none of the objectives linked to it is measurable',
  },
} as const satisfies Record<string, LocalizedText>

/** The code of a reason. */
export type MissingReason = keyof typeof reasons
