import type { CascataClient } from '../client.ts'
import {
  MergePeopleDocument,
  type MergePeopleInput,
  type MergePeopleMutation_mergePeople_Person,
  MergeResponsibilityCentersDocument,
  type MergeResponsibilityCentersInput,
  type MergeResponsibilityCentersMutation_mergeResponsibilityCenters_ResponsibilityCenter,
} from '../generated/operations.ts'
import type { RequestOptions } from '../options.ts'
import { throwRefusal } from '../refusal.ts'

/** The responsibility center that stayed, with every spelling that leads to it now. */
export type MergedResponsibilityCenter =
  MergeResponsibilityCentersMutation_mergeResponsibilityCenters_ResponsibilityCenter

/** The official who stayed, with every spelling that leads to them now. */
export type MergedPerson = MergePeopleMutation_mergePeople_Person

/**
 * Merges two responsibility centers that sheets spell differently, in every plan. Sheets are
 * still shown as printed, and later imports know all spellings. There is no way back but by hand.
 * Needs the administrator's `token`.
 *
 * @param input `from`: id of the one that ceases to be; `into`: id of the one that stays, under
 *   its own name; `mergedBy`: who asks for it, for the record.
 * @throws {CascataRefusedError} when the two cannot be merged, or not by this caller; otherwise as
 *   {@link CascataClient.request}.
 *
 * @example
 * const { spellings } = await mergeResponsibilityCenters(client, { from: short.id, into: long.id })
 */
export async function mergeResponsibilityCenters(
  client: CascataClient,
  input: MergeResponsibilityCentersInput,
  options?: RequestOptions,
): Promise<MergedResponsibilityCenter> {
  const { mergeResponsibilityCenters } = await client.request(
    MergeResponsibilityCentersDocument,
    { input },
    { ...options, inspect: throwRefusal },
  )
  // Every other type is a refusal.
  return mergeResponsibilityCenters as MergedResponsibilityCenter
}

/**
 * Merges two officials whose name sheets spell differently, as
 * {@link mergeResponsibilityCenters} does of two centers.
 *
 * @param input `from`, `into` and `mergedBy` as for {@link mergeResponsibilityCenters}.
 * @throws as {@link mergeResponsibilityCenters}.
 *
 * @example
 * const { name } = await mergePeople(client, { from: marioConti.id, into: contiMario.id })
 */
export async function mergePeople(
  client: CascataClient,
  input: MergePeopleInput,
  options?: RequestOptions,
): Promise<MergedPerson> {
  const { mergePeople } = await client.request(
    MergePeopleDocument,
    { input },
    { ...options, inspect: throwRefusal },
  )
  // Every other type is a refusal.
  return mergePeople as MergedPerson
}
