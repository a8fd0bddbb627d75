import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import type { Request } from 'autocannon'
import { plan, treeQuery } from './tree.ts'

/** A server under test, in a process of its own. */
export interface Subject {
  readonly url: string
  /** Requests the tree. */
  readonly request: Request
  /** Sends a request, reads its answer and returns the statements that it took. */
  send(request: Request): Promise<{ body: Buffer; statements: string[] }>
  stop(): void
}

/** Makes every snapshot of the plan outdated. */
export const raiseRevision: Request = { path: '/raise-revision' }

const requests: Record<'cascata' | 'peer', Request> = {
  cascata: {
    method: 'POST',
    path: '/graphql',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    },
    body: JSON.stringify({ query: treeQuery, variables: plan }),
  },
  peer: { path: `/?${new URLSearchParams(plan)}` },
}

/** Starts a server on the database; it also ends when this process does. */
export async function startSubject(
  name: keyof typeof requests,
  databaseUrl: string,
): Promise<Subject> {
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), [name], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  const [url] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`The server "${name}" ended before it listened; see its messages above.`)
    }),
  ])) as [string]

  const read = async ({ path, ...init }: Request) => {
    const response = await fetch(new URL(path, url), init)
    if (!response.ok) throw new Error(`${name} answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }
  return {
    url,
    request: requests[name],
    send: async (request) => {
      await read({ path: '/statements' })
      const body = await read(request)
      return { body, statements: JSON.parse(String(await read({ path: '/statements' }))) }
    },
    stop: () => child.kill(),
  }
}
