import type { CascataClient } from '../client.ts'
import {
  type ImportPageFragment,
  type ImportPageFragment_nodes,
  ImportsDocument,
  type ImportsQueryVariables,
  ObjectiveChangesDocument,
  type ObjectiveChangesQuery_objective_changes,
  type ObjectiveChangesQuery_objective_changes_nodes,
  type ObjectiveChangesQueryVariables,
} from '../generated/operations.ts'
import type { RequestOptions } from '../options.ts'
import { eachNode, type PagingOptions } from '../paginate.ts'

/** The record of an import: when, by whom, which files, and its result. Never altered. */
export type Import = ImportPageFragment_nodes

/** One page of imports, newest first. */
export type ImportPage = ImportPageFragment

/** What an import did to an objective, its phases or its indicators, and which import it was. */
export type ObjectiveChange = ObjectiveChangesQuery_objective_changes_nodes

/** One page of the history of an objective, newest first. */
export type ObjectiveChangePage = ObjectiveChangesQuery_objective_changes

/** Which imports, and which page of them. */
export interface ImportsVariables extends Omit<ImportsQueryVariables, 'dup' | 'ofDup'> {
  /** Code of a DUP as printed: only the imports about it. */
  readonly dup?: string | null | undefined
}

/** The empty page of what does not exist. */
const nothing = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }

/**
 * One page of the imports made for an authority, or about one of its plans, newest first.
 *
 * @param variables `dup`: code of the plan, all of the authority's when left out; `first` and
 *   `after`, or `last` and `before`: which page, the first 50 when left out, at most 100;
 *   `withIssues: true` adds the issues; `authority`: code of the authority, which may be
 *   left out where the service holds only one.
 * @returns `null` when there is no such authority or plan.
 * @throws {CascataGraphQLError} with the code `AUTHORITY_REQUIRED` where the service holds several
 *   authorities and none is named; otherwise as {@link CascataClient.request}.
 *
 * @example
 * const page = await imports(client, { dup: 'DUP_2024_2027', first: 1, withIssues: true })
 * console.log(page?.nodes[0]?.importedAt, page?.nodes[0]?.issues?.length)
 */
export async function imports(
  client: CascataClient,
  { dup, ...variables }: ImportsVariables = {},
  options?: RequestOptions,
): Promise<ImportPage | null> {
  const which = dup == null ? variables : { ...variables, dup, ofDup: true }
  const { authority, dup: plan } = await client.request(ImportsDocument, which, options)
  return (plan ?? authority)?.imports ?? null
}

/**
 * Every import of an authority or about a plan, newest first; pages are fetched on the way. None
 * when there is no such authority or plan.
 *
 * @param variables `dup`, `withIssues` and `authority` as for {@link imports}.
 * @param options those of paging (`pageSize`, `limit`, `after`) and of each request.
 * @throws as {@link imports} and {@link eachPage}.
 *
 * @example
 * for await (const { importedAt, importedBy, files } of eachImport(client)) {
 *   console.log(importedAt, importedBy, files.map(({ name }) => name))
 * }
 */
export function eachImport(
  client: CascataClient,
  variables: Pick<ImportsVariables, 'authority' | 'dup' | 'withIssues'> = {},
  options: PagingOptions & RequestOptions = {},
): AsyncGenerator<Import, void, undefined> {
  return eachNode(
    async (page) => (await imports(client, { ...variables, ...page }, options)) ?? nothing,
    options,
  )
}

/**
 * One page of the history of an objective: what imports did to it, its phases and its indicators,
 * newest first. It shows where each value comes from, and what it was before.
 *
 * @param variables `dup`: code of its DUP; `code`: its own code, both as printed; `level`: needed
 *   only where two levels use the same code; `first` and `after`, or `last` and `before`: which
 *   page, the first 50 when left out, at most 100; `authority`: code of the authority, which may be
 *   left out where the service holds only one.
 * @returns `null` when the DUP has no objective with this code.
 * @throws {CascataGraphQLError} with the code `AUTHORITY_REQUIRED` where the service holds several
 *   authorities and none is named; otherwise as {@link CascataClient.request}.
 *
 * @example
 * const history = await objectiveChanges(client, { dup: 'DUP_2024_2027', code: '2024_U09_01' })
 * for (const { label, fields, import: made } of history?.nodes ?? []) {
 *   for (const { name, before, after } of fields) {
 *     console.log(made?.importedAt, label, name, before, '→', after)
 *   }
 * }
 */
export async function objectiveChanges(
  client: CascataClient,
  variables: ObjectiveChangesQueryVariables,
  options?: RequestOptions,
): Promise<ObjectiveChangePage | null> {
  const { objective } = await client.request(ObjectiveChangesDocument, variables, options)
  return objective?.changes ?? null
}

/**
 * The whole history of an objective, newest first; pages are fetched on the way. Empty when there
 * is no such objective.
 *
 * @param variables `dup`, `code`, `level` and `authority` as for {@link objectiveChanges}.
 * @param options those of paging (`pageSize`, `limit`, `after`) and of each request.
 * @throws as {@link objectiveChanges} and {@link eachPage}.
 *
 * @example
 * const objective = { dup: 'DUP_2024_2027', code: '2024_U09_01' }
 * for await (const { action, kind, label } of eachObjectiveChange(client, objective)) {
 *   console.log(action, kind, label)
 * }
 */
export function eachObjectiveChange(
  client: CascataClient,
  variables: Pick<ObjectiveChangesQueryVariables, 'authority' | 'dup' | 'code' | 'level'>,
  options: PagingOptions & RequestOptions = {},
): AsyncGenerator<ObjectiveChange, void, undefined> {
  return eachNode(
    async (page) => (await objectiveChanges(client, { ...variables, ...page }, options)) ?? nothing,
    options,
  )
}
