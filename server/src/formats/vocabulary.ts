import type {
  AttainmentMethod,
  ExecutionState,
  IndicatorType,
  LinkProvenance,
  Polarity,
  YearSource,
} from '../document/document.ts'

/** The words of the neutral document, as the exchange formats spell them. */

export const STATES: readonly ExecutionState[] = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'COMPLETED',
  'SUSPENDED',
  'CANCELLED',
  'UNKNOWN',
]

export const INDICATOR_TYPES: readonly IndicatorType[] = [
  'EFFICIENCY',
  'EFFECTIVENESS',
  'QUALITY',
  'ECONOMY',
  'OUTCOME',
  'OUTPUT',
  'TIMELINESS',
  'ACTIVITY',
  'OTHER',
]

export const POLARITIES: readonly Polarity[] = [
  'HIGHER_IS_BETTER',
  'LOWER_IS_BETTER',
  'MAINTAIN',
  'ON_OFF',
  'UNKNOWN',
]

export const METHODS: readonly AttainmentMethod[] = [
  'RATIO',
  'LINEAR_DEVIATION',
  'BASELINE',
  'PERFORM_PLUS',
  'ON_OFF',
  'MAINTAIN',
  'DAYS_OF_DELAY',
]

export const YEAR_SOURCES: readonly YearSource[] = [
  'COLUMN_HEADING',
  'AFTER_PRIOR_COLUMNS',
  'OBJECTIVE_CODE',
]

export const PROVENANCES: readonly LinkProvenance[] = ['DECLARED', 'DERIVED_FROM_CODE']

/** The word that a text is, if it is one of them. */
export function wordOf<T extends string>(words: readonly T[], text: string): T | null {
  return words.find((word) => word === text) ?? null
}

const DECIMAL = /^-?(?:0|[1-9]\d{0,39})(?:\.\d{1,40})?$/

/** An exact number as programs write it: sign, digits without leading zeros, the decimals as given. */
export function decimalOf(text: string): string | null {
  return DECIMAL.test(text) ? text : null
}
