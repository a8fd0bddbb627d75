import type {
  CodeAndLabel,
  DocumentIndicator,
  DocumentPhase,
  ExecutionState,
  Narrative,
  ObjectiveLevel,
  Portfolio,
} from '../../document/document.ts'
import type { Issue } from '../../document/issue.ts'
import type { Printed, Sourced } from '../../document/source.ts'

/** What a printed objective sheet says, in its own order; `neutral.ts` turns it into plans. */

/** «Parametri selezionati»: what the printed report was asked for. Each is `null` when missing. */
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

/** One objective, its repeated page headers merged. */
export interface SheetObjective {
  readonly level: 'PEG'
  readonly levelLabel: Sourced<string>
  readonly code: Sourced<string>
  readonly title: Sourced<string>
  readonly portfolio: Sourced<Portfolio> | null
  readonly center: Sourced<string> | null
  readonly manager: Sourced<string> | null
  readonly publicValue: Sourced<{ readonly code: string; readonly title: string }> | null
  readonly chain: readonly Sourced<SheetChainLink>[]
  readonly implementationApproach: Narrative | null
  readonly implementationStatus: Narrative | null
  readonly executionState: Printed<ExecutionState> | null
  readonly phases: readonly DocumentPhase[]
  readonly indicators: readonly DocumentIndicator[]
}

/** A whole file, parsed. */
export interface SheetDocument {
  readonly file: string
  readonly parameters: SheetParameters
  readonly objectives: readonly SheetObjective[]
  readonly issues: readonly Issue[]
}
