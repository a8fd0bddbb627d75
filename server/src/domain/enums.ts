/** The words of the neutral document, as the exchange formats spell them. */

export const STATES = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'COMPLETED',
  'SUSPENDED',
  'CANCELLED',
  'UNKNOWN',
] as const

export type ExecutionState = (typeof STATES)[number]

export const INDICATOR_TYPES = [
  'EFFICIENCY',
  'EFFECTIVENESS',
  'QUALITY',
  'ECONOMY',
  'OUTCOME',
  'OUTPUT',
  'TIMELINESS',
  'ACTIVITY',
  'OTHER',
] as const

export type IndicatorType = (typeof INDICATOR_TYPES)[number]

export const POLARITIES = [
  'HIGHER_IS_BETTER',
  'LOWER_IS_BETTER',
  'MAINTAIN',
  'ON_OFF',
  'UNKNOWN',
] as const

export type Polarity = (typeof POLARITIES)[number]

export const METHODS = [
  'RATIO',
  'LINEAR_DEVIATION',
  'BASELINE',
  'PERFORM_PLUS',
  'ON_OFF',
  'MAINTAIN',
  'DAYS_OF_DELAY',
] as const

export type AttainmentMethod = (typeof METHODS)[number]

export const YEAR_SOURCES = ['COLUMN_HEADING', 'AFTER_PRIOR_COLUMNS', 'OBJECTIVE_CODE'] as const

/** How the year of a value is known; see `YearSource` of the database. */
export type YearSource = (typeof YEAR_SOURCES)[number]

export const PROVENANCES = ['DECLARED', 'DERIVED_FROM_CODE'] as const

/** How a link to the budget is known: said in the file, or read from the objective's code by the authority's pattern. */
export type LinkProvenance = (typeof PROVENANCES)[number]

/** The word that a text is, if it is one of them. */
export function wordOf<T extends string>(words: readonly T[], text: string): T | null {
  return words.find((word) => word === text) ?? null
}

const DECIMAL = /^-?(?:0|[1-9]\d{0,39})(?:\.\d{1,40})?$/

/** An exact number as programs write it: sign, digits without leading zeros, the decimals as given. */
export function decimalOf(text: string): string | null {
  return DECIMAL.test(text) ? text : null
}
