// autocannon ships no types of its own: this is what the bench uses of it.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export interface Request {
    method?: 'GET' | 'POST'
    path: string
    headers?: Record<string, string>
    body?: string
  }

  export interface Options {
    url: string
    connections: number
    /** How many requests are sent in all, the given ones in turn. */
    amount: number
    requests: Request[]
    /** Seconds until a request counts as lost. */
    timeout: number
    /** Milliseconds between looks at whether all is done. */
    sampleInt: number
  }

  export interface Result {
    errors: number
    non2xx: number
  }

  /** Emits `response` with the client, status, bytes and milliseconds of each answer. */
  export type Run = EventEmitter & PromiseLike<Result>

  export default function autocannon(options: Options): Run
}
