/**
 * The neutral document: what a sheet says, with the place where it says it.
 *
 * A parser (one per format) fills it and touches no database; `store.ts` writes it.
 * Numbers are decimal strings with the decimals that were printed (`"40.00"`),
 * dates are ISO days (`"2024-12-31"`): neither ever passes through a float or a clock.
 */

/** A value read from a file, beside the very text it was read from. */
export interface Sourced<T> {
  /** What was understood. */
  readonly value: T
  /** The text as it stands in the file, Markdown noise included, lines joined by `\n`. */
  readonly raw: string
  /** First line of the text, from 1. */
  readonly line: number
  /** Last line of the text, from 1. */
  readonly endLine: number
}

/** A table cell: `null` when empty or absent; `value` is `null` when printed but not understood. */
export type Cell<T> = Sourced<T | null> | null

export type ObjectiveLevel = 'MANDATE' | 'MISSION' | 'PROGRAM' | 'PEG'

export type ExecutionState =
  | 'NOT_STARTED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'SUSPENDED'
  | 'CANCELLED'
  | 'UNKNOWN'

export type IndicatorType =
  | 'EFFICIENCY'
  | 'EFFECTIVENESS'
  | 'QUALITY'
  | 'ECONOMY'
  | 'OUTCOME'
  | 'OUTPUT'
  | 'TIMELINESS'
  | 'ACTIVITY'
  | 'OTHER'

export type YearSource = 'COLUMN_HEADING' | 'AFTER_PRIOR_COLUMNS' | 'OBJECTIVE_CODE'

/** A code and the words after it: «Vista», «Centro di Responsabilità», a chain link, a public value. */
export interface CodeAndLabel {
  /** `null` when the text begins with no code. */
  readonly code: string | null
  readonly label: string
}

/** «Parametri selezionati»: what the printed report was asked for. Each is `null` when missing. */
export interface SheetParameters {
  /** «Vista»: the DUP, code and label. */
  readonly view: Sourced<CodeAndLabel> | null
  /** «Livello»: the label of the objectives' level. */
  readonly level: Sourced<string> | null
  /** «Centro di Responsabilità»: code and name of the unit the report was printed for. */
  readonly center: Sourced<CodeAndLabel> | null
}

/** «Assessorato»: the holder and the delegated matters. */
export interface SheetPortfolio {
  /** The whole line, joined. */
  readonly label: string
  readonly holder: string
  readonly matters: readonly string[]
}

/** One link of «Collegato a», from the mandate downwards. */
export interface SheetChainLink {
  readonly level: Exclude<ObjectiveLevel, 'PEG'>
  /** The words before the colon: `OBIETTIVO DI MANDATO`. */
  readonly levelLabel: string
  readonly code: string
  readonly title: string
}

/** A paragraph (`number` null) or a numbered item of a narrative. */
export interface NarrativeBlock {
  readonly number: number | null
  readonly text: string
}

/** «Modalità di attuazione» or «Stato di attuazione», joined across page breaks. */
export interface SheetNarrative {
  readonly blocks: readonly Sourced<NarrativeBlock>[]
}

/** One row pair of «FASI - ATTIVITA'». */
export interface SheetPhase {
  readonly title: Sourced<string>
  readonly plannedStart: Cell<string>
  readonly plannedEnd: Cell<string>
  readonly actualStart: Cell<string>
  readonly actualEnd: Cell<string>
  /** «Peso» as given. */
  readonly weight: Cell<string>
  /** «Avanzamento», percent. */
  readonly progress: Cell<string>
  readonly responsible: Sourced<string> | null
  /** «Centro di Responsabilità» as spelled in the row. */
  readonly center: Sourced<string> | null
  readonly note: Sourced<string> | null
}

/** An expected or achieved value: its text, and the number when it is one. */
export interface SheetValue {
  readonly text: string
  readonly number: string | null
}

export interface SheetIndicatorValue {
  readonly year: number
  readonly yearSource: YearSource
  readonly expected: Sourced<SheetValue> | null
  readonly achieved: Sourced<SheetValue> | null
}

/** One row of «INDICATORI». `values` holds the sheet's own year first, then every prior-year column, empty ones too. */
export interface SheetIndicator {
  readonly title: Sourced<string>
  readonly type: Sourced<IndicatorType> | null
  readonly note: Sourced<string> | null
  readonly values: readonly SheetIndicatorValue[]
}

/** One objective, its repeated page headers merged. */
export interface SheetObjective {
  readonly level: 'PEG'
  readonly levelLabel: Sourced<string>
  readonly code: Sourced<string>
  readonly title: Sourced<string>
  readonly portfolio: Sourced<SheetPortfolio> | null
  readonly center: Sourced<string> | null
  readonly manager: Sourced<string> | null
  readonly publicValue: Sourced<{ readonly code: string; readonly title: string }> | null
  readonly chain: readonly Sourced<SheetChainLink>[]
  readonly implementationApproach: SheetNarrative | null
  readonly implementationStatus: SheetNarrative | null
  readonly executionState: Sourced<{
    readonly state: ExecutionState
    readonly label: string
  }> | null
  readonly phases: readonly SheetPhase[]
  readonly indicators: readonly SheetIndicator[]
}

export type IssueSeverity = 'ERROR' | 'WARNING'

/** Something the importer did not understand or found odd. Never a silent repair. */
export interface ImportIssue {
  /** Stable code, for instance `UNREADABLE_NUMBER`. */
  readonly code: string
  readonly severity: IssueSeverity
  /** Line in the file, from 1; null when the whole file is meant. */
  readonly line: number | null
  /** The text in question; null when something is missing. */
  readonly raw: string | null
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string
}

/** A whole file, parsed. */
export interface SheetDocument {
  readonly fileName: string
  readonly parameters: SheetParameters
  readonly objectives: readonly SheetObjective[]
  readonly issues: readonly ImportIssue[]
}
