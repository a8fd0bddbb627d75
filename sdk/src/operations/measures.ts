import type { CascataClient } from '../client.ts'
import {
  type BranchCountsFieldsFragment,
  type FigureFieldsFragment,
  type FindingFieldsFragment,
  FindingsDocument,
  type FindingsQueryVariables,
  type HealthFieldsFragment,
  type ScheduleFieldsFragment,
} from '../generated/operations.ts'
import type { RequestOptions } from '../options.ts'

/**
 * A figure in percent, as an exact decimal string. `value` is the one that counts, set by hand
 * (`override`) or `computed`; `null` means not measurable, for the `reason` given, never 0.
 */
export type Figure = FigureFieldsFragment

/** A data-quality finding, with its place, in Italian and English. */
export type Finding = FindingFieldsFragment

/** Planned against actual dates as of the reference day. Days are `YYYY-MM-DD`. */
export type Schedule = ScheduleFieldsFragment

/** The bands of the policy that attainment and pace fall in; `null` where there is no figure. */
export type Health = HealthFieldsFragment

/** What is in a branch: PEG objectives by state, late ones, unmeasured ones. */
export type BranchCounts = BranchCountsFieldsFragment

/**
 * The data-quality findings of a plan: weights that do not sum up, states against
 * progress, guessed polarities, missing values, phases that are late. In plan order.
 *
 * @param variables `dup`: code of the DUP as printed; `at`: the reference day (`YYYY-MM-DD`),
 *   today in Italy when left out; `authority`: code of the authority, which may be left out where
 *   the service holds only one.
 * @returns `null` when the authority has no DUP with this code; an empty list when all is well.
 * @throws {CascataGraphQLError} with the code `AUTHORITY_REQUIRED` where the service holds several
 *   authorities and none is named; otherwise as {@link CascataClient.request}.
 *
 * @example
 * for (const { severity, node, message } of (await findings(client, { dup: 'DUP_2024_2027' })) ?? []) {
 *   console.log(severity, node.code ?? node.title, message.it)
 * }
 */
export async function findings(
  client: CascataClient,
  variables: FindingsQueryVariables,
  options?: RequestOptions,
): Promise<readonly Finding[] | null> {
  const { dup } = await client.request(FindingsDocument, variables, options)
  return dup?.findings ?? null
}
