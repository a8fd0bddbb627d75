import type {
  ExecutionState,
  LinkProvenance,
  ObjectiveLevel,
  OverriddenFigure,
  YearSource,
} from '../domain/enums.ts'
import type { indicatorFields } from '../domain/indicatorFields.ts'
import type { phaseFields } from '../domain/phaseFields.ts'
import type { MeasurementPolicy } from '../measures/policy.ts'
import type { FieldValues, PrintedCells } from './fields.ts'
import type { PlanCenterAlias, PlanPersonAlias, PlanPortfolio, PlanPublicValue } from './shared.ts'

/**
 * The nodes of a plan snapshot: one DUP at one revision, linked in memory.
 *
 * `load.ts` fills them once; from then on they are read-only and shared by every request
 * that reads the same revision. Decimals are strings with the scale that was printed
 * (`"40.00"`), days are ISO strings (`"2024-12-31"`).
 */

/** GraphQL type of an objective of each level. */
export const objectiveTypeNames = {
  MANDATE: 'MandateObjective',
  MISSION: 'MissionObjective',
  PROGRAM: 'ProgramObjective',
  PEG: 'PegObjective',
} as const satisfies Record<ObjectiveLevel, string>

export type ObjectiveTypeName = (typeof objectiveTypeNames)[ObjectiveLevel]

/** The part of the budget that an objective serves, by codes as given. */
export interface PlanBudgetLink {
  readonly mission: string
  /** Null: the whole mission. */
  readonly program: string | null
  readonly provenance: LinkProvenance
}

/** A paragraph (`number` null) or a numbered item of a narrative. */
export interface PlanNarrativeBlock {
  readonly number: number | null
  readonly text: string
}

/** A narrative text; its blocks are parsed when first read. */
export interface PlanNarrative {
  readonly blocks: readonly PlanNarrativeBlock[]
}

/** Cells of a phase whose printed text is not the canonical form of the value, by field name. */
export type PrintedPhaseCells = PrintedCells<typeof phaseFields>

export interface PlanPhase extends FieldValues<typeof phaseFields> {
  readonly __typename: 'Phase'
  readonly id: number
  readonly objective: PlanObjective
  readonly position: number
  readonly title: string
  readonly printed: PrintedPhaseCells | null
}

/** An expected or achieved value: the text as printed, and the number when it is one. */
export interface PlanValue {
  readonly text: string
  readonly number: string | null
}

export interface PlanIndicatorValue {
  readonly year: number
  readonly yearSource: YearSource
  readonly expected: PlanValue | null
  readonly achieved: PlanValue | null
}

export interface PlanIndicator extends FieldValues<typeof indicatorFields> {
  readonly __typename: 'Indicator'
  readonly id: number
  readonly objective: PlanObjective
  readonly position: number
  readonly title: string
  /** Newest year first. */
  readonly values: readonly PlanIndicatorValue[]
}

export interface PlanObjective {
  readonly __typename: ObjectiveTypeName
  readonly plan: Plan
  readonly id: number
  readonly level: ObjectiveLevel
  readonly levelLabel: string
  readonly code: string
  readonly title: string
  readonly position: number
  readonly portfolio: PlanPortfolio | null
  readonly responsibilityCenterAlias: PlanCenterAlias | null
  readonly managerAlias: PlanPersonAlias | null
  readonly publicValue: PlanPublicValue | null
  /** Null when none is known. */
  readonly budget: PlanBudgetLink | null
  readonly executionState: ExecutionState | null
  readonly executionStateLabel: string | null
  /** Weight of the link to the parent; null is 1, `"0"` aligns without contributing. */
  readonly weight: string | null
  /** When it, its texts, phases or indicators last changed. */
  readonly updatedAt: Date
  /** Figures set by hand, oldest first. */
  readonly overrides: readonly PlanOverride[]
  readonly parent: PlanObjective | null
  /** In the order in which the plan's sheets first name them. */
  readonly children: readonly PlanObjective[]
  readonly phases: readonly PlanPhase[]
  readonly indicators: readonly PlanIndicator[]
  readonly implementationApproach: PlanNarrative | null
  readonly implementationStatus: PlanNarrative | null
}

/** A figure that a person set by hand, beside the computed one. */
export interface PlanOverride {
  readonly figure: OverriddenFigure
  /** Percent. */
  readonly value: string
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** One DUP at one revision, with its whole tree. */
export interface Plan {
  readonly dup: PlanDup
  /** How its authority measures, at the same revision. */
  readonly policy: MeasurementPolicy
  /** Objectives that hang directly on the DUP. */
  readonly roots: readonly PlanObjective[]
  /** Every objective, in plan order. */
  readonly objectives: readonly PlanObjective[]
  readonly objectiveById: ReadonlyMap<number, PlanObjective>
  readonly phaseById: ReadonlyMap<number, PlanPhase>
  readonly indicatorById: ReadonlyMap<number, PlanIndicator>
  /** The size of the snapshot in memory, estimated from its rows and texts. */
  readonly bytes: number
}

/** The authority («ente») whose plan it is. */
export interface PlanAuthority {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly createdAt: Date
}

/** A DUP at a revision: what is known of a plan without its tree. */
export interface PlanDup {
  readonly __typename: 'Dup'
  readonly id: number
  readonly authorityId: number
  readonly authority: PlanAuthority
  readonly code: string
  readonly label: string
  readonly revision: number
  readonly createdAt: Date
  readonly updatedAt: Date
}
