/**
 * The enums of the domain: each is written here once, and its type follows from its values. The
 * database has the same ones (`prisma/schema`), which `test/domain/enums.test.ts` holds equal.
 */

/** The levels of the cascade, from the DUP downwards. */
export const objectiveLevels = ['MANDATE', 'MISSION', 'PROGRAM', 'PEG'] as const

export type ObjectiveLevel = (typeof objectiveLevels)[number]

/** «Stato»: what the office declares; `UNKNOWN` is a printed label that is not understood. */
export const executionStates = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'COMPLETED',
  'SUSPENDED',
  'CANCELLED',
  'UNKNOWN',
] as const

export type ExecutionState = (typeof executionStates)[number]

/** The narratives of an objective: «Modalità di attuazione», «Stato di attuazione». */
export const narrativeSections = ['IMPLEMENTATION_APPROACH', 'IMPLEMENTATION_STATUS'] as const

export type NarrativeSection = (typeof narrativeSections)[number]

/** «Tipo» of an indicator; `OTHER` is a printed label that is not understood. */
export const indicatorTypes = [
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

export type IndicatorType = (typeof indicatorTypes)[number]

/** How the year of a value is known. */
export const yearSources = ['COLUMN_HEADING', 'AFTER_PRIOR_COLUMNS', 'OBJECTIVE_CODE'] as const

export type YearSource = (typeof yearSources)[number]

/** Whether higher or lower values of an indicator are better («polarità»). */
export const polarities = [
  'HIGHER_IS_BETTER',
  'LOWER_IS_BETTER',
  'MAINTAIN',
  'ON_OFF',
  'UNKNOWN',
] as const

export type Polarity = (typeof polarities)[number]

/** The ways to turn an expected and an achieved value into an attainment. */
export const attainmentMethods = [
  'RATIO',
  'LINEAR_DEVIATION',
  'BASELINE',
  'PERFORM_PLUS',
  'ON_OFF',
  'MAINTAIN',
  'DAYS_OF_DELAY',
] as const

export type AttainmentMethod = (typeof attainmentMethods)[number]

/**
 * How several figures become one.
 *
 * - `WEIGHTED_MEAN`: Σ(weight × value) ÷ Σ weights. Weights are normalized by their own sum, as
 *   PERFORM+ (`pesoRelativo`) and Oslo do: the sheet's 5 + 8 + 5 + 5 with 100 each is 100, not 23.
 * - `MEAN`: every part counts the same.
 * - `MIN`: the worst part decides, «tutti i target raggiunti».
 * - `SUM`: Σ(weight × value) ÷ 100, GZOOM's SUM: weights that do not reach 100 leave a gap.
 *
 * Source: there is no single criterion (performancemanagementreview.org).
 */
export const aggregations = ['WEIGHTED_MEAN', 'MEAN', 'MIN', 'SUM'] as const

export type Aggregation = (typeof aggregations)[number]

/** How a polarity is treated that was guessed from the words of a title. */
export const guessedPolarities = ['USE', 'IGNORE'] as const

export type GuessedPolarity = (typeof guessedPolarities)[number]

/** The figures that a person may set by hand. */
export const overriddenFigures = ['PROGRESS', 'ATTAINMENT'] as const

export type OverriddenFigure = (typeof overriddenFigures)[number]

/** How a link to the budget is known: declared, or read from the objective's code by the authority's pattern. */
export const linkProvenances = ['DECLARED', 'DERIVED_FROM_CODE'] as const

export type LinkProvenance = (typeof linkProvenances)[number]

/** Which authorities a mission or program of the budget is for. */
export const budgetScopes = ['ALL', 'REGIONS'] as const

export type BudgetScope = (typeof budgetScopes)[number]

/** The formats in which files are read. */
export const fileFormats = ['SHEET', 'CSV', 'XLSX', 'JSON', 'STRATML', 'PDF'] as const

export type FileFormat = (typeof fileFormats)[number]

/** What a change does to an object. */
export const changeActions = ['CREATE', 'UPDATE', 'REMOVE'] as const

export type ChangeAction = (typeof changeActions)[number]

/** What a change is made to. */
export const changeKinds = [
  'DUP',
  'OBJECTIVE',
  'PHASE',
  'INDICATOR',
  'RESPONSIBILITY_CENTER',
  'PERSON',
  'PORTFOLIO',
  'PUBLIC_VALUE',
] as const

export type ChangeKind = (typeof changeKinds)[number]

/** The member of an enum that a text is, if it is one. */
export function memberOf<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value === text) ?? null
}

/** The place of a level in the cascade, from 0 for the mandate objectives. */
export function rankOf(level: ObjectiveLevel): number {
  return objectiveLevels.indexOf(level)
}
