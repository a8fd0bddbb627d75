import '@cascata/server/production'
import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { createAuthenticator } from '@cascata/server/access/authenticator'
import { createApp } from '@cascata/server/app'
import { openDatabase } from '@cascata/server/database/database'
import { readSettings } from '@cascata/server/env'
import { createLog } from '@cascata/server/log'
import { servePeer } from './peer.ts'

// One server under test, in a process of its own: `serve.ts cascata` or `serve.ts peer`. It
// tells its parent where it listens, and ends with it.

const settings = readSettings()
const log = createLog('warn')
const statements: string[] = []
const database = await openDatabase(settings, {
  log,
  onStatement: (sql) => statements.push(sql),
})

const answer =
  process.argv[2] === 'peer'
    ? servePeer(database.pool)
    : (createApp({
        database,
        settings,
        log,
        authenticator: createAuthenticator(randomUUID(), settings),
      }) as RequestListener)

/** What the benchmark requests between its measurements. */
const controls: Record<string, () => Promise<unknown>> = {
  /** The plan changes: no snapshot of it that was loaded before may be served any more. */
  '/raise-revision': () => database.pool.query('update dup set revision = revision + 1'),
  /** The statements since the last time, and forgets them. */
  '/statements': async () => statements.splice(0),
}

const server = createServer(async (request, response) => {
  const control = controls[request.url ?? '']
  if (!control) return answer(request, response)
  response.end(JSON.stringify(await control()))
})
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.on('disconnect', () => process.exit())
