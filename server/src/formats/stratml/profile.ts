/** What the first line of a file of Cascata’s own says after `Formato: `. */
export const PROFILE = 'Cascata StratML'

/** The newest version of what Cascata writes into `OtherInformation`. */
export const VERSION = 1

/** The namespace of StratML Part 2. */
export const NAMESPACE = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport'

/** The level of the goal that holds the PEG objectives that hang on no other goal. */
export const PLAN = 'piano'

/** How a phase stands apart from an indicator: both are performance indicators. */
export const ROWS = { phase: 'fase', indicator: 'indicatore' } as const

/** The tables of an objective that a file holds whole. */
export const TABLES = { phases: 'fasi', indicators: 'indicatori' } as const

/** What a role is called. */
export const ROLES = {
  center: 'Centro di responsabilità',
  manager: 'Responsabile',
  portfolio: 'Assessorato',
  matter: 'Delega',
} as const
