import {
  type Answer,
  type Call,
  CascataRefusedError,
  type GraphQLResult,
  type RefusalReason,
} from './errors.ts'
import type { UserErrorCode } from './generated/operations.ts'

/** Reasons by the code of an expected failure. */
const reasons: Readonly<Record<UserErrorCode, RefusalReason>> = {
  TOKEN_REQUIRED: 'TOKEN_REQUIRED',
  AUTHORITY_REQUIRED: 'IMPORT_INPUT',
  AUTHORITY_UNKNOWN: 'IMPORT_INPUT',
  IMPORT_FILE_CONTENT: 'IMPORT_INPUT',
  IMPORT_NAME_LENGTH: 'IMPORT_INPUT',
  IMPORT_WITHOUT_FILE: 'IMPORT_INPUT',
  MERGE_GONE: 'MERGE',
  MERGE_NAME_LENGTH: 'MERGE',
  MERGE_OTHER_AUTHORITY: 'MERGE',
  MERGE_SAME: 'MERGE',
}

/** Codes of errors that come instead of an answer; each is the reason, too. */
const refusingErrors = ['TOKEN_REQUIRED', 'WRONG_TOKEN', 'REQUEST_ENTITY_TOO_LARGE'] as const

/** A value of a mutation's answer, as far as it may be an expected failure. */
type Outcome = {
  readonly __typename?: string
  readonly errorCode?: string
  readonly message?: string
  readonly remedy?: string
}

/**
 * Throws when the service refused to write: for mutations of your own that select
 * `__typename ... on UserError { errorCode: code message remedy }`, as the SDK's do.
 *
 * @throws {CascataRefusedError} for an expected failure among the answer's fields, for a missing
 *   or wrong token and for a request that is too large.
 *
 * @example
 * await client.request(mergeCenters, { input: { from, into } }, { inspect: throwRefusal })
 */
export function throwRefusal({ data, errors }: GraphQLResult, call: Call, answer: Answer): void {
  for (const { message, extensions } of Array.isArray(errors) ? errors : []) {
    const reason = refusingErrors.find((code) => code === extensions?.code)
    if (reason) {
      const refusal = { reason, refusalCode: reason, explanation: message, remedy: null }
      throw new CascataRefusedError(call, answer, refusal)
    }
  }
  for (const value of Object.values(data ?? {}) as (Outcome | null)[]) {
    // Types that a newer service adds are recognized by their names.
    if (!value?.__typename?.endsWith('Error')) continue
    const { errorCode = null, message = '', remedy = null } = value
    const reason = reasons[errorCode as UserErrorCode] ?? 'OTHER'
    const refusal = { reason, refusalCode: errorCode, explanation: message, remedy }
    throw new CascataRefusedError(call, answer, refusal)
  }
}
