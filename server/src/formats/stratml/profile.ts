/** The value of the first line, `Formato: …`, in a file written by Cascata. */
export const PROFILE = 'Cascata StratML'

/** The newest version of what Cascata writes into `OtherInformation`. */
export const VERSION = 1

/** The namespace of StratML Part 2. */
export const NAMESPACE = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport'

/** The level of the goal that holds the PEG objectives that hang on no other goal. */
export const PLAN = 'piano'

/** Distinguishes a phase from an indicator: both are performance indicators. */
export const ROWS = { phase: 'fase', indicator: 'indicatore' } as const

/** The tables of an objective that a file holds whole. */
export const TABLES = { phases: 'fasi', indicators: 'indicatori' } as const

/** The names of roles. */
export const ROLES = {
  center: 'Centro di responsabilità',
  manager: 'Responsabile',
  portfolio: 'Assessorato',
  matter: 'Delega',
} as const
