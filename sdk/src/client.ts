import { mayMutate, operationName, type TypedDocumentString } from './document.ts'
import { type Call, type CascataError, CascataTimeoutError } from './errors.ts'
import { longestTimerMs, withinLimits } from './limits.ts'
import type { ClientOptions, DocumentOptions } from './options.ts'
import { withRetries } from './retry.ts'
import { sendAuthorized } from './transport.ts'

/** Variables may be left out exactly when the operation needs none. */
export type RequestArguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables | undefined, options?: DocumentOptions | undefined]
    : [variables: Variables, options?: DocumentOptions | undefined]

/** A connection to one service, to be passed to the SDK's functions. It holds no state. */
export interface CascataClient {
  /**
   * Runs one operation, the SDK's own or yours, and returns its `data`. The last argument holds the
   * options of the call, and how the document is sent and read where that is not plain JSON.
   *
   * @throws {CascataNetworkError} no answer arrived.
   * @throws {CascataTimeoutError} the call took longer than `timeoutMs`.
   * @throws {CascataHttpError} the answer was not a GraphQL result.
   * @throws {CascataGraphQLError} the service reported errors; partial data is on the error.
   * @throws what `inspect` throws, where the options have one.
   * @throws the signal's reason, when a signal ended the call.
   */
  readonly request: <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    ...args: RequestArguments<Variables>
  ) => Promise<Result>
}

/**
 * Makes a client for one Cascata service. Nothing is sent until it is used.
 *
 * @throws {TypeError} without `url`.
 *
 * @example
 * const client = createClient({
 *   url: 'https://cascata.example.it/graphql',
 *   token: async ({ refused }) => (refused ? session.renew() : session.token),
 *   timeoutMs: 10_000,
 * })
 */
export function createClient(client: ClientOptions): CascataClient {
  if (!client.url) throw new TypeError('createClient needs `url`, a GraphQL endpoint.')
  const place = String(client.url)
    .replace(/[?#].*/s, '')
    .replace(/\/\/[^/]*@/, '//')

  return {
    async request<Result, Variables>(
      document: TypedDocumentString<Result, Variables>,
      ...[variables, options = {}]: RequestArguments<Variables>
    ): Promise<Result> {
      const text = document.toString()
      const call: Call = { operation: operationName(text), place, variables, attempts: 0 }
      const body = (options.encode ?? JSON.stringify)({ query: text, variables })
      const timeoutMs = Math.min(options.timeoutMs ?? client.timeoutMs ?? 30_000, longestTimerMs)
      const policy = {
        mutates: mayMutate(text),
        retries: options.retries ?? client.retries ?? 2,
        deadline: performance.now() + timeoutMs,
        onRetry: (error: CascataError, delayMs: number) =>
          client.onRetry?.({ operation: call.operation, attempt: call.attempts, delayMs, error }),
      }
      const data = await withinLimits(
        (signal) =>
          withRetries(() => sendAuthorized(client, call, body, signal, options.inspect), {
            ...policy,
            signal,
          }),
        [client.signal, options.signal],
        timeoutMs,
        () => new CascataTimeoutError(call, timeoutMs),
      )
      // The document's type vouches for the shape: the server validates the one against the other.
      return data as Result
    },
  }
}
