// Every module of the package is free of side effects, so a bundler keeps only what is imported
// through here.
export {
  type CascataClient,
  createClient,
  type RequestArguments,
} from './client.ts'
export type { TypedDocumentString } from './document.ts'
export {
  type CascataError,
  CascataGraphQLError,
  CascataHttpError,
  CascataNetworkError,
  CascataTimeoutError,
  type GraphQLErrorEntry,
  isCascataError,
} from './errors.ts'
export {
  type ExecutionState,
  executionStateValues,
  type FindingCode,
  type FindingSeverity,
  findingCodeValues,
  findingSeverityValues,
  type IndicatorType,
  indicatorTypeValues,
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
  type YearSource,
  yearSourceValues,
} from './generated/operations.ts'
export { type Dup, dups } from './operations/dups.ts'
export { type GoalTree, type GoalTreeNode, goalTree } from './operations/goalTree.ts'
export {
  type Counts,
  type Figure,
  type Finding,
  findings,
  type Health,
  type Schedule,
} from './operations/measures.ts'
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
  Fetch,
  HeaderValues,
  RequestEvent,
  RequestOptions,
  ResponseEvent,
  RetryEvent,
} from './options.ts'
export { eachNode, eachPage, type Page, type PageRequest, type PagingOptions } from './paginate.ts'
export { type Branch, findByCode, flatten, type GoalTreeRow, type Visit, walk } from './tree.ts'
