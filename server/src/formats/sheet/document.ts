import type {
  CutSection,
  DocumentIndicator,
  DocumentPhase,
  Narrative,
  Portfolio,
} from '../../document/document.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import type { CodeAndLabel } from '../../domain/codes.ts'
import type { ExecutionState, ObjectiveLevel } from '../../domain/enums.ts'

/** The content of a printed objective sheet, in its own order; `neutral.ts` turns it into plans. */

/** «Parametri selezionati»: the parameters of the printed report. Each is `null` when missing. */
export interface SheetParameters {
  /** «Vista»: the DUP, code and label. */
  readonly view: Sourced<CodeAndLabel> | null
  /** «Livello»: the label of the objectives' level. */
  readonly level: Sourced<string> | null
  /** «Centro di Responsabilità»: code and name of the unit the report was printed for. */
  readonly center: Sourced<CodeAndLabel> | null
}

/** One link of «Collegato a», from the mandate downwards. */
export interface SheetChainLink {
  readonly level: Exclude<ObjectiveLevel, 'PEG'>
  /** The words before the colon: `OBIETTIVO DI MANDATO`. */
  readonly levelLabel: string
  readonly code: string
  readonly title: string
}

/** «Collegato a», as far as it was understood. */
export interface SheetChain {
  readonly links: readonly Sourced<SheetChainLink>[]
  /** Whether a link is printed that could not be read: links around it may not be neighbors. */
  readonly hasGap: boolean
}

/** One objective, its repeated page headers merged. */
export interface SheetObjective {
  readonly code: Sourced<string>
  readonly levelLabel: Sourced<string> | null
  readonly title: Sourced<string> | null
  readonly portfolio: Sourced<Portfolio> | null
  readonly responsibilityCenter: Sourced<string> | null
  readonly manager: Sourced<string> | null
  readonly publicValue: Sourced<{ readonly code: string; readonly title: string }> | null
  readonly chain: SheetChain
  readonly implementationApproach: Narrative | null
  readonly implementationStatus: Narrative | null
  readonly executionState: Printed<ExecutionState> | null
  /** Null when the table is not printed. */
  readonly phases: readonly DocumentPhase[] | null
  /** As `phases`. */
  readonly indicators: readonly DocumentIndicator[] | null
  /** What the file ends in the middle of; absent for nothing. */
  readonly cut?: CutSection
}

/** The objectives of one «Vista», from all its front pages. */
export interface SheetPlan {
  readonly view: Sourced<{ readonly code: string; readonly label: string }>
  /** The centers its front pages were printed for, with what was first printed there; at least one. */
  readonly sheets: readonly SheetOfCenter[]
}

/** What the front pages of one center are followed by. */
export interface SheetOfCenter {
  readonly center: Sourced<CodeAndLabel> | null
  readonly objectives: readonly SheetObjective[]
}
