import { type CascataClient, createClient } from '@cascata/sdk'
import { createApp } from '@cascata/server/app'
import { readSettings, type Settings } from '@cascata/server/env'
import { createLog } from '@cascata/server/log'
import { openTestDatabase } from './database.ts'

/** The whole service in process, on the real test database, with the real SDK in front. */
export interface TestService {
  /** The SDK, talking to the service through its own HTTP handling. */
  client: CascataClient
  /** Sends a request as it is: for what the SDK would not let through. */
  fetch: typeof fetch
  /** Sends a document and returns the GraphQL result with its status. */
  execute: (
    query: string,
    variables?: Record<string, unknown>,
  ) => Promise<{ status: number; data?: unknown; errors?: GraphQLErrorEntry[] }>
  database: Awaited<ReturnType<typeof openTestDatabase>>
  /** Every statement that went over the wire while `action` ran. */
  statements: (action: () => Promise<unknown>) => Promise<string[]>
  /** What the service logged, parsed. */
  logged: Record<string, unknown>[]
  close: () => Promise<void>
}

export interface GraphQLErrorEntry {
  message: string
  path?: (string | number)[]
  extensions?: Record<string, unknown>
}

/** Opens a service of a test file's own; the database behind it is shared, so use an authority of your own. */
export async function openTestService(overrides: Partial<Settings> = {}): Promise<TestService> {
  let listener: ((sql: string) => void) | undefined
  const database = await openTestDatabase({ onStatement: (sql) => listener?.(sql) })
  const logged: Record<string, unknown>[] = []
  const log = createLog('debug', { write: (line) => logged.push(JSON.parse(line)) })
  const app = createApp({ database, log, settings: { ...readSettings({}), ...overrides } })
  const url = 'http://cascata.test/graphql'
  const send = ((input: RequestInfo | URL, init?: RequestInit) =>
    app.fetch(new Request(input, init))) as typeof fetch

  return {
    client: createClient({ url, fetch: send, retries: 0 }),
    fetch: send,
    execute: async (query, variables) => {
      const response = await send(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
        },
        body: JSON.stringify({ query, variables }),
      })
      return { status: response.status, ...((await response.json()) as object) }
    },
    database,
    statements: async (action) => {
      const heard: string[] = []
      listener = (sql) => heard.push(sql)
      try {
        await action()
      } finally {
        listener = undefined
      }
      return heard
    },
    logged,
    close: () => database.close(),
  }
}
