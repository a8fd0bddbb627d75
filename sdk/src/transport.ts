import {
  type Answer,
  type Call,
  CascataGraphQLError,
  CascataHttpError,
  CascataNetworkError,
  type GraphQLResult,
  isCascataError,
} from './errors.ts'
import type { ClientOptions, DocumentOptions, HeaderValues } from './options.ts'
import { readRetryAfter } from './retry.ts'

/** Sends an operation, and once more with a renewed token when the service refuses the first. */
export async function sendAuthorized(
  client: ClientOptions,
  call: Call,
  body: string | FormData,
  signal: AbortSignal,
  inspect: DocumentOptions['inspect'],
): Promise<unknown> {
  try {
    return await send(client, call, body, signal, inspect, false)
  } catch (error) {
    const refused = isCascataError(error) && 'status' in error && error.status === 401
    if (!refused || typeof client.token !== 'function') throw error
    // What was refused was not executed: this is safe for a mutation too.
    return send(client, call, body, signal, inspect, true)
  }
}

/** Sends an operation once and returns its `data`; every other outcome is thrown. */
async function send(
  { url, fetch = globalThis.fetch, headers, token, onRequest, onResponse }: ClientOptions,
  call: Call,
  body: string | FormData,
  signal: AbortSignal,
  inspect: DocumentOptions['inspect'],
  refused: boolean,
): Promise<unknown> {
  const composed = composeHeaders(
    await (typeof headers === 'function' ? headers() : headers),
    typeof token === 'function' ? await token({ refused }) : token,
    body,
  )
  signal.throwIfAborted()
  const event = { operation: call.operation, attempt: ++call.attempts }
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
  inspect?.({ data, errors }, call, answer)
  if (Array.isArray(errors) && errors.length > 0) {
    throw new CascataGraphQLError(call, answer, errors, data)
  }
  if (!response.ok || !data) throw new CascataHttpError(call, answer)
  return data
}

function composeHeaders(
  given: HeaderValues | undefined,
  token: string | null | undefined,
  body: string | FormData,
): Headers {
  try {
    const headers = new Headers(given)
    headers.set('accept', 'application/graphql-response+json, application/json;q=0.9')
    // Of a form, the platform says where its parts end.
    if (typeof body === 'string') headers.set('content-type', 'application/json')
    else headers.delete('content-type')
    if (token) headers.set('authorization', `Bearer ${token}`)
    return headers
  } catch {
    // Not passed on as the cause: the platform's message quotes the value.
    throw new TypeError('headers or token hold what HTTP cannot carry')
  }
}

function readResult(text: string): GraphQLResult {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
