import './production.ts'
import process from 'node:process'
import { MigrationError } from '@cascata/prisma/migrate'
import { createApp } from './app.ts'
import { type Database, openDatabase } from './database/database.ts'
import { DatabaseError } from './database/errors.ts'
import { readSettings, SettingsError } from './env.ts'
import { createLog, type Log } from './log.ts'
import { loadOnFirstStart } from './process/firstStart.ts'
import { ListenError, listen } from './process/listen.ts'
import { stopRequested } from './process/stop.ts'

const FINISH_REQUESTS_MS = 10_000
const CLOSE_DATABASE_MS = 5_000

/** Failures whose message was made for the person at the console. */
const EXPECTED = [SettingsError, DatabaseError, MigrationError, ListenError]

async function main(): Promise<void> {
  const stop = stopRequested()
  const settings = readSettings()
  const log = createLog(settings.logLevel)
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the process cannot go on')
    process.exit(1)
  })
  const database = await openDatabase(settings, { log })
  try {
    await loadOnFirstStart(database)
    const app = createApp({ database, settings, log })
    const listener = await listen(app, settings)
    console.log(banner(`${listener.url}${app.graphqlEndpoint}`, database))
    log.info({ reason: await stop }, 'stopping')
    await listener.close(FINISH_REQUESTS_MS)
    await app.dispose()
  } finally {
    await closeDatabase(database, log)
  }
}

async function closeDatabase(database: Database, log: Log): Promise<void> {
  // A statement that never returns must not keep a stopped service alive; nothing is lost, since
  // what was committed is on the disk.
  const timer = setTimeout(() => {
    log.error('the database did not close in time')
    process.exit(1)
  }, CLOSE_DATABASE_MS)
  await database.close()
  clearTimeout(timer)
}

function banner(url: string, { kind, location }: Database): string {
  const data = kind === 'embedded' ? `${location} (embedded PostgreSQL)` : location
  return `Cascata is ready.

  GraphQL   ${url}
  GraphiQL  ${url} in a browser
  Data      ${data}
  Stop      Ctrl-C
`
}

try {
  await main()
} catch (error) {
  const isExpected = EXPECTED.some((kind) => error instanceof kind)
  console.error(isExpected ? (error as Error).message : error)
  process.exitCode = 1
}
// All is closed: no timer of a library may keep a stopped service in the list of processes.
process.exit()
