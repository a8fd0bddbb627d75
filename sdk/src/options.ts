import type { Answer, Call, CascataError, GraphQLResult } from './errors.ts'

/** What the SDK needs of `fetch`: the platform's own will do, and so will an in-process server's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response> | Response

/** Names and values of HTTP headers. */
export type HeaderValues = Headers | Readonly<Record<string, string>>

/** An attempt is about to be sent. */
export interface RequestEvent {
  /** Name of the operation. */
  readonly operation: string
  /** 1 for the first attempt of a call. */
  readonly attempt: number
}

/** An answer arrived, whatever it says. */
export interface ResponseEvent extends RequestEvent, Answer {
  /** From sending the attempt to reading the whole answer. */
  readonly durationMs: number
}

/** An attempt failed; another one follows. */
export interface RetryEvent extends RequestEvent {
  /** The pause before it, in milliseconds. */
  readonly delayMs: number
  /** Why it is necessary. */
  readonly error: CascataError
}

/** How calls are made; can be set for a client and again for one call. */
export interface RequestOptions {
  /** Ends the call when aborted; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Limit of the whole call with its retries and pauses; `Infinity` for none. 30,000 by default. */
  readonly timeoutMs?: number | undefined
  /** How many further attempts may follow the first one. 2 by default; 0 for none. */
  readonly retries?: number | undefined
}

/** An operation as GraphQL over HTTP has it. */
export interface GraphQLRequest {
  readonly query: string
  readonly variables: unknown
}

/** How one document is sent and read, beside the options of every call. */
export interface DocumentOptions extends RequestOptions {
  /** Writes the body: JSON when left out; {@link multipart} where variables hold files. */
  readonly encode?: ((request: GraphQLRequest) => string | FormData) | undefined
  /** Sees every answer first, and throws what it takes for a failure: {@link throwRefusal}. */
  readonly inspect?: ((result: GraphQLResult, call: Call, answer: Answer) => void) | undefined
}

/** Where the service is and how to talk to it. */
export interface ClientOptions extends RequestOptions {
  /** The GraphQL endpoint, for instance `https://cascata.example.it/graphql`. */
  readonly url: string | URL
  /** Replaces the platform's `fetch`: to send cookies, to go through a proxy, to stay in the process in a test. */
  readonly fetch?: Fetch | undefined
  /** Sent with every attempt; a function is asked anew each time. */
  readonly headers?: HeaderValues | (() => HeaderValues | Promise<HeaderValues>) | undefined
  /**
   * The bearer token, such as the administrator's; sent to `url` and nowhere else. Or a function
   * that gives it, or `null` to call without one: it is asked before every attempt, and once more
   * with `refused: true` when the service answered 401: time to renew what was cached.
   */
  readonly token?:
    | string
    | ((state: { readonly refused: boolean }) => string | null | Promise<string | null>)
    | undefined
  /** Called before each attempt. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined
  /** Called after each answer. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined
  /** Called before each pause that precedes another attempt. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
}
