import type { UserErrorCode } from './generated/operations.ts'

/** One entry of a GraphQL result's `errors`, as the service sent it. */
export interface GraphQLErrorEntry {
  readonly message: string
  /** Where in `data` a `null` stands for the missing value; absent when the whole operation failed. */
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  /** `code` names the failure and stays stable: decide by it, never by `message`. */
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown }
}

/** The body of an answer, as far as it is a GraphQL result. */
export interface GraphQLResult {
  readonly data?: unknown
  readonly errors?: readonly GraphQLErrorEntry[] | undefined
}

/** A running call, as far as its errors may disclose it. */
export interface Call {
  /** Name of the operation. */
  readonly operation: string
  /** The service's address without credentials, query and fragment. */
  readonly place: string
  readonly variables: unknown
  /** How many times the operation has been sent so far. */
  attempts: number
}

/** Status and headers of an answer. */
export interface Answer {
  /** HTTP status. */
  readonly status: number
  /** The service's own id of the request (`x-request-id`), to quote to its operators; `null` when it sent none. */
  readonly requestId: string | null
  /** The pause that the service asks for before another attempt, in milliseconds; `null` when it asks for none. */
  readonly retryAfterMs: number | null
}

// Not exported: callers narrow by `name` or `code`, which are closed sets.
abstract class CallError extends Error {
  /** Name of the operation that failed. */
  readonly operation: string
  /** How many times the operation was sent. */
  readonly attempts: number
  /**
   * The variables of the call, for a debugger. Not enumerable, so that loggers and serializers
   * pass over the personal data they may hold.
   */
  declare readonly variables: unknown

  constructor(call: Call, event: string, options?: ErrorOptions) {
    super(`${call.operation} at ${call.place}: ${event}`, options)
    this.operation = call.operation
    this.attempts = call.attempts
    Object.defineProperty(this, 'variables', { value: call.variables })
  }
}

abstract class AnswerError extends CallError implements Answer {
  readonly status: number
  readonly requestId: string | null
  readonly retryAfterMs: number | null

  constructor(call: Call, { status, requestId, retryAfterMs }: Answer, event: string) {
    super(call, event)
    this.status = status
    this.requestId = requestId
    this.retryAfterMs = retryAfterMs
  }
}

/** No answer arrived, or it broke off: `cause` holds what `fetch` reported. */
export class CascataNetworkError extends CallError {
  override get name(): 'CascataNetworkError' {
    return 'CascataNetworkError'
  }
  readonly code = 'NETWORK'

  constructor(call: Call, cause: unknown) {
    super(call, 'no answer. Check the url and the network; see cause.', { cause })
  }
}

/** The call, with its retries and pauses, did not end within `timeoutMs`. */
export class CascataTimeoutError extends CallError {
  override get name(): 'CascataTimeoutError' {
    return 'CascataTimeoutError'
  }
  readonly code = 'TIMEOUT'

  constructor(call: Call, timeoutMs: number) {
    super(call, `not done within ${timeoutMs} ms. Ask for less at once, or raise timeoutMs.`)
  }
}

/** An answer arrived that is not a GraphQL result: a proxy's page, a wrong address, an overload. */
export class CascataHttpError extends AnswerError {
  override get name(): 'CascataHttpError' {
    return 'CascataHttpError'
  }
  readonly code = 'HTTP'

  constructor(call: Call, answer: Answer) {
    const { status } = answer
    const remedy =
      status === 401 || status === 403
        ? 'Check token and headers.'
        : status === 413
          ? 'Send less at once.'
          : status === 429 || status > 499
            ? 'Try again later.'
            : 'Check the url.'
    super(call, answer, `HTTP ${status} without a GraphQL result. ${remedy}`)
  }
}

/**
 * The service executed or refused the operation and reported errors.
 *
 * The message names codes and paths only: what the service wrote, which may quote variables, is in
 * `errors`.
 */
export class CascataGraphQLError extends AnswerError {
  override get name(): 'CascataGraphQLError' {
    return 'CascataGraphQLError'
  }
  readonly code = 'GRAPHQL'
  /** Every error of the result, in the service's order. */
  readonly errors: readonly GraphQLErrorEntry[]
  /** What was resolved nevertheless, in the shape of the operation's result; `null` when nothing was. */
  readonly data: unknown

  constructor(
    call: Call,
    answer: Answer,
    errors: readonly GraphQLErrorEntry[],
    data: unknown = null,
  ) {
    const places = errors
      .slice(0, 3)
      .map(
        ({ path, extensions }) =>
          `${extensions?.code ?? 'error'} at ${path?.join('.') ?? 'the operation'}`,
      )
    super(
      call,
      answer,
      `${errors.length} GraphQL error(s): ${places.join(', ')}. errors[0].message says what to mend.`,
    )
    this.errors = errors
    this.data = data
  }
}

/**
 * Why the service refused to write.
 *
 * - `TOKEN_REQUIRED`: only the administrator may, and there was no token.
 * - `WRONG_TOKEN`: the token is not the administrator's.
 * - `REQUEST_ENTITY_TOO_LARGE`: more was sent at once than the service takes.
 * - `IMPORT_INPUT`: the import cannot be carried out as requested.
 * - `MERGE`: the two cannot be merged.
 * - `OTHER`: a reason that this version does not know; see `refusalCode` and `explanation`.
 */
export type RefusalReason =
  | 'TOKEN_REQUIRED'
  | 'WRONG_TOKEN'
  | 'REQUEST_ENTITY_TOO_LARGE'
  | 'IMPORT_INPUT'
  | 'MERGE'
  | 'OTHER'

/**
 * The service's own code of a refusal: that of a `UserError`, or of an error that came instead of
 * an answer. A newer service may send others, so give a `switch` a `default`.
 */
export type RefusalCode =
  | UserErrorCode
  | 'WRONG_TOKEN'
  | 'REQUEST_ENTITY_TOO_LARGE'
  | (string & Record<never, never>)

/** A refusal in the service's words. They may quote variables. */
export interface Refusal {
  readonly reason: RefusalReason
  /** More specific than `reason`; `null` when the document does not select it. */
  readonly refusalCode: RefusalCode | null
  /** What is wrong. */
  readonly explanation: string
  /** What to do about it; `null` when the explanation includes it. */
  readonly remedy: string | null
}

/** The service understood what it was to write and refused, so nothing was written. */
export class CascataRefusedError extends AnswerError implements Refusal {
  override get name(): 'CascataRefusedError' {
    return 'CascataRefusedError'
  }
  readonly code = 'REFUSED'
  readonly reason: RefusalReason
  readonly refusalCode: RefusalCode | null
  readonly explanation: string
  readonly remedy: string | null

  constructor(call: Call, answer: Answer, { reason, refusalCode, explanation, remedy }: Refusal) {
    super(call, answer, `refused, ${reason}. explanation and remedy say what to mend.`)
    this.reason = reason
    this.refusalCode = refusalCode
    this.explanation = explanation
    this.remedy = remedy
  }
}

/** Every error that a call of the SDK can end with, apart from the reason of an aborted signal. */
export type CascataError =
  | CascataNetworkError
  | CascataTimeoutError
  | CascataHttpError
  | CascataGraphQLError
  | CascataRefusedError

/**
 * Tells whether a caught value is one of the SDK's errors, so that `code` can be switched over.
 *
 * @example
 * try {
 *   await goalTree(client, { dup: 'DUP_2024_2027' })
 * } catch (error) {
 *   if (!isCascataError(error)) throw error
 *   if (error.code === 'GRAPHQL') console.error(error.errors, error.requestId)
 * }
 */
export function isCascataError(value: unknown): value is CascataError {
  return value instanceof CallError
}
