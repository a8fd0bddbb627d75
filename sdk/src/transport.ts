import {
  type Answer,
  type Call,
  CascataGraphQLError,
  CascataHttpError,
  CascataNetworkError,
  type GraphQLErrorEntry,
  isCascataError,
} from './errors.ts'
import type { ClientOptions, HeaderValues } from './options.ts'
import { readRetryAfter } from './retry.ts'

/** Sends an operation, and once more with a renewed token when the service refuses the first. */
export async function sendAuthorized(
  client: ClientOptions,
  call: Call,
  body: string,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return await send(client, call, body, signal, false)
  } catch (error) {
    const refused = isCascataError(error) && 'status' in error && error.status === 401
    if (!refused || !client.token) throw error
    // What was refused was not executed: this is safe for a mutation too.
    return send(client, call, body, signal, true)
  }
}

/** Sends an operation once and returns its `data`; every other outcome is thrown. */
async function send(
  { url, fetch = globalThis.fetch, headers, token, onRequest, onResponse }: ClientOptions,
  call: Call,
  body: string,
  signal: AbortSignal,
  refused: boolean,
): Promise<unknown> {
  const composed = composeHeaders(
    await (typeof headers === 'function' ? headers() : headers),
    await token?.({ refused }),
  )
  signal.throwIfAborted()
  call.attempts += 1
  const event = { operation: call.operation, attempt: call.attempts }
  onRequest?.(event)
  const sentAt = performance.now()
  let response: Response
  let text: string
  try {
    response = await fetch(String(url), { method: 'POST', headers: composed, body, signal })
    text = await response.text()
  } catch (cause) {
    signal.throwIfAborted()
    throw new CascataNetworkError(call, cause)
  }
  const answer: Answer = {
    status: response.status,
    requestId: response.headers.get('x-request-id'),
    retryAfterMs: readRetryAfter(response.headers.get('retry-after'), Date.now()),
  }
  onResponse?.({ ...event, ...answer, durationMs: performance.now() - sentAt })
  // The body decides, not the status: GraphQL errors come with 200 as well as with 4xx and 5xx.
  const { data, errors } = readResult(text)
  if (Array.isArray(errors) && errors.length > 0) {
    throw new CascataGraphQLError(call, answer, errors, data)
  }
  if (!response.ok || !data) throw new CascataHttpError(call, answer)
  return data
}

function composeHeaders(
  given: HeaderValues | undefined,
  token: string | null | undefined,
): Headers {
  try {
    const headers = new Headers(given)
    headers.set('accept', 'application/graphql-response+json, application/json;q=0.9')
    headers.set('content-type', 'application/json')
    if (token) headers.set('authorization', `Bearer ${token}`)
    return headers
  } catch {
    // Not passed on as the cause: the platform's message quotes the value.
    throw new TypeError('headers or token hold a character that an HTTP header cannot carry')
  }
}

function readResult(text: string): { data?: unknown; errors?: readonly GraphQLErrorEntry[] } {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
