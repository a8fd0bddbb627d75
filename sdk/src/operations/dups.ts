import type { CascataClient } from '../client.ts'
import {
  type DupFieldsFragment,
  DupsDocument,
  type DupsQueryVariables,
} from '../generated/operations.ts'
import type { RequestOptions } from '../options.ts'

/** A planning document (DUP): the root of a goal tree. */
export type Dup = DupFieldsFragment

/**
 * The planning documents (DUP) of an authority, by code. An empty list means that the authority
 * has none, or that no authority has this code.
 *
 * @param variables `authority`: its code; may be left out where the service holds only one.
 * @throws {CascataGraphQLError} with the code `AUTHORITY_REQUIRED` where the service holds several
 *   authorities and none is named; otherwise as {@link CascataClient.request}.
 *
 * @example
 * const plans = await dups(client)
 * const newest = plans.at(-1)
 */
export async function dups(
  client: CascataClient,
  variables: DupsQueryVariables = {},
  options?: RequestOptions,
): Promise<readonly Dup[]> {
  return (await client.request(DupsDocument, variables, options)).dups
}
