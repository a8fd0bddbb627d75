/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentString } from '../document.ts';
/** What an import does to an object. */
export type ChangeAction =
  /** It is new. */
  | 'CREATE'
  /** It is missing from a table that was delivered whole. */
  | 'REMOVE'
  /** Some of its values change. */
  | 'UPDATE';

/** What an import makes a change to. */
export type ChangeKind =
  /** The planning document itself. */
  | 'DUP'
  /** An indicator, with its values. */
  | 'INDICATOR'
  /** An objective of any level, with its texts. */
  | 'OBJECTIVE'
  /** An official, with the spellings of the name. */
  | 'PERSON'
  /** A phase. */
  | 'PHASE'
  /** A political portfolio. */
  | 'PORTFOLIO'
  /** A public value. */
  | 'PUBLIC_VALUE'
  /** A responsibility center, with its spellings. */
  | 'RESPONSIBILITY_CENTER';

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

/** A format that a plan is exported in. Each can be imported again, but for HTML. */
export type ExportFormat =
  /** The tables of the template, a file each. */
  | 'CSV'
  /** The printed sheet as a page to print. */
  | 'HTML'
  /** All that is stored of the plan, for programs. */
  | 'JSON'
  /** The printed sheet (*Scheda Obiettivi*) as Markdown. */
  | 'MARKDOWN'
  /** StratML Part 2 (ISO 17469), for other software of administrations. */
  | 'STRATML'
  /** The tables of the template as a workbook. */
  | 'XLSX';

/** What a file can be read as. */
export type FileFormat =
  /** A template table as comma- or semicolon-separated text. */
  | 'CSV'
  /** The JSON exchange format. */
  | 'JSON'
  /** The printed sheet (*Scheda Obiettivi*) as PDF with a text layer. */
  | 'PDF'
  /** The printed sheet (*Scheda Obiettivi*) as text or Markdown. */
  | 'SHEET'
  /** StratML Part 2 (ISO 17469). */
  | 'STRATML'
  /** Template tables as a workbook. */
  | 'XLSX';

/** What a data-quality finding is about. */
export type FindingCode =
  /** Code and label of the plan name different years. */
  | 'CODE_LABEL_DISAGREE'
  /** Actual dates and progress of a phase contradict each other. */
  | 'DATES_CONTRADICT_PROGRESS'
  /** An end is before its start. */
  | 'DATES_REVERSED'
  /** A figure was set by hand. */
  | 'FIGURE_OVERRIDDEN'
  /** The declared kind of an indicator does not fit its words. */
  | 'INDICATOR_TYPE_UNRELIABLE'
  /** An indicator has no achieved value. */
  | 'MISSING_ACHIEVED_VALUE'
  /** An indicator has no expected value. */
  | 'MISSING_EXPECTED_VALUE'
  /** A phase declares no progress. */
  | 'MISSING_PROGRESS'
  /** An indicator cannot be measured for another reason. */
  | 'NOT_MEASURABLE'
  /** A PEG objective has no indicator. */
  | 'NO_INDICATOR'
  /** No manager (responsabile) is named. */
  | 'NO_MANAGER'
  /** A PEG objective has no phase. */
  | 'NO_PHASE'
  /** A phase is late on the reference day. */
  | 'PHASE_LATE'
  /** The polarity of an indicator was only guessed from its words. */
  | 'POLARITY_GUESSED'
  /** It is not known whether a higher or a lower value is better. */
  | 'POLARITY_UNKNOWN'
  /** A declared progress is not between 0 and 100. */
  | 'PROGRESS_OUT_OF_RANGE'
  /** Objectives with the same code have different titles. */
  | 'SAME_CODE_DIFFERENT_TITLE'
  /** The objective hangs on a level that is not the next above its own. */
  | 'SKIPPED_LEVEL'
  /** An open objective has not changed for longer than the policy allows. */
  | 'STALE'
  /** The declared state and the progress contradict each other. */
  | 'STATE_CONTRADICTS_PROGRESS'
  /** Title and expected value name different targets. */
  | 'TARGET_DISAGREES_WITH_TITLE'
  /** The weights within an objective do not sum to what the policy expects. */
  | 'WEIGHTS_NOT_100'
  /** A weight is missing while others have one, or negative. */
  | 'WEIGHT_UNUSABLE';

/** Severity of a finding. */
export type FindingSeverity =
  /** The data cannot be right. */
  | 'ERROR'
  /** For information; nothing is wrong by itself. */
  | 'INFO'
  /** A figure is missing or misleading, or action is needed. */
  | 'WARNING';

/** A file to import: exactly one of `upload` and `text`. */
export type ImportFileInput = {
  /** Name by which issues refer to it. The format is recognized by the content, not by the name. */
  readonly name: string;
  /** The content of a text file. */
  readonly text?: string | null | undefined;
  /** The file, sent by the GraphQL multipart request specification. */
  readonly upload?: Blob | null | undefined;
};

/** How an import ended (esito). */
export type ImportOutcome =
  /** The changes were applied, all of them in one transaction. */
  | 'APPLIED'
  /** Only the change plan was requested: nothing was written. */
  | 'DRY_RUN'
  /** The files have errors: nothing was written. */
  | 'REFUSED'
  /** The plans held all this already: only the import was recorded. */
  | 'UNCHANGED';

/** What to import, and for whom. */
export type ImportSheetsInput = {
  /** Code of the authority (ente), such as its IPA code. May be left out where the service holds one authority, or where a file names it. */
  readonly authority?: string | null | undefined;
  /** Name of the authority, needed for one that the service does not hold yet. The name of a known authority stays. */
  readonly authorityName?: string | null | undefined;
  /** Only reports what would change, and writes nothing. */
  readonly dryRun?: boolean;
  /** The files, of any formats: printed sheets as text, Markdown or PDF, CSV and XLSX templates, JSON, StratML. Together they are one import. */
  readonly files: ReadonlyArray<ImportFileInput>;
  /** Who makes the import, as its record is to name them. */
  readonly importedBy?: string;
};

/** Kind of indicator (tipo), as the sheet declares it. Offices use it inconsistently: do not choose a formula by it. */
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

/** Severity of an issue of an import. */
export type IssueSeverity =
  /** Stops the import; nothing is stored. */
  | 'ERROR'
  /** Does not stop the import: it is recorded with it, the raw text included. */
  | 'WARNING';

/** How a link is known. A derived one is always marked. */
export type LinkProvenance =
  /** Declared by a file or a person. */
  | 'DECLARED'
  /** Read from the objective’s code by a pattern of the authority (`codePatterns`). */
  | 'DERIVED_FROM_CODE';

/** What a figure or a finding is about. */
export type MeasuredNodeKind =
  /** The planning document. */
  | 'DUP'
  /** An indicator of an objective. */
  | 'INDICATOR'
  /** An objective of any level. */
  | 'OBJECTIVE'
  /** A phase of an objective. */
  | 'PHASE';

/** Which two officials are to become one. */
export type MergePeopleInput = {
  /** Global id of the one that is removed. */
  readonly from: string;
  /** Global id of the one that remains, under its own name. */
  readonly into: string;
  /** Who makes the merge, as its record is to name them. */
  readonly mergedBy?: string;
};

/** Which two responsibility centers are to become one. */
export type MergeResponsibilityCentersInput = {
  /** Global id of the one that is removed. */
  readonly from: string;
  /** Global id of the one that remains, under its own name. */
  readonly into: string;
  /** Who makes the merge, as its record is to name them. */
  readonly mergedBy?: string;
};

/** Why there is no figure, or why a part was left out of one. Missing is never counted as 0. */
export type MissingReason =
  /** The baseline already equals the expected value. (il valore di partenza è già quello atteso) */
  | 'BASELINE_EQUALS_TARGET'
  /** The planned end is before the planned start. (la fine prevista precede l’inizio previsto) */
  | 'DATES_REVERSED'
  /** The achieved value is missing. (manca il valore raggiunto) */
  | 'NO_ACHIEVED_VALUE'
  /** The baseline is missing. (manca il valore di partenza) */
  | 'NO_BASELINE'
  /** No objectives are linked to it. (non ha obiettivi collegati) */
  | 'NO_CHILDREN'
  /** It has no indicators. (non ha indicatori) */
  | 'NO_INDICATORS'
  /** None of the objectives linked to it is measurable. (nessuno degli obiettivi collegati è misurabile) */
  | 'NO_MEASURABLE_CHILDREN'
  /** None of its indicators is measurable. (nessun suo indicatore è misurabile) */
  | 'NO_MEASURABLE_INDICATORS'
  /** None of its phases is measurable. (nessuna sua fase è misurabile) */
  | 'NO_MEASURABLE_PHASES'
  /** It has no phases. (non ha fasi) */
  | 'NO_PHASES'
  /** The planned start or end is missing. (manca la data prevista di inizio o di fine) */
  | 'NO_PLANNED_DATES'
  /** The progress is missing. (manca l’avanzamento) */
  | 'NO_PROGRESS'
  /** The expected value is missing. (manca il valore atteso) */
  | 'NO_TARGET'
  /** The weight is missing while others have one. (manca il peso, mentre altri lo hanno) */
  | 'NO_WEIGHT'
  /** The declared progress is not between 0 and 100. (l’avanzamento dichiarato non è tra 0 e 100) */
  | 'OUT_OF_RANGE'
  /** It is not known whether a higher or a lower value is better. (non si sa se sia meglio un valore più alto o più basso) */
  | 'POLARITY_UNKNOWN'
  /** Its state excludes it from the figure. (il suo stato lo esclude dal calcolo) */
  | 'STATE_EXCLUDED'
  /** A sum is not known without one of its addends. (la somma non è determinabile: manca un addendo) */
  | 'SUM_INCOMPLETE'
  /** The expected value is negative, so the ratio makes no sense. (il valore atteso è negativo: il rapporto non è significativo) */
  | 'TARGET_NEGATIVE'
  /** The expected value is zero, so the ratio does not exist. (il valore atteso è zero: il rapporto non è calcolabile) */
  | 'TARGET_ZERO'
  /** The two values cannot be compared. (i due valori non sono confrontabili) */
  | 'TEXT_NOT_COMPARABLE'
  /** The weight is negative. (il peso è negativo) */
  | 'WEIGHT_NEGATIVE'
  /** The weight is zero: aligned without contributing. (il peso è zero: collegato, ma non concorre al calcolo) */
  | 'WEIGHT_ZERO';

/** Level of an objective in the cascade, from the top. A branch may skip levels: small authorities have no mission or program objectives. */
export type ObjectiveLevel =
  /** Mandate objective (obiettivo di mandato, DUP sezione strategica): a line of the mayor’s program for the mandate (linee programmatiche, TUEL art. 46 c. 3). */
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
  /** Name of their manager in any spelling, exactly. Error TOKEN_REQUIRED for callers to whom no names of persons are shown: see `Person`. */
  readonly manager?: string | null | undefined;
  /** Code of the public value they serve (`5`). */
  readonly publicValue?: string | null | undefined;
  /** Code, name or any spelling of their responsibility center, exactly. */
  readonly responsibilityCenter?: string | null | undefined;
  /** A phrase in their code or title, whatever the case, accents as printed; at most 200 characters. */
  readonly text?: string | null | undefined;
};

/** Whether higher or lower values of an indicator are better (polarità). */
export type Polarity =
  /** Crescente: “almeno 20 pratiche”. */
  | 'HIGHER_IS_BETTER'
  /** Decrescente: “stampa entro 5 giorni”. */
  | 'LOWER_IS_BETTER'
  /** To be kept within a band around the target. */
  | 'MAINTAIN'
  /** Done or not done: `fatto`, `sì`. */
  | 'ON_OFF'
  /** Not declared, and not recognizable from the words. */
  | 'UNKNOWN';

/** Where a polarity comes from. */
export type PolaritySource =
  /** Declared by a person. */
  | 'DECLARED'
  /** The expected value leaves no choice, as `fatto`, `>= 90%` or a date. */
  | 'FROM_VALUE'
  /** The words of the title suggest it; a person should confirm. */
  | 'GUESSED_FROM_WORDS'
  /** Not declared, and nothing, or contradictory words, can be read. */
  | 'UNSET';

/** Where a phase or an objective stands on the reference day. */
export type ScheduleState =
  /** Done, but the planned or the actual end is not known. */
  | 'DONE'
  /** Done before the planned end (in anticipo). */
  | 'DONE_EARLY'
  /** Done after the planned end (in ritardo). */
  | 'DONE_LATE'
  /** Done on the planned end (nei tempi). */
  | 'DONE_ON_TIME'
  /** The planned start has passed, and nothing has begun. */
  | 'LATE_TO_START'
  /** Its planned start has not passed. */
  | 'NOT_STARTED'
  /** The planned end has passed, and it is not done. */
  | 'OVERDUE'
  /** Begun, and its planned end has not passed. */
  | 'RUNNING'
  /** No planned dates, and nothing begun. */
  | 'UNPLANNED';

/** Why a mutation did nothing. Stable, while `message` is for people; later versions may add values. */
export type UserErrorCode =
  /** Neither the request nor the files name the authority, and the service does not hold exactly one. */
  | 'AUTHORITY_REQUIRED'
  /** The service holds no authority with this code, and a new one needs a name. */
  | 'AUTHORITY_UNKNOWN'
  /** A file of the import has no content, or two. */
  | 'IMPORT_FILE_CONTENT'
  /** A name in the import’s input is empty or too long. */
  | 'IMPORT_NAME_LENGTH'
  /** The import has no file. */
  | 'IMPORT_WITHOUT_FILE'
  /** One of the two that are to be merged does not exist (any more). */
  | 'MERGE_GONE'
  /** The name of the person who merges is empty or too long. */
  | 'MERGE_NAME_LENGTH'
  /** The two that are to be merged belong to different authorities. */
  | 'MERGE_OTHER_AUTHORITY'
  /** The two that are to be merged are one and the same. */
  | 'MERGE_SAME'
  /** Only the administrator may do this, and the request carries no token. */
  | 'TOKEN_REQUIRED';

/** How the year of a value is known. It is always stated. */
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

export type ExportPlanQuery_dup_export_files = { readonly name: string, readonly mediaType: string, readonly text?: string | null, readonly base64?: string };

export type ExportPlanQuery_dup_export = { readonly files: ReadonlyArray<ExportPlanQuery_dup_export_files> };

export type ExportPlanQuery_dup = { readonly export: ExportPlanQuery_dup_export };

export type ExportPlanQuery = { readonly dup: ExportPlanQuery_dup | null };


export type ExportPlanQueryVariables = Exact<{
  authority?: string | null | undefined;
  dup: string;
  format: ExportFormat;
  binary: boolean;
}>;

export type GoalTreeQuery_dup_progress = FigureFieldsFragment;

export type GoalTreeQuery_dup_attainment = FigureFieldsFragment;

export type GoalTreeQuery_dup_schedule = ScheduleFieldsFragment;

export type GoalTreeQuery_dup_health = HealthFieldsFragment;

export type GoalTreeQuery_dup_counts = BranchCountsFieldsFragment;

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
  { readonly progress: GoalTreeQuery_dup_progress, readonly attainment: GoalTreeQuery_dup_attainment, readonly schedule: GoalTreeQuery_dup_schedule, readonly health: GoalTreeQuery_dup_health, readonly counts: GoalTreeQuery_dup_counts, readonly children: ReadonlyArray<GoalTreeQuery_dup_children> }
  & DupFieldsFragment
);

export type GoalTreeQuery = { readonly dup: GoalTreeQuery_dup | null };


export type GoalTreeQueryVariables = Exact<{
  authority?: string | null | undefined;
  dup: string;
  at?: string | null | undefined;
}>;

export type GoalTreeObjectiveFragment_budget = BudgetLinkFieldsFragment;

type GoalTreeObjective_MandateObjective_Fragment = (
  { readonly __typename: 'MandateObjective', readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string, readonly budget: GoalTreeObjectiveFragment_budget | null }
  & ObjectiveFigures_MandateObjective_Fragment
);

type GoalTreeObjective_MissionObjective_Fragment = (
  { readonly __typename: 'MissionObjective', readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string, readonly budget: GoalTreeObjectiveFragment_budget | null }
  & ObjectiveFigures_MissionObjective_Fragment
);

type GoalTreeObjective_PegObjective_Fragment = (
  { readonly __typename: 'PegObjective', readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string, readonly budget: GoalTreeObjectiveFragment_budget | null }
  & PegObjectiveFieldsFragment
  & ObjectiveFigures_PegObjective_Fragment
);

type GoalTreeObjective_ProgramObjective_Fragment = (
  { readonly __typename: 'ProgramObjective', readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string, readonly budget: GoalTreeObjectiveFragment_budget | null }
  & ObjectiveFigures_ProgramObjective_Fragment
);

export type GoalTreeObjectiveFragment =
  | GoalTreeObjective_MandateObjective_Fragment
  | GoalTreeObjective_MissionObjective_Fragment
  | GoalTreeObjective_PegObjective_Fragment
  | GoalTreeObjective_ProgramObjective_Fragment
;

export type ImportSheetsMutation_importSheets_ImportReport_files = { readonly name: string, readonly format: FileFormat, readonly sha256: string, readonly size: number };

export type ImportSheetsMutation_importSheets_ImportReport_plans = { readonly code: string, readonly label: string, readonly isNew: boolean, readonly revision: number | null };

export type ImportSheetsMutation_importSheets_ImportReport_counts = ImportCountsFieldsFragment;

export type ImportSheetsMutation_importSheets_ImportReport_changes = ImportChangeFieldsFragment;

export type ImportSheetsMutation_importSheets_ImportReport_issues = ImportIssueFieldsFragment;

export type ImportSheetsMutation_importSheets_ImportReport_import = { readonly id: string };

export type ImportSheetsMutation_importSheets_ImportInputError = { readonly __typename: 'ImportInputError', readonly message: string, readonly remedy: string | null, readonly errorCode: UserErrorCode };

export type ImportSheetsMutation_importSheets_ImportReport = { readonly __typename: 'ImportReport', readonly outcome: ImportOutcome, readonly authority: string, readonly files: ReadonlyArray<ImportSheetsMutation_importSheets_ImportReport_files>, readonly plans: ReadonlyArray<ImportSheetsMutation_importSheets_ImportReport_plans>, readonly counts: ReadonlyArray<ImportSheetsMutation_importSheets_ImportReport_counts>, readonly changes: ReadonlyArray<ImportSheetsMutation_importSheets_ImportReport_changes>, readonly issues: ReadonlyArray<ImportSheetsMutation_importSheets_ImportReport_issues>, readonly import: ImportSheetsMutation_importSheets_ImportReport_import | null };

export type ImportSheetsMutation_importSheets_NotAdministratorError = { readonly __typename: 'NotAdministratorError', readonly message: string, readonly remedy: string | null, readonly errorCode: UserErrorCode };

export type ImportSheetsMutation_importSheets =
  | ImportSheetsMutation_importSheets_ImportInputError
  | ImportSheetsMutation_importSheets_ImportReport
  | ImportSheetsMutation_importSheets_NotAdministratorError
;

export type ImportSheetsMutation = { readonly importSheets: ImportSheetsMutation_importSheets };


export type ImportSheetsMutationVariables = Exact<{
  input: ImportSheetsInput;
  changes?: number | null | undefined;
}>;

export type ImportsQuery_authority_imports = ImportPageFragment;

export type ImportsQuery_authority = { readonly imports: ImportsQuery_authority_imports };

export type ImportsQuery_dup_imports = ImportPageFragment;

export type ImportsQuery_dup = { readonly imports: ImportsQuery_dup_imports };

export type ImportsQuery = { readonly authority?: ImportsQuery_authority | null, readonly dup?: ImportsQuery_dup | null };


export type ImportsQueryVariables = Exact<{
  authority?: string | null | undefined;
  dup?: string;
  ofDup?: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  withIssues?: boolean;
}>;

export type ObjectiveChangesQuery_objective_changes_nodes_import = { readonly id: string, readonly importedAt: string, readonly importedBy: string | null };

export type ObjectiveChangesQuery_objective_changes_nodes = (
  { readonly import: ObjectiveChangesQuery_objective_changes_nodes_import | null }
  & ImportChangeFieldsFragment
);

export type ObjectiveChangesQuery_objective_changes_pageInfo = PageInfoFieldsFragment;

export type ObjectiveChangesQuery_objective_changes = { readonly nodes: ReadonlyArray<ObjectiveChangesQuery_objective_changes_nodes>, readonly pageInfo: ObjectiveChangesQuery_objective_changes_pageInfo };

export type ObjectiveChangesQuery_objective_MandateObjective = { readonly changes: ObjectiveChangesQuery_objective_changes };

export type ObjectiveChangesQuery_objective_MissionObjective = { readonly changes: ObjectiveChangesQuery_objective_changes };

export type ObjectiveChangesQuery_objective_PegObjective = { readonly changes: ObjectiveChangesQuery_objective_changes };

export type ObjectiveChangesQuery_objective_ProgramObjective = { readonly changes: ObjectiveChangesQuery_objective_changes };

export type ObjectiveChangesQuery_objective =
  | ObjectiveChangesQuery_objective_MandateObjective
  | ObjectiveChangesQuery_objective_MissionObjective
  | ObjectiveChangesQuery_objective_PegObjective
  | ObjectiveChangesQuery_objective_ProgramObjective
;

export type ObjectiveChangesQuery = { readonly objective: ObjectiveChangesQuery_objective | null };


export type ObjectiveChangesQueryVariables = Exact<{
  authority?: string | null | undefined;
  dup: string;
  code: string;
  level?: ObjectiveLevel | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type ImportPageFragment_nodes_authority = { readonly code: string, readonly name: string };

export type ImportPageFragment_nodes_files = { readonly name: string, readonly format: FileFormat, readonly sha256: string, readonly size: number };

export type ImportPageFragment_nodes_plans_dup = { readonly code: string, readonly label: string };

export type ImportPageFragment_nodes_plans = { readonly revision: number, readonly dup: ImportPageFragment_nodes_plans_dup };

export type ImportPageFragment_nodes_counts = ImportCountsFieldsFragment;

export type ImportPageFragment_nodes_issues = ImportIssueFieldsFragment;

export type ImportPageFragment_nodes = { readonly id: string, readonly importedAt: string, readonly importedBy: string | null, readonly authority: ImportPageFragment_nodes_authority, readonly files: ReadonlyArray<ImportPageFragment_nodes_files>, readonly plans: ReadonlyArray<ImportPageFragment_nodes_plans>, readonly counts: ReadonlyArray<ImportPageFragment_nodes_counts>, readonly issues?: ReadonlyArray<ImportPageFragment_nodes_issues> | null };

export type ImportPageFragment_pageInfo = PageInfoFieldsFragment;

export type ImportPageFragment = { readonly nodes: ReadonlyArray<ImportPageFragment_nodes>, readonly pageInfo: ImportPageFragment_pageInfo };

export type ImportCountsFieldsFragment = { readonly kind: ChangeKind, readonly created: number, readonly updated: number, readonly unchanged: number, readonly removed: number };

export type ImportChangeFieldsFragment_fields = { readonly name: string, readonly before: string | null, readonly after: string | null };

export type ImportChangeFieldsFragment = { readonly action: ChangeAction, readonly kind: ChangeKind, readonly label: string, readonly objectiveCode: string | null, readonly fields: ReadonlyArray<ImportChangeFieldsFragment_fields> };

export type ImportIssueFieldsFragment_message = { readonly it: string, readonly en: string };

export type ImportIssueFieldsFragment_remedy = { readonly it: string, readonly en: string };

export type ImportIssueFieldsFragment = { readonly code: string, readonly severity: IssueSeverity, readonly file: string | null, readonly line: number | null, readonly raw: string | null, readonly proposal: string | null, readonly message: ImportIssueFieldsFragment_message, readonly remedy: ImportIssueFieldsFragment_remedy };

export type PageInfoFieldsFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type FindingsQuery_dup_findings = FindingFieldsFragment;

export type FindingsQuery_dup = { readonly findings: ReadonlyArray<FindingsQuery_dup_findings> };

export type FindingsQuery = { readonly dup: FindingsQuery_dup | null };


export type FindingsQueryVariables = Exact<{
  authority?: string | null | undefined;
  dup: string;
  at?: string | null | undefined;
}>;

export type FindingFieldsFragment_node = { readonly id: string, readonly kind: MeasuredNodeKind, readonly code: string | null, readonly title: string, readonly objectiveCode: string | null };

export type FindingFieldsFragment_message = { readonly it: string, readonly en: string };

export type FindingFieldsFragment = { readonly code: FindingCode, readonly severity: FindingSeverity, readonly node: FindingFieldsFragment_node, readonly message: FindingFieldsFragment_message };

export type ObjectiveFiguresFragment_progress = FigureFieldsFragment;

export type ObjectiveFiguresFragment_attainment = FigureFieldsFragment;

export type ObjectiveFiguresFragment_schedule = ScheduleFieldsFragment;

export type ObjectiveFiguresFragment_health = HealthFieldsFragment;

export type ObjectiveFiguresFragment_counts = BranchCountsFieldsFragment;

type ObjectiveFigures_MandateObjective_Fragment = { readonly weight: string | null, readonly progress: ObjectiveFiguresFragment_progress, readonly attainment: ObjectiveFiguresFragment_attainment, readonly schedule: ObjectiveFiguresFragment_schedule, readonly health: ObjectiveFiguresFragment_health, readonly counts: ObjectiveFiguresFragment_counts };

type ObjectiveFigures_MissionObjective_Fragment = { readonly weight: string | null, readonly progress: ObjectiveFiguresFragment_progress, readonly attainment: ObjectiveFiguresFragment_attainment, readonly schedule: ObjectiveFiguresFragment_schedule, readonly health: ObjectiveFiguresFragment_health, readonly counts: ObjectiveFiguresFragment_counts };

type ObjectiveFigures_PegObjective_Fragment = { readonly weight: string | null, readonly progress: ObjectiveFiguresFragment_progress, readonly attainment: ObjectiveFiguresFragment_attainment, readonly schedule: ObjectiveFiguresFragment_schedule, readonly health: ObjectiveFiguresFragment_health, readonly counts: ObjectiveFiguresFragment_counts };

type ObjectiveFigures_ProgramObjective_Fragment = { readonly weight: string | null, readonly progress: ObjectiveFiguresFragment_progress, readonly attainment: ObjectiveFiguresFragment_attainment, readonly schedule: ObjectiveFiguresFragment_schedule, readonly health: ObjectiveFiguresFragment_health, readonly counts: ObjectiveFiguresFragment_counts };

export type ObjectiveFiguresFragment =
  | ObjectiveFigures_MandateObjective_Fragment
  | ObjectiveFigures_MissionObjective_Fragment
  | ObjectiveFigures_PegObjective_Fragment
  | ObjectiveFigures_ProgramObjective_Fragment
;

export type FigureFieldsFragment_reasonText = { readonly it: string, readonly en: string };

export type FigureFieldsFragment_override = { readonly value: string, readonly reason: string, readonly by: string | null, readonly at: string };

export type FigureFieldsFragment_coverage = { readonly measured: number, readonly total: number, readonly weightPercent: string | null, readonly leavesMeasured: number, readonly leavesTotal: number };

export type FigureFieldsFragment = { readonly value: string | null, readonly computed: string | null, readonly raw: string | null, readonly reason: MissingReason | null, readonly reasonText: FigureFieldsFragment_reasonText | null, readonly override: FigureFieldsFragment_override | null, readonly coverage: FigureFieldsFragment_coverage };

export type ScheduleFieldsFragment_expectedProgress = { readonly value: string | null };

export type ScheduleFieldsFragment = { readonly state: ScheduleState, readonly plannedStart: string | null, readonly plannedEnd: string | null, readonly actualStart: string | null, readonly actualEnd: string | null, readonly daysLate: number | null, readonly expectedProgress: ScheduleFieldsFragment_expectedProgress };

export type HealthFieldsFragment_attainment = BandFieldsFragment;

export type HealthFieldsFragment_pace = BandFieldsFragment;

export type HealthFieldsFragment = { readonly pacePercent: string | null, readonly attainment: HealthFieldsFragment_attainment | null, readonly pace: HealthFieldsFragment_pace | null };

export type BandFieldsFragment_label = { readonly it: string, readonly en: string };

export type BandFieldsFragment = { readonly code: string, readonly label: BandFieldsFragment_label };

export type BranchCountsFieldsFragment_byState = { readonly state: ExecutionState | null, readonly count: number };

export type BranchCountsFieldsFragment = { readonly pegObjectives: number, readonly phases: number, readonly indicators: number, readonly lateObjectives: number, readonly latePhases: number, readonly withoutProgress: number, readonly withoutAttainment: number, readonly unmeasuredIndicators: number, readonly byState: ReadonlyArray<BranchCountsFieldsFragment_byState> };

export type MergeResponsibilityCentersMutation_mergeResponsibilityCenters_MergeRefusedError = { readonly __typename: 'MergeRefusedError', readonly message: string, readonly remedy: string | null, readonly errorCode: UserErrorCode };

export type MergeResponsibilityCentersMutation_mergeResponsibilityCenters_NotAdministratorError = { readonly __typename: 'NotAdministratorError', readonly message: string, readonly remedy: string | null, readonly errorCode: UserErrorCode };

export type MergeResponsibilityCentersMutation_mergeResponsibilityCenters_ResponsibilityCenter = { readonly __typename: 'ResponsibilityCenter', readonly id: string, readonly code: string | null, readonly name: string, readonly spellings: ReadonlyArray<string> };

export type MergeResponsibilityCentersMutation_mergeResponsibilityCenters =
  | MergeResponsibilityCentersMutation_mergeResponsibilityCenters_MergeRefusedError
  | MergeResponsibilityCentersMutation_mergeResponsibilityCenters_NotAdministratorError
  | MergeResponsibilityCentersMutation_mergeResponsibilityCenters_ResponsibilityCenter
;

export type MergeResponsibilityCentersMutation = { readonly mergeResponsibilityCenters: MergeResponsibilityCentersMutation_mergeResponsibilityCenters };


export type MergeResponsibilityCentersMutationVariables = Exact<{
  input: MergeResponsibilityCentersInput;
}>;

export type MergePeopleMutation_mergePeople_MergeRefusedError = { readonly __typename: 'MergeRefusedError', readonly message: string, readonly remedy: string | null, readonly errorCode: UserErrorCode };

export type MergePeopleMutation_mergePeople_NotAdministratorError = { readonly __typename: 'NotAdministratorError', readonly message: string, readonly remedy: string | null, readonly errorCode: UserErrorCode };

export type MergePeopleMutation_mergePeople_Person = { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly spellings: ReadonlyArray<string> };

export type MergePeopleMutation_mergePeople =
  | MergePeopleMutation_mergePeople_MergeRefusedError
  | MergePeopleMutation_mergePeople_NotAdministratorError
  | MergePeopleMutation_mergePeople_Person
;

export type MergePeopleMutation = { readonly mergePeople: MergePeopleMutation_mergePeople };


export type MergePeopleMutationVariables = Exact<{
  input: MergePeopleInput;
}>;

export type PegObjectivesQuery_pegObjectives_nodes = PegObjectiveRowFragment;

export type PegObjectivesQuery_pegObjectives_pageInfo = PageInfoFieldsFragment;

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
  at?: string | null | undefined;
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
  at?: string | null | undefined;
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

export type PegObjectiveRowFragment_budget = BudgetLinkFieldsFragment;

export type PegObjectiveRowFragment = (
  { readonly id: string, readonly level: ObjectiveLevel, readonly levelLabel: string, readonly code: string, readonly title: string, readonly dup: PegObjectiveRowFragment_dup, readonly ancestors: ReadonlyArray<PegObjectiveRowFragment_ancestors>, readonly budget: PegObjectiveRowFragment_budget | null }
  & ObjectiveFigures_PegObjective_Fragment
  & PegObjectiveFieldsFragment
);

export type PegObjectiveFieldsFragment_portfolio = { readonly id: string, readonly label: string, readonly holder: string, readonly matters: ReadonlyArray<string> };

export type PegObjectiveFieldsFragment_responsibilityCenter = ResponsibilityCenterFieldsFragment;

export type PegObjectiveFieldsFragment_manager = { readonly id: string, readonly name: string };

export type PegObjectiveFieldsFragment_publicValue = { readonly id: string, readonly code: string, readonly title: string };

export type PegObjectiveFieldsFragment_phases = PhaseFieldsFragment;

export type PegObjectiveFieldsFragment_indicators = IndicatorFieldsFragment;

export type PegObjectiveFieldsFragment = { readonly responsibilityCenterLabel: string | null, readonly managerLabel: string | null, readonly executionState: ExecutionState | null, readonly executionStateLabel: string | null, readonly portfolio: PegObjectiveFieldsFragment_portfolio | null, readonly responsibilityCenter: PegObjectiveFieldsFragment_responsibilityCenter | null, readonly manager: PegObjectiveFieldsFragment_manager | null, readonly publicValue: PegObjectiveFieldsFragment_publicValue | null, readonly phases: ReadonlyArray<PegObjectiveFieldsFragment_phases>, readonly indicators: ReadonlyArray<PegObjectiveFieldsFragment_indicators> };

export type PhaseFieldsFragment_responsible = { readonly id: string, readonly name: string };

export type PhaseFieldsFragment_responsibilityCenter = ResponsibilityCenterFieldsFragment;

export type PhaseFieldsFragment = { readonly id: string, readonly position: number, readonly title: string, readonly plannedStart: string | null, readonly plannedEnd: string | null, readonly actualStart: string | null, readonly actualEnd: string | null, readonly weight: string | null, readonly progress: string | null, readonly responsibleLabel: string | null, readonly responsibilityCenterLabel: string | null, readonly note: string | null, readonly responsible: PhaseFieldsFragment_responsible | null, readonly responsibilityCenter: PhaseFieldsFragment_responsibilityCenter | null };

export type IndicatorFieldsFragment_polarity = { readonly polarity: Polarity, readonly source: PolaritySource };

export type IndicatorFieldsFragment_attainment = FigureFieldsFragment;

export type IndicatorFieldsFragment_values_expected = { readonly text: string, readonly number: string | null };

export type IndicatorFieldsFragment_values_achieved = { readonly text: string, readonly number: string | null };

export type IndicatorFieldsFragment_values = { readonly year: number, readonly yearSource: YearSource, readonly expected: IndicatorFieldsFragment_values_expected | null, readonly achieved: IndicatorFieldsFragment_values_achieved | null };

export type IndicatorFieldsFragment = { readonly id: string, readonly position: number, readonly title: string, readonly type: IndicatorType | null, readonly typeLabel: string | null, readonly note: string | null, readonly weight: string | null, readonly polarity: IndicatorFieldsFragment_polarity, readonly attainment: IndicatorFieldsFragment_attainment, readonly values: ReadonlyArray<IndicatorFieldsFragment_values> };

export type BudgetLinkFieldsFragment = { readonly missionCode: string, readonly programCode: string | null, readonly provenance: LinkProvenance };

export type ResponsibilityCenterFieldsFragment = { readonly id: string, readonly code: string | null, readonly name: string };

export type NarrativeFieldsFragment_blocks = { readonly number: number | null, readonly text: string };

export type NarrativeFieldsFragment = { readonly text: string, readonly blocks: ReadonlyArray<NarrativeFieldsFragment_blocks> };

/** The values of Aggregation that this version knows; a newer service may send others. */
export const aggregationValues = ['MEAN', 'MIN', 'SUM', 'WEIGHTED_MEAN'] as const;

/** The values of AttainmentMethod that this version knows; a newer service may send others. */
export const attainmentMethodValues = ['BASELINE', 'DAYS_OF_DELAY', 'LINEAR_DEVIATION', 'MAINTAIN', 'ON_OFF', 'PERFORM_PLUS', 'RATIO'] as const;

/** The values of Bounded that this version knows; a newer service may send others. */
export const boundedValues = ['CAP', 'FLOOR', 'NO'] as const;

/** The values of BudgetScope that this version knows; a newer service may send others. */
export const budgetScopeValues = ['ALL', 'REGIONS'] as const;

/** The values of ChangeAction that this version knows; a newer service may send others. */
export const changeActionValues = ['CREATE', 'REMOVE', 'UPDATE'] as const;

/** The values of ChangeKind that this version knows; a newer service may send others. */
export const changeKindValues = ['DUP', 'INDICATOR', 'OBJECTIVE', 'PERSON', 'PHASE', 'PORTFOLIO', 'PUBLIC_VALUE', 'RESPONSIBILITY_CENTER'] as const;

/** The values of ExecutionState that this version knows; a newer service may send others. */
export const executionStateValues = ['CANCELLED', 'COMPLETED', 'IN_PROGRESS', 'NOT_STARTED', 'SUSPENDED', 'UNKNOWN'] as const;

/** The values of ExportFormat that this version knows; a newer service may send others. */
export const exportFormatValues = ['CSV', 'HTML', 'JSON', 'MARKDOWN', 'STRATML', 'XLSX'] as const;

/** The values of FigureKind that this version knows; a newer service may send others. */
export const figureKindValues = ['ATTAINMENT', 'EXPECTED_PROGRESS', 'PROGRESS'] as const;

/** The values of FigureMethod that this version knows; a newer service may send others. */
export const figureMethodValues = ['BASELINE', 'CHILDREN', 'DAYS_OF_DELAY', 'INDICATORS', 'LINEAR_DEVIATION', 'MAINTAIN', 'ON_OFF', 'OWN_AND_CHILDREN', 'PERFORM_PLUS', 'PHASES', 'PLANNED_TIME', 'RATIO'] as const;

/** The values of FileFormat that this version knows; a newer service may send others. */
export const fileFormatValues = ['CSV', 'JSON', 'PDF', 'SHEET', 'STRATML', 'XLSX'] as const;

/** The values of FindingCode that this version knows; a newer service may send others. */
export const findingCodeValues = ['CODE_LABEL_DISAGREE', 'DATES_CONTRADICT_PROGRESS', 'DATES_REVERSED', 'FIGURE_OVERRIDDEN', 'INDICATOR_TYPE_UNRELIABLE', 'MISSING_ACHIEVED_VALUE', 'MISSING_EXPECTED_VALUE', 'MISSING_PROGRESS', 'NOT_MEASURABLE', 'NO_INDICATOR', 'NO_MANAGER', 'NO_PHASE', 'PHASE_LATE', 'POLARITY_GUESSED', 'POLARITY_UNKNOWN', 'PROGRESS_OUT_OF_RANGE', 'SAME_CODE_DIFFERENT_TITLE', 'SKIPPED_LEVEL', 'STALE', 'STATE_CONTRADICTS_PROGRESS', 'TARGET_DISAGREES_WITH_TITLE', 'WEIGHTS_NOT_100', 'WEIGHT_UNUSABLE'] as const;

/** The values of FindingSeverity that this version knows; a newer service may send others. */
export const findingSeverityValues = ['ERROR', 'INFO', 'WARNING'] as const;

/** The values of GuessedPolarity that this version knows; a newer service may send others. */
export const guessedPolarityValues = ['IGNORE', 'USE'] as const;

/** The values of ImportOutcome that this version knows; a newer service may send others. */
export const importOutcomeValues = ['APPLIED', 'DRY_RUN', 'REFUSED', 'UNCHANGED'] as const;

/** The values of IndicatorType that this version knows; a newer service may send others. */
export const indicatorTypeValues = ['ACTIVITY', 'ECONOMY', 'EFFECTIVENESS', 'EFFICIENCY', 'OTHER', 'OUTCOME', 'OUTPUT', 'QUALITY', 'TIMELINESS'] as const;

/** The values of IssueSeverity that this version knows; a newer service may send others. */
export const issueSeverityValues = ['ERROR', 'WARNING'] as const;

/** The values of LinkProvenance that this version knows; a newer service may send others. */
export const linkProvenanceValues = ['DECLARED', 'DERIVED_FROM_CODE'] as const;

/** The values of MeasuredNodeKind that this version knows; a newer service may send others. */
export const measuredNodeKindValues = ['DUP', 'INDICATOR', 'OBJECTIVE', 'PHASE'] as const;

/** The values of MissingReason that this version knows; a newer service may send others. */
export const missingReasonValues = ['BASELINE_EQUALS_TARGET', 'DATES_REVERSED', 'NO_ACHIEVED_VALUE', 'NO_BASELINE', 'NO_CHILDREN', 'NO_INDICATORS', 'NO_MEASURABLE_CHILDREN', 'NO_MEASURABLE_INDICATORS', 'NO_MEASURABLE_PHASES', 'NO_PHASES', 'NO_PLANNED_DATES', 'NO_PROGRESS', 'NO_TARGET', 'NO_WEIGHT', 'OUT_OF_RANGE', 'POLARITY_UNKNOWN', 'STATE_EXCLUDED', 'SUM_INCOMPLETE', 'TARGET_NEGATIVE', 'TARGET_ZERO', 'TEXT_NOT_COMPARABLE', 'WEIGHT_NEGATIVE', 'WEIGHT_ZERO'] as const;

/** The values of ObjectiveLevel that this version knows; a newer service may send others. */
export const objectiveLevelValues = ['MANDATE', 'MISSION', 'PEG', 'PROGRAM'] as const;

/** The values of OperandRole that this version knows; a newer service may send others. */
export const operandRoleValues = ['ACHIEVED', 'BASELINE', 'EXPECTED', 'PLANNED_END', 'PLANNED_START', 'REFERENCE_DAY', 'TOLERANCE'] as const;

/** The values of OverriddenFigure that this version knows; a newer service may send others. */
export const overriddenFigureValues = ['ATTAINMENT', 'PROGRESS'] as const;

/** The values of PartOrigin that this version knows; a newer service may send others. */
export const partOriginValues = ['COMPUTED', 'GIVEN', 'OVERRIDDEN'] as const;

/** The values of PartSource that this version knows; a newer service may send others. */
export const partSourceValues = ['CHILDREN', 'INDICATORS', 'PHASES'] as const;

/** The values of Polarity that this version knows; a newer service may send others. */
export const polarityValues = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'MAINTAIN', 'ON_OFF', 'UNKNOWN'] as const;

/** The values of PolaritySource that this version knows; a newer service may send others. */
export const polaritySourceValues = ['DECLARED', 'FROM_VALUE', 'GUESSED_FROM_WORDS', 'UNSET'] as const;

/** The values of ScheduleState that this version knows; a newer service may send others. */
export const scheduleStateValues = ['DONE', 'DONE_EARLY', 'DONE_LATE', 'DONE_ON_TIME', 'LATE_TO_START', 'NOT_STARTED', 'OVERDUE', 'RUNNING', 'UNPLANNED'] as const;

/** The values of UserErrorCode that this version knows; a newer service may send others. */
export const userErrorCodeValues = ['AUTHORITY_REQUIRED', 'AUTHORITY_UNKNOWN', 'IMPORT_FILE_CONTENT', 'IMPORT_NAME_LENGTH', 'IMPORT_WITHOUT_FILE', 'MERGE_GONE', 'MERGE_NAME_LENGTH', 'MERGE_OTHER_AUTHORITY', 'MERGE_SAME', 'TOKEN_REQUIRED'] as const;

/** The values of YearSource that this version knows; a newer service may send others. */
export const yearSourceValues = ['AFTER_PRIOR_COLUMNS', 'COLUMN_HEADING', 'OBJECTIVE_CODE'] as const;

export const DupsDocument = "query Dups($authority:String){dups(authority:$authority){...DupFields}}fragment DupFields on Dup{id code label revision updatedAt authority{code name}}" as TypedDocumentString<DupsQuery, DupsQueryVariables>;

export const ExportPlanDocument = "query ExportPlan($authority:String$dup:String!$format:ExportFormat!$binary:Boolean!){dup(authority:$authority code:$dup){export(format:$format){files{name mediaType text@skip(if:$binary)base64@include(if:$binary)}}}}" as TypedDocumentString<ExportPlanQuery, ExportPlanQueryVariables>;

export const GoalTreeDocument = "query GoalTree($authority:String$dup:String!$at:Date){dup(authority:$authority code:$dup){...DupFields progress(at:$at){...FigureFields}attainment(at:$at){...FigureFields}schedule(at:$at){...ScheduleFields}health(at:$at){...HealthFields}counts(at:$at){...BranchCountsFields}children{...GoalTreeObjective children{...GoalTreeObjective children{...GoalTreeObjective children{...GoalTreeObjective}}}}}}fragment DupFields on Dup{id code label revision updatedAt authority{code name}}fragment GoalTreeObjective on Objective{__typename id level levelLabel code title budget{...BudgetLinkFields}...ObjectiveFigures ...on PegObjective{...PegObjectiveFields}}fragment ObjectiveFigures on Objective{weight progress(at:$at){...FigureFields}attainment(at:$at){...FigureFields}schedule(at:$at){...ScheduleFields}health(at:$at){...HealthFields}counts(at:$at){...BranchCountsFields}}fragment FigureFields on Figure{value computed raw reason reasonText{it en}override{value reason by at}coverage{measured total weightPercent leavesMeasured leavesTotal}}fragment ScheduleFields on Schedule{state plannedStart plannedEnd actualStart actualEnd daysLate expectedProgress{value}}fragment HealthFields on Health{attainment{...BandFields}pacePercent pace{...BandFields}}fragment BandFields on Band{code label{it en}}fragment BranchCountsFields on BranchCounts{pegObjectives phases indicators lateObjectives latePhases withoutProgress withoutAttainment unmeasuredIndicators byState{state count}}fragment PegObjectiveFields on PegObjective{portfolio{id label holder matters}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel manager{id name}managerLabel publicValue{id code title}executionState executionStateLabel phases{...PhaseFields}indicators{...IndicatorFields}}fragment PhaseFields on Phase{id position title plannedStart plannedEnd actualStart actualEnd weight progress responsible{id name}responsibleLabel responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel note}fragment IndicatorFields on Indicator{id position title type typeLabel note weight polarity{polarity source}attainment(at:$at){...FigureFields}values{year yearSource expected{text number}achieved{text number}}}fragment BudgetLinkFields on BudgetLink{missionCode programCode provenance}fragment ResponsibilityCenterFields on ResponsibilityCenter{id code name}" as TypedDocumentString<GoalTreeQuery, GoalTreeQueryVariables>;

export const ImportSheetsDocument = "mutation ImportSheets($input:ImportSheetsInput!$changes:Int=1000){importSheets(input:$input){__typename ...on ImportReport{outcome authority files{name format sha256 size}plans{code label isNew revision}counts{...ImportCountsFields}changes(first:$changes){...ImportChangeFields}issues{...ImportIssueFields}import{id}}...on UserError{errorCode:code message remedy}}}fragment ImportCountsFields on ImportCounts{kind created updated unchanged removed}fragment ImportChangeFields on ImportChange{action kind label objectiveCode fields{name before after}}fragment ImportIssueFields on ImportIssue{code severity file line raw message{it en}remedy{it en}proposal}" as TypedDocumentString<ImportSheetsMutation, ImportSheetsMutationVariables>;

export const ImportsDocument = "query Imports($authority:String$dup:String!=\"\"$ofDup:Boolean!=false$first:Int$after:String$last:Int$before:String$withIssues:Boolean!=false){authority(code:$authority)@skip(if:$ofDup){imports(first:$first after:$after last:$last before:$before){...ImportPage}}dup(authority:$authority code:$dup)@include(if:$ofDup){imports(first:$first after:$after last:$last before:$before){...ImportPage}}}fragment ImportPage on ImportConnection{nodes{id importedAt importedBy authority{code name}files{name format sha256 size}plans{revision dup{code label}}counts{...ImportCountsFields}issues@include(if:$withIssues){...ImportIssueFields}}pageInfo{...PageInfoFields}}fragment ImportCountsFields on ImportCounts{kind created updated unchanged removed}fragment ImportIssueFields on ImportIssue{code severity file line raw message{it en}remedy{it en}proposal}fragment PageInfoFields on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;

export const ObjectiveChangesDocument = "query ObjectiveChanges($authority:String$dup:String!$code:String!$level:ObjectiveLevel$first:Int$after:String$last:Int$before:String){objective(authority:$authority dup:$dup code:$code level:$level){changes(first:$first after:$after last:$last before:$before){nodes{...ImportChangeFields import{id importedAt importedBy}}pageInfo{...PageInfoFields}}}}fragment ImportChangeFields on ImportChange{action kind label objectiveCode fields{name before after}}fragment PageInfoFields on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as TypedDocumentString<ObjectiveChangesQuery, ObjectiveChangesQueryVariables>;

export const FindingsDocument = "query Findings($authority:String$dup:String!$at:Date){dup(authority:$authority code:$dup){findings(at:$at){...FindingFields}}}fragment FindingFields on Finding{code severity node{id kind code title objectiveCode}message{it en}}" as TypedDocumentString<FindingsQuery, FindingsQueryVariables>;

export const MergeResponsibilityCentersDocument = "mutation MergeResponsibilityCenters($input:MergeResponsibilityCentersInput!){mergeResponsibilityCenters(input:$input){__typename ...on ResponsibilityCenter{id code name spellings}...on UserError{errorCode:code message remedy}}}" as TypedDocumentString<MergeResponsibilityCentersMutation, MergeResponsibilityCentersMutationVariables>;

export const MergePeopleDocument = "mutation MergePeople($input:MergePeopleInput!){mergePeople(input:$input){__typename ...on Person{id name spellings}...on UserError{errorCode:code message remedy}}}" as TypedDocumentString<MergePeopleMutation, MergePeopleMutationVariables>;

export const PegObjectivesDocument = "query PegObjectives($authority:String$where:PegObjectiveFilter$first:Int$after:String$last:Int$before:String$countAll:Boolean=false$at:Date){pegObjectives(authority:$authority where:$where first:$first after:$after last:$last before:$before){totalCount@include(if:$countAll)nodes{...PegObjectiveRow}pageInfo{...PageInfoFields}}}fragment PageInfoFields on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment ObjectiveFigures on Objective{weight progress(at:$at){...FigureFields}attainment(at:$at){...FigureFields}schedule(at:$at){...ScheduleFields}health(at:$at){...HealthFields}counts(at:$at){...BranchCountsFields}}fragment FigureFields on Figure{value computed raw reason reasonText{it en}override{value reason by at}coverage{measured total weightPercent leavesMeasured leavesTotal}}fragment ScheduleFields on Schedule{state plannedStart plannedEnd actualStart actualEnd daysLate expectedProgress{value}}fragment HealthFields on Health{attainment{...BandFields}pacePercent pace{...BandFields}}fragment BandFields on Band{code label{it en}}fragment BranchCountsFields on BranchCounts{pegObjectives phases indicators lateObjectives latePhases withoutProgress withoutAttainment unmeasuredIndicators byState{state count}}fragment PegObjectiveRow on PegObjective{id level levelLabel code title dup{code label}ancestors{id level levelLabel code title}budget{...BudgetLinkFields}...ObjectiveFigures ...PegObjectiveFields}fragment PegObjectiveFields on PegObjective{portfolio{id label holder matters}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel manager{id name}managerLabel publicValue{id code title}executionState executionStateLabel phases{...PhaseFields}indicators{...IndicatorFields}}fragment PhaseFields on Phase{id position title plannedStart plannedEnd actualStart actualEnd weight progress responsible{id name}responsibleLabel responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel note}fragment IndicatorFields on Indicator{id position title type typeLabel note weight polarity{polarity source}attainment(at:$at){...FigureFields}values{year yearSource expected{text number}achieved{text number}}}fragment BudgetLinkFields on BudgetLink{missionCode programCode provenance}fragment ResponsibilityCenterFields on ResponsibilityCenter{id code name}" as TypedDocumentString<PegObjectivesQuery, PegObjectivesQueryVariables>;

export const PegObjectiveDocument = "query PegObjective($authority:String$dup:String!$code:String!$at:Date){pegObjective(authority:$authority dup:$dup code:$code){...PegObjectiveRow implementationApproach{...NarrativeFields}implementationStatus{...NarrativeFields}}}fragment ObjectiveFigures on Objective{weight progress(at:$at){...FigureFields}attainment(at:$at){...FigureFields}schedule(at:$at){...ScheduleFields}health(at:$at){...HealthFields}counts(at:$at){...BranchCountsFields}}fragment FigureFields on Figure{value computed raw reason reasonText{it en}override{value reason by at}coverage{measured total weightPercent leavesMeasured leavesTotal}}fragment ScheduleFields on Schedule{state plannedStart plannedEnd actualStart actualEnd daysLate expectedProgress{value}}fragment HealthFields on Health{attainment{...BandFields}pacePercent pace{...BandFields}}fragment BandFields on Band{code label{it en}}fragment BranchCountsFields on BranchCounts{pegObjectives phases indicators lateObjectives latePhases withoutProgress withoutAttainment unmeasuredIndicators byState{state count}}fragment PegObjectiveRow on PegObjective{id level levelLabel code title dup{code label}ancestors{id level levelLabel code title}budget{...BudgetLinkFields}...ObjectiveFigures ...PegObjectiveFields}fragment PegObjectiveFields on PegObjective{portfolio{id label holder matters}responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel manager{id name}managerLabel publicValue{id code title}executionState executionStateLabel phases{...PhaseFields}indicators{...IndicatorFields}}fragment PhaseFields on Phase{id position title plannedStart plannedEnd actualStart actualEnd weight progress responsible{id name}responsibleLabel responsibilityCenter{...ResponsibilityCenterFields}responsibilityCenterLabel note}fragment IndicatorFields on Indicator{id position title type typeLabel note weight polarity{polarity source}attainment(at:$at){...FigureFields}values{year yearSource expected{text number}achieved{text number}}}fragment BudgetLinkFields on BudgetLink{missionCode programCode provenance}fragment ResponsibilityCenterFields on ResponsibilityCenter{id code name}fragment NarrativeFields on Narrative{text blocks{number text}}" as TypedDocumentString<PegObjectiveQuery, PegObjectiveQueryVariables>;