import type { Fetch } from '@cascata/sdk'

/** A way to the service: the same requests get the same answers, whether it runs or not. */
export interface Transport {
  /** Address of its GraphQL endpoint. */
  readonly url: string
  /** The token of the administrator; null where none is found. */
  readonly token: string | null
  readonly fetch: Fetch
  close(): Promise<void>
}

/** Called with the part of a request that is sent, from 0 to 1. */
export type OnSent = (part: number) => void
