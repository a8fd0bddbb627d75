import type { CascataClient } from '../client.ts'
import {
  type IndicatorFieldsFragment,
  PegObjectiveDocument,
  type PegObjectiveQuery_pegObjective,
  type PegObjectiveQueryVariables,
  type PegObjectiveRowFragment,
  PegObjectivesDocument,
  type PegObjectivesQuery_pegObjectives,
  type PegObjectivesQueryVariables,
  type PhaseFieldsFragment,
} from '../generated/operations.ts'
import type { RequestOptions } from '../options.ts'
import { eachNode, type PagingOptions } from '../paginate.ts'

/** A PEG objective with its place in the tree, responsibilities, phases and indicators. */
export type PegObjective = PegObjectiveRowFragment

/** A PEG objective as its sheet (*Scheda Obiettivi*) tells it: the narratives included. */
export type PegObjectiveSheet = PegObjectiveQuery_pegObjective

/** One page of PEG objectives; `totalCount` is there when `countAll` asked for it. */
export type PegObjectivePage = PegObjectivesQuery_pegObjectives

/** A phase or activity (fase, attività). Dates are `YYYY-MM-DD`, numbers are exact decimal strings. */
export type Phase = PhaseFieldsFragment

/** An indicator (indicatore) with its values, newest year first. */
export type Indicator = IndicatorFieldsFragment

/**
 * One page of the PEG objectives of an authority, by plan and in plan order.
 *
 * @param variables `where`: which ones, all when left out; `first` and `after`, or `last` and
 *   `before`: which page, the first 50 when left out, at most 100; `countAll: true` adds
 *   `totalCount`; `at`: the reference day of the figures, today in Italy when left out;
 *   `authority`: its code, which may be left out where the service holds only one.
 * @throws {CascataGraphQLError} with the code `BAD_USER_INPUT` for a page or filter that cannot
 *   be, `AUTHORITY_REQUIRED` where an authority has to be named; otherwise as
 *   {@link CascataClient.request}.
 *
 * @example
 * const { nodes, totalCount } = await pegObjectives(client, {
 *   where: { dup: 'DUP_2024_2027', executionStates: ['IN_PROGRESS'] },
 *   first: 20,
 *   countAll: true,
 * })
 */
export async function pegObjectives(
  client: CascataClient,
  variables: PegObjectivesQueryVariables = {},
  options?: RequestOptions,
): Promise<PegObjectivePage> {
  return (await client.request(PegObjectivesDocument, variables, options)).pegObjectives
}

/**
 * Every PEG objective that meets the filter, one after another; pages are fetched on the way.
 *
 * @param variables `where`, `at` and `authority` as for {@link pegObjectives}.
 * @param options those of paging (`pageSize`, `limit`, `after`) and of each request.
 * @throws as {@link pegObjectives} and {@link eachPage}.
 *
 * @example
 * for await (const { code, title } of eachPegObjective(client, { where: { text: 'digital' } })) {
 *   console.log(code, title)
 * }
 */
export function eachPegObjective(
  client: CascataClient,
  variables: Pick<PegObjectivesQueryVariables, 'authority' | 'where' | 'at'> = {},
  options: PagingOptions & RequestOptions = {},
): AsyncGenerator<PegObjective, void, undefined> {
  return eachNode((page) => pegObjectives(client, { ...variables, ...page }, options), options)
}

/**
 * One PEG objective, by its code, with its narratives.
 *
 * @param variables `dup`: code of its DUP; `code`: its own code, both as printed; `at`: the reference
 *   day of the figures, today in Italy when left out; `authority`: code of the authority, which may be left out where the service holds only one.
 * @returns `null` when the DUP has no PEG objective with this code.
 * @throws {CascataGraphQLError} with the code `AUTHORITY_REQUIRED` where the service holds several
 *   authorities and none is named; otherwise as {@link CascataClient.request}.
 *
 * @example
 * const sheet = await pegObjective(client, { dup: 'DUP_2024_2027', code: '2024_U09_01' })
 * console.log(sheet?.implementationStatus?.text ?? 'not reported')
 */
export async function pegObjective(
  client: CascataClient,
  variables: PegObjectiveQueryVariables,
  options?: RequestOptions,
): Promise<PegObjectiveSheet | null> {
  return (await client.request(PegObjectiveDocument, variables, options)).pegObjective
}
