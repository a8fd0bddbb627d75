import { type CascataClient, createClient } from '@cascata/sdk'
import { createAuthenticator } from '@cascata/server/access/authenticator'
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
  /** As `execute`, with the administrator's token; files of the variables are sent as multipart. */
  executeAsAdministrator: TestService['execute']
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

/** The administrator's token of every test service. */
export const ADMIN_TOKEN = 'token-of-the-administrator-of-the-tests'

/** Opens a service of a test file's own; the database behind it is shared, so use an authority of your own. */
export async function openTestService(overrides: Partial<Settings> = {}): Promise<TestService> {
  let listener: ((sql: string) => void) | undefined
  const database = await openTestDatabase({ onStatement: (sql) => listener?.(sql) })
  const logged: Record<string, unknown>[] = []
  const log = createLog('debug', { write: (line) => logged.push(JSON.parse(line)) })
  const settings = { ...readSettings({}), ...overrides }
  const authenticator = createAuthenticator(ADMIN_TOKEN, settings)
  const app = createApp({ database, log, authenticator, settings })
  const url = 'http://cascata.test/graphql'
  const send = ((input: RequestInfo | URL, init?: RequestInit) =>
    app.fetch(new Request(input, init))) as typeof fetch

  const ask = async (body: BodyInit, headers: Record<string, string>) => {
    const accept = 'application/graphql-response+json'
    const response = await send(url, { method: 'POST', headers: { accept, ...headers }, body })
    return { status: response.status, ...((await response.json()) as object) }
  }
  const json = { 'content-type': 'application/json' }

  return {
    client: createClient({ url, fetch: send, retries: 0 }),
    fetch: send,
    execute: (query, variables) => ask(JSON.stringify({ query, variables }), json),
    executeAsAdministrator: (query, variables) => {
      const authorization = `Bearer ${ADMIN_TOKEN}`
      const form = multipart(query, variables)
      return form
        ? ask(form, { authorization })
        : ask(JSON.stringify({ query, variables }), { ...json, authorization })
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

/** The request as the GraphQL multipart request specification has it; null when there is no file in it. */
export function multipart(query: string, variables: unknown): FormData | null {
  const files: { place: string; file: File }[] = []
  const bare = (value: unknown, place: string): unknown => {
    if (value instanceof File) return files.push({ place, file: value }) && null
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, part]) => [key, bare(part, `${place}.${key}`)])
    return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
  }
  const operations = { query, variables: bare(variables, 'variables') }
  if (files.length === 0) return null
  const form = new FormData()
  form.set('operations', JSON.stringify(operations))
  form.set('map', JSON.stringify(Object.fromEntries(files.map(({ place }, i) => [i, [place]]))))
  for (const [i, { file }] of files.entries()) form.set(String(i), file)
  return form
}
