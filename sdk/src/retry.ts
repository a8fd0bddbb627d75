import { type CascataError, isCascataError } from './errors.ts'
import { pause } from './limits.ts'

const firstBackoffMs = 250
const longestBackoffMs = 8_000

/** What the decision to try again depends on. */
export interface Circumstances {
  /** HTTP status of the failed attempt; absent when no answer arrived. */
  readonly status?: number
  /** The pause that the service asked for. */
  readonly retryAfterMs?: number | null
  /** Whether the operation may have changed something. */
  readonly mutates: boolean
  /** How many retries came before. */
  readonly retry: number
}

/**
 * The pause before another attempt in milliseconds, or `undefined` when there should be none.
 *
 * A query is repeated whenever that may help. A mutation without a clear answer may have been
 * executed, so it is repeated only when the service itself says «not now, later».
 */
export function retryDelay(
  { status, retryAfterMs = null, mutates, retry }: Circumstances,
  random: () => number = Math.random,
): number | undefined {
  const busy = status === 429 || status === 503
  const repeat = mutates
    ? busy && retryAfterMs !== null
    : busy || status === undefined || status === 502 || status === 504
  if (!repeat) return undefined
  // Between half and all of the backoff, on top of what was asked for: clients that were refused
  // together do not come back together.
  const backoff = Math.min(firstBackoffMs * 2 ** retry, longestBackoffMs) * (0.5 + random() / 2)
  return (retryAfterMs ?? 0) + backoff
}

/** How long, how often and for whom an operation is tried again. */
export interface RetryPolicy {
  readonly mutates: boolean
  readonly retries: number
  /** Moment on the `performance.now()` clock after which no attempt makes sense. */
  readonly deadline: number
  readonly signal: AbortSignal
  readonly onRetry: (error: CascataError, delayMs: number) => void
}

/** Repeats `attempt` until it succeeds or another try is pointless, and then throws its last error. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { mutates, retries, deadline, signal, onRetry }: RetryPolicy,
): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await attempt()
    } catch (error) {
      if (!isCascataError(error) || retry >= retries) throw error
      const delayMs = retryDelay({ ...error, mutates, retry })
      // A pause that outlasts the deadline would only replace a telling error by a timeout.
      if (delayMs === undefined || performance.now() + delayMs >= deadline) throw error
      onRetry(error, delayMs)
      await pause(delayMs, signal)
    }
  }
}

/**
 * Reads a `Retry-After` header, a number of seconds or an HTTP date, as milliseconds from `now`;
 * `null` when there is none or it makes no sense.
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value && /^\d+$/.test(value)) return Number(value) * 1000
  // Nothing but an HTTP date goes to Date.parse, which would find a date in «-5», too.
  const ms = value?.endsWith(' GMT') ? Date.parse(value) - now : Number.NaN
  return Number.isNaN(ms) ? null : Math.max(ms, 0)
}
