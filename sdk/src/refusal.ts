import {
  type Answer,
  type Call,
  CascataRefusedError,
  type GraphQLResult,
  type RefusalReason,
} from './errors.ts'

/** Reasons by what the service calls them: codes of errors, and types of expected failures. */
const reasons: Readonly<Record<string, RefusalReason>> = {
  TOKEN_REQUIRED: 'TOKEN_REQUIRED',
  WRONG_TOKEN: 'WRONG_TOKEN',
  REQUEST_ENTITY_TOO_LARGE: 'REQUEST_ENTITY_TOO_LARGE',
  NotAdministratorError: 'TOKEN_REQUIRED',
  ImportInputError: 'IMPORT_INPUT',
  MergeRefusedError: 'MERGE',
}

/** A value of a mutation's answer, as far as it may be a refusal. */
type Outcome = { readonly __typename?: string; readonly message?: string; readonly remedy?: string }

/**
 * Throws when the service refused to write: for mutations of your own that select
 * `__typename ... on UserError { message remedy }`, as the SDK's do.
 *
 * @throws {CascataRefusedError} for an expected failure among the answer's fields, for a missing
 *   or wrong token and for a request that is too large.
 *
 * @example
 * await client.request(mergeCenters, { from, into }, { inspect: throwRefusal })
 */
export function throwRefusal({ data, errors }: GraphQLResult, call: Call, answer: Answer): void {
  for (const { message, extensions } of Array.isArray(errors) ? errors : []) {
    const reason = reasons[extensions?.code]
    if (reason) {
      throw new CascataRefusedError(call, answer, { reason, explanation: message, remedy: null })
    }
  }
  for (const value of Object.values(data ?? {}) as (Outcome | null)[]) {
    // Types that a newer service adds are told by their names, too.
    if (!value?.__typename?.endsWith('Error')) continue
    const { __typename, message = '', remedy = null } = value
    const reason = reasons[__typename] ?? 'OTHER'
    throw new CascataRefusedError(call, answer, { reason, explanation: message, remedy })
  }
}
