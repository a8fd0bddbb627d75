// Every module of the package is free of side effects, so a bundler keeps only what is imported
// through here.
export { type CascataClient, createClient, type RequestArguments } from './client.ts'
export type { TypedDocumentString } from './document.ts'
export {
  type Answer,
  type Call,
  type CascataError,
  CascataGraphQLError,
  CascataHttpError,
  CascataNetworkError,
  CascataRefusedError,
  CascataTimeoutError,
  type GraphQLErrorEntry,
  type GraphQLResult,
  isCascataError,
  type Refusal,
  type RefusalCode,
  type RefusalReason,
} from './errors.ts'
export {
  type ChangeAction,
  type ChangeKind,
  changeActionValues,
  changeKindValues,
  type ExecutionState,
  type ExportFormat,
  executionStateValues,
  exportFormatValues,
  type FileFormat,
  type FindingCode,
  type FindingSeverity,
  fileFormatValues,
  findingCodeValues,
  findingSeverityValues,
  type ImportOutcome,
  type IndicatorType,
  type IssueSeverity,
  importOutcomeValues,
  indicatorTypeValues,
  issueSeverityValues,
  type MeasuredNodeKind,
  type MissingReason,
  measuredNodeKindValues,
  missingReasonValues,
  type ObjectiveLevel,
  objectiveLevelValues,
  type PegObjectiveFilter,
  type Polarity,
  type PolaritySource,
  polaritySourceValues,
  polarityValues,
  type ScheduleState,
  scheduleStateValues,
  type UserErrorCode,
  userErrorCodeValues,
  type YearSource,
  yearSourceValues,
} from './generated/operations.ts'
export { multipart } from './multipart.ts'
export { type Dup, dups } from './operations/dups.ts'
export { type ExportedFile, exportPlan } from './operations/exportPlan.ts'
export { type GoalTree, type GoalTreeNode, goalTree } from './operations/goalTree.ts'
export {
  type ImportChange,
  type ImportCounts,
  type ImportIssue,
  type ImportReport,
  type ImportSheetsVariables,
  importSheets,
  type SheetFile,
} from './operations/importSheets.ts'
export {
  eachImport,
  eachObjectiveChange,
  type Import,
  type ImportPage,
  type ImportsVariables,
  imports,
  type ObjectiveChange,
  type ObjectiveChangePage,
  objectiveChanges,
} from './operations/imports.ts'
export {
  type BranchCounts,
  type Figure,
  type Finding,
  findings,
  type Health,
  type Schedule,
} from './operations/measures.ts'
export {
  type MergedPerson,
  type MergedResponsibilityCenter,
  mergePeople,
  mergeResponsibilityCenters,
} from './operations/merge.ts'
export {
  eachPegObjective,
  type Indicator,
  type PegObjective,
  type PegObjectivePage,
  type PegObjectiveSheet,
  type Phase,
  pegObjective,
  pegObjectives,
} from './operations/pegObjectives.ts'
export type {
  ClientOptions,
  DocumentOptions,
  Fetch,
  GraphQLRequest,
  HeaderValues,
  RequestEvent,
  RequestOptions,
  ResponseEvent,
  RetryEvent,
} from './options.ts'
export { eachNode, eachPage, type Page, type PageRequest, type PagingOptions } from './paginate.ts'
export { throwRefusal } from './refusal.ts'
export { type Branch, findByCode, flatten, type GoalTreeRow, type Visit, walk } from './tree.ts'
