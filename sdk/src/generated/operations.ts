/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentString } from '../document.ts';
/** Declared state of execution («Stato»). It is what the office wrote: it is never computed, and may contradict the phases. */
export type ExecutionState =
  /** Annullato, stralciato. */
  | 'CANCELLED'
  /** Concluso, completato, raggiunto. */
  | 'COMPLETED'
  /** In corso. */
  | 'IN_PROGRESS'
  /** Non avviato. */
  | 'NOT_STARTED'
  /** Sospeso, rinviato. */
  | 'SUSPENDED'
  /** A label is printed that is not understood: see `executionStateLabel`. */
  | 'UNKNOWN';

/** Kind of indicator (tipo), as the sheet declares it. Offices use it loosely: do not choose a formula by it. */
export type IndicatorType =
  /** Attività: volume of work. */
  | 'ACTIVITY'
  /** Economicità: cost. */
  | 'ECONOMY'
  /** Efficacia: result against the aim. */
  | 'EFFECTIVENESS'
  /** Efficienza: output for the means used. */
  | 'EFFICIENCY'
  /** A label is printed that is not understood: see `typeLabel`. */
  | 'OTHER'
  /** Impatto, outcome. */
  | 'OUTCOME'
  /** Output, prodotto. */
  | 'OUTPUT'
  /** Qualità. */
  | 'QUALITY'
  /** Tempestività, efficacia temporale. */
  | 'TIMELINESS';

/** Level of an objective in the cascade, from the top. A branch may skip levels: small authorities have no mission or program objectives. */
export type ObjectiveLevel =
  /** Mandate objective (obiettivo di mandato, DUP sezione strategica): what the elected council promised. */
  | 'MANDATE'
  /** Mission objective (obiettivo di missione or strategico, DUP sezione strategica). */
  | 'MISSION'
  /** PEG objective (obiettivo PEG or esecutivo, PEG-PIAO sez. 2.2): one year, one responsibility center. */
  | 'PEG'
  /** Program objective (obiettivo di programma or operativo, DUP sezione operativa). */
  | 'PROGRAM';

/** Which PEG objectives to list: those that meet every condition given. An absent condition, or null, does not filter. */
export type PegObjectiveFilter = {
  /** Their codes as printed; any of these, at most 100. */
  readonly codes?: ReadonlyArray<string> | null | undefined;
  /** Code of their DUP (`DUP_2024_2027`). */
  readonly dup?: string | null | undefined;
  /** Their declared states; any of these. */
  readonly executionStates?: ReadonlyArray<ExecutionState> | null | undefined;
  /** Name of their manager, exactly. */
  readonly manager?: string | null | undefined;
  /** Code of the public value they serve (`5`). */
  readonly publicValue?: string | null | undefined;
  /** Code, name or any spelling of their responsibility center, exactly. */
  readonly responsibilityCenter?: string | null | undefined;
  /** Words in their code or title, whatever the case; at most 200 characters. */
  readonly text?: string | null | undefined;
};

/** How the year of a value is known. It is never guessed silently. */
export type YearSource =
  /** The sheet’s own columns name no year: it is the one after the newest prior-year column. */
  | 'AFTER_PRIOR_COLUMNS'
  /** Printed in the heading of the column: «Valore Raggiunto 2023». */
  | 'COLUMN_HEADING'
  /** There is no prior-year column: it is the year that the objective’s code begins with. */
  | 'OBJECTIVE_CODE';

export type DupsQuery_dups = DupFieldsFragment;

export type DupsQuery = { readonly dups: ReadonlyArray<DupsQuery_dups> };


export type DupsQueryVariables = Exact<{
  authority?: string | null | undefined;
}>;

export type DupFieldsFragment_authority = { readonly code: string, readonly name: string };

export type DupFieldsFragment = { readonly id: string, readonly code: string, readonly label: string, readonly revision: number, readonly updatedAt: string, readonly authority: DupFieldsFragment_authority };

export type GoalTreeQuery_dup_children_children_children_children_MandateObjective = GoalTreeObjective_MandateObjective_Fragment;

export type GoalTreeQuery_dup_children_children_children_children_MissionObjective = GoalTreeObjective_MissionObjective_Fragment;

export type GoalTreeQuery_dup_children_children_children_children_PegObjective = GoalTreeObjective_PegObjective_Fragment;

export type GoalTreeQuery_dup_children_children_children_children_ProgramObjective = GoalTreeObjective_ProgramObjective_Fragment;

export type GoalTreeQuery_dup_children_children_children_children =
  | GoalTreeQuery_dup_children_children_children_children_MandateObjective
  | GoalTreeQuery_dup_children_children_children_children_MissionObjective
  | GoalTreeQuery_dup_children_children_children_children_PegObjective
  | GoalTreeQuery_dup_children_children_children_children_ProgramObjective
;

export type GoalTreeQuery_dup_children_children_children_MandateObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children_children_children> }
  & GoalTreeObjective_MandateObjective_Fragment
);

export type GoalTreeQuery_dup_children_children_children_MissionObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children_children_children> }
  & GoalTreeObjective_MissionObjective_Fragment
);

export type GoalTreeQuery_dup_children_children_children_PegObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children_children_children> }
  & GoalTreeObjective_PegObjective_Fragment
);

export type GoalTreeQuery_dup_children_children_children_ProgramObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children_children_children> }
  & GoalTreeObjective_ProgramObjective_Fragment
);

export type GoalTreeQuery_dup_children_children_children =
  | GoalTreeQuery_dup_children_children_children_MandateObjective
  | GoalTreeQuery_dup_children_children_children_MissionObjective
  | GoalTreeQuery_dup_children_children_children_PegObjective
  | GoalTreeQuery_dup_children_children_children_ProgramObjective
;

export type GoalTreeQuery_dup_children_children_MandateObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children_children> }
  & GoalTreeObjective_MandateObjective_Fragment
);

export type GoalTreeQuery_dup_children_children_MissionObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children_children> }
  & GoalTreeObjective_MissionObjective_Fragment
);

export type GoalTreeQuery_dup_children_children_PegObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children_children> }
  & GoalTreeObjective_PegObjective_Fragment
);

export type GoalTreeQuery_dup_children_children_ProgramObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children_children> }
  & GoalTreeObjective_ProgramObjective_Fragment
);

export type GoalTreeQuery_dup_children_children =
  | GoalTreeQuery_dup_children_children_MandateObjective
  | GoalTreeQuery_dup_children_children_MissionObjective
  | GoalTreeQuery_dup_children_children_PegObjective
  | GoalTreeQuery_dup_children_children_ProgramObjective
;

export type GoalTreeQuery_dup_children_MandateObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children> }
  & GoalTreeObjective_MandateObjective_Fragment
);

export type GoalTreeQuery_dup_children_MissionObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children> }
  & GoalTreeObjective_MissionObjective_Fragment
);

export type GoalTreeQuery_dup_children_PegObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children> }
  & GoalTreeObjective_PegObjective_Fragment
);

export type GoalTreeQuery_dup_children_ProgramObjective = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children_children> }
  & GoalTreeObjective_ProgramObjective_Fragment
);

export type GoalTreeQuery_dup_children =
  | GoalTreeQuery_dup_children_MandateObjective
  | GoalTreeQuery_dup_children_MissionObjective
  | GoalTreeQuery_dup_children_PegObjective
  | GoalTreeQuery_dup_children_ProgramObjective
;

export type GoalTreeQuery_dup = (
  { readonly children: ReadonlyArray<GoalTreeQuery_dup_children> }
  & DupFieldsFragment
);

export type GoalTreeQuery = { readonly dup: GoalTreeQuery_dup | null };


export type GoalTreeQueryVariables = Exact<{
  authority?: string | null | undefined;
  dup: string;
}>;

type GoalTreeObjective_MandateObjective_Fragment = { readonly __typename: 'MandateObjective', readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string };

type GoalTreeObjective_MissionObjective_Fragment = { readonly __typename: 'MissionObjective', readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string };

type GoalTreeObjective_PegObjective_Fragment = (
  { readonly __typename: 'PegObjective', readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string }
  & PegObjectiveFieldsFragment
);

type GoalTreeObjective_ProgramObjective_Fragment = { readonly __typename: 'ProgramObjective', readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string };

export type GoalTreeObjectiveFragment =
  | GoalTreeObjective_MandateObjective_Fragment
  | GoalTreeObjective_MissionObjective_Fragment
  | GoalTreeObjective_PegObjective_Fragment
  | GoalTreeObjective_ProgramObjective_Fragment
;

export type PegObjectivesQuery_pegObjectives_nodes = PegObjectiveRowFragment;

export type PegObjectivesQuery_pegObjectives_pageInfo = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type PegObjectivesQuery_pegObjectives = { readonly totalCount?: number, readonly nodes: ReadonlyArray<PegObjectivesQuery_pegObjectives_nodes>, readonly pageInfo: PegObjectivesQuery_pegObjectives_pageInfo };

export type PegObjectivesQuery = { readonly pegObjectives: PegObjectivesQuery_pegObjectives };


export type PegObjectivesQueryVariables = Exact<{
  authority?: string | null | undefined;
  where?: PegObjectiveFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  countAll?: boolean | null | undefined;
}>;

export type PegObjectiveQuery_pegObjective_implementationApproach = NarrativeFieldsFragment;

export type PegObjectiveQuery_pegObjective_implementationStatus = NarrativeFieldsFragment;

export type PegObjectiveQuery_pegObjective = (
  { readonly implementationApproach: PegObjectiveQuery_pegObjective_implementationApproach | null, readonly implementationStatus: PegObjectiveQuery_pegObjective_implementationStatus | null }
  & PegObjectiveRowFragment
);

export type PegObjectiveQuery = { readonly pegObjective: PegObjectiveQuery_pegObjective | null };


export type PegObjectiveQueryVariables = Exact<{
  authority?: string | null | undefined;
  dup: string;
  code: string;
}>;

export type PegObjectiveRowFragment_dup = { readonly code: string, readonly label: string };

export type PegObjectiveRowFragment_ancestors_MandateObjective = { readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string };

export type PegObjectiveRowFragment_ancestors_MissionObjective = { readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string };

export type PegObjectiveRowFragment_ancestors_PegObjective = { readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string };

export type PegObjectiveRowFragment_ancestors_ProgramObjective = { readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string };

export type PegObjectiveRowFragment_ancestors =
  | PegObjectiveRowFragment_ancestors_MandateObjective
  | PegObjectiveRowFragment_ancestors_MissionObjective
  | PegObjectiveRowFragment_ancestors_PegObjective
  | PegObjectiveRowFragment_ancestors_ProgramObjective
;

export type PegObjectiveRowFragment = (
  { readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string, readonly dup: PegObjectiveRowFragment_dup, readonly ancestors: ReadonlyArray<PegObjectiveRowFragment_ancestors> }
  & PegObjectiveFieldsFragment
);

export type PegObjectiveFieldsFragment_portfolio = { readonly id: string, readonly label: string, readonly holder: string, readonly matters: ReadonlyArray<string> };

export type PegObjectiveFieldsFragment_responsibilityCenter = ResponsibilityCenterFieldsFragment;

export type PegObjectiveFieldsFragment_manager = { readonly id: string, readonly name: string };

export type PegObjectiveFieldsFragment_publicValue = { readonly id: string, readonly code: string, readonly title: string };

export type PegObjectiveFieldsFragment_phases = PhaseFieldsFragment;

export type PegObjectiveFieldsFragment_indicators = IndicatorFieldsFragment;

export type PegObjectiveFieldsFragment = { readonly responsibilityCenterLabel: string | null, readonly executionState: ExecutionState | null, readonly executionStateLabel: string | null, readonly portfolio: PegObjectiveFieldsFragment_portfolio | null, readonly responsibilityCenter: PegObjectiveFieldsFragment_responsibilityCenter | null, readonly manager: PegObjectiveFieldsFragment_manager | null, readonly publicValue: PegObjectiveFieldsFragment_publicValue | null, readonly phases: ReadonlyArray<PegObjectiveFieldsFragment_phases>, readonly indicators: ReadonlyArray<PegObjectiveFieldsFragment_indicators> };

export type PhaseFieldsFragment_responsible = { readonly id: string, readonly name: string };

export type PhaseFieldsFragment_responsibilityCenter = ResponsibilityCenterFieldsFragment;

export type PhaseFieldsFragment = { readonly id: string, readonly position: number, readonly title: string, readonly plannedStart: string | null, readonly plannedEnd: string | null, readonly actualStart: string | null, readonly actualEnd: string | null, readonly weight: string | null, readonly progress: string | null, readonly responsibilityCenterLabel: string | null, readonly note: string | null, readonly responsible: PhaseFieldsFragment_responsible | null, readonly responsibilityCenter: PhaseFieldsFragment_responsibilityCenter | null };

export type IndicatorFieldsFragment_values_expected = { readonly text: string, readonly number: string | null };

export type IndicatorFieldsFragment_values_achieved = { readonly text: string, readonly number: string | null };

export type IndicatorFieldsFragment_values = { readonly year: number, readonly yearSource: YearSource, readonly expected: IndicatorFieldsFragment_values_expected | null, readonly achieved: IndicatorFieldsFragment_values_achieved | null };

export type IndicatorFieldsFragment = { readonly id: string, readonly position: number, readonly title: string, readonly type: IndicatorType | null, readonly typeLabel: string | null, readonly note: string | null, readonly values: ReadonlyArray<IndicatorFieldsFragment_values> };

export type ResponsibilityCenterFieldsFragment = { readonly id: string, readonly code: string | null, readonly name: string };

export type NarrativeFieldsFragment_blocks = { readonly number: number | null, readonly text: string };

export type NarrativeFieldsFragment = { readonly text: string, readonly blocks: ReadonlyArray<NarrativeFieldsFragment_blocks> };

/** The values of ExecutionState that this version knows; a newer service may send others. */
export const executionStateValues = ['CANCELLED', 'COMPLETED', 'IN_PROGRESS', 'NOT_STARTED', 'SUSPENDED', 'UNKNOWN'] as const;

/** The values of IndicatorType that this version knows; a newer service may send others. */
export const indicatorTypeValues = ['ACTIVITY', 'ECONOMY', 'EFFECTIVENESS', 'EFFICIENCY', 'OTHER', 'OUTCOME', 'OUTPUT', 'QUALITY', 'TIMELINESS'] as const;

/** The values of IssueSeverity that this version knows; a newer service may send others. */
export const issueSeverityValues = ['ERROR', 'WARNING'] as const;

/** The values of ObjectiveLevel that this version knows; a newer service may send others. */
export const objectiveLevelValues = ['MANDATE', 'MISSION', 'PEG', 'PROGRAM'] as const;

/** The values of YearSource that this version knows; a newer service may send others. */
export const yearSourceValues = ['AFTER_PRIOR_COLUMNS', 'COLUMN_HEADING', 'OBJECTIVE_CODE'] as const;

export const DupsDocument = "query Dups($authority:String){dups(authority:$authority){...DupFields}}fragment DupFields on Dup{id code label revision updatedAt authority{code name}}" as TypedDocumentString<DupsQuery, DupsQueryVariables>;

export const GoalTreeDocument = "query GoalTree($authority:String$dup:String!){dup(authority:$authority code:$dup){...DupFields children{...GoalTreeObjective children{...GoalTreeObjective children{...GoalTreeObjective children{...GoalTreeObjective}}}}}}fragment DupFields on Dup{id code label revision updatedAt authority{code name}}fragment GoalTreeObjective on Objective{__typename id level levelLabel code title ...on PegObjective{...PegObjectiveFields}}fragment PegObjectiveFields on PegObjective{portfolio{id label holder matters}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel manager{id name}publicValue{id code title}executionState executionStateLabel phases{...PhaseFields}indicators{...IndicatorFields}}fragment PhaseFields on Phase{id position title plannedStart plannedEnd actualStart actualEnd weight progress responsible{id name}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel note}fragment IndicatorFields on Indicator{id position title type typeLabel note values{year yearSource expected{text number}achieved{text number}}}fragment ResponsibilityCenterFields on ResponsibilityCenter{id code name}" as TypedDocumentString<GoalTreeQuery, GoalTreeQueryVariables>;

export const PegObjectivesDocument = "query PegObjectives($authority:String$where:PegObjectiveFilter$first:Int$after:String$last:Int$before:String$countAll:Boolean=false){pegObjectives(authority:$authority where:$where first:$first after:$after last:$last before:$before){totalCount@include(if:$countAll)nodes{...PegObjectiveRow}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment PegObjectiveRow on PegObjective{id level levelLabel code title dup{code label}ancestors{id level levelLabel code title}...PegObjectiveFields}fragment PegObjectiveFields on PegObjective{portfolio{id label holder matters}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel manager{id name}publicValue{id code title}executionState executionStateLabel phases{...PhaseFields}indicators{...IndicatorFields}}fragment PhaseFields on Phase{id position title plannedStart plannedEnd actualStart actualEnd weight progress responsible{id name}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel note}fragment IndicatorFields on Indicator{id position title type typeLabel note values{year yearSource expected{text number}achieved{text number}}}fragment ResponsibilityCenterFields on ResponsibilityCenter{id code name}" as TypedDocumentString<PegObjectivesQuery, PegObjectivesQueryVariables>;

export const PegObjectiveDocument = "query PegObjective($authority:String$dup:String!$code:String!){pegObjective(authority:$authority dup:$dup code:$code){...PegObjectiveRow implementationApproach{...NarrativeFields}implementationStatus{...NarrativeFields}}}fragment PegObjectiveRow on PegObjective{id level levelLabel code title dup{code label}ancestors{id level levelLabel code title}...PegObjectiveFields}fragment PegObjectiveFields on PegObjective{portfolio{id label holder matters}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel manager{id name}publicValue{id code title}executionState executionStateLabel phases{...PhaseFields}indicators{...IndicatorFields}}fragment PhaseFields on Phase{id position title plannedStart plannedEnd actualStart actualEnd weight progress responsible{id name}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel note}fragment IndicatorFields on Indicator{id position title type typeLabel note values{year yearSource expected{text number}achieved{text number}}}fragment ResponsibilityCenterFields on ResponsibilityCenter{id code name}fragment NarrativeFields on Narrative{text blocks{number text}}" as TypedDocumentString<PegObjectiveQuery, PegObjectiveQueryVariables>;