import './production.ts'
import process from 'node:process'
import { MigrationError } from '@cascata/prisma/migrate'
import { createAuthenticator } from './access/authenticator.ts'
import { type AdministratorToken, openToken, TokenError } from './access/token.ts'
import { createApp } from './app.ts'
import { type Database, openDatabase } from './database/database.ts'
import { DatabaseError } from './database/errors.ts'
import { DataFolderError, prepareDataFolder } from './disk/dataFolder.ts'
import { readSettings, SettingsError } from './env.ts'
import { ListenError, listen } from './http/listen.ts'
import { createLog, type Log } from './log.ts'
import { announceService } from './process/serviceFile.ts'
import { stopRequested } from './process/stop.ts'
import { loadOnFirstStart } from './seed/firstStart.ts'

const FINISH_REQUESTS_MS = 10_000
const CLOSE_DATABASE_MS = 5_000

/** Errors whose message is for the console, without a stack. */
const EXPECTED = [
  SettingsError,
  DataFolderError,
  TokenError,
  DatabaseError,
  MigrationError,
  ListenError,
]

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
    const token = await openToken(settings)
    const authenticator = createAuthenticator(token.value, settings)
    await loadOnFirstStart(database)
    const app = createApp({ database, settings, log, authenticator })
    const listener = await listen(app, settings, authenticator)
    const url = `${listener.url}${app.graphqlEndpoint}`
    const withdraw = await announce(settings.dataDir, { url, database: database.location }, log)
    console.log(banner(url, database, token))
    log.info({ reason: await stop }, 'stopping')
    await withdraw()
    await listener.close(FINISH_REQUESTS_MS)
    await app.dispose()
  } finally {
    await closeDatabase(database, log)
  }
}

/** Registers the service for the local command; a service that cannot be registered runs all the same. */
async function announce(
  dataDir: string,
  service: Parameters<typeof announceService>[1],
  log: Log,
): Promise<() => Promise<void>> {
  try {
    await prepareDataFolder(dataDir)
    return await announceService(dataDir, service)
  } catch (error) {
    log.warn({ err: error }, 'the local command will not find this service')
    return async () => {}
  }
}

async function closeDatabase(database: Database, log: Log): Promise<void> {
  // A statement that never returns must not keep a stopped service alive; nothing is lost, since
  // all commits are on disk.
  const timer = setTimeout(() => {
    log.error('the database did not close in time')
    process.exit(1)
  }, CLOSE_DATABASE_MS)
  await database.close()
  clearTimeout(timer)
}

function banner(url: string, { kind, location }: Database, token: AdministratorToken): string {
  const data = kind === 'embedded' ? `${location} (embedded PostgreSQL)` : location
  return `Cascata is ready.

  GraphQL   ${url}
  GraphiQL  ${url} in a browser
  Data      ${data}
  Token     ${describeToken(token)}
  Stop      Ctrl-C
`
}

/** The token itself is shown at the start that makes it and never again. */
function describeToken({ value, origin, file }: AdministratorToken): string {
  if (origin === 'SETTING') return 'that of CASCATA_ADMIN_TOKEN'
  if (origin === 'FILE') return `that of ${file}`
  return `${value}
            allows to write; shown this once, kept in ${file}`
}

try {
  await main()
} catch (error) {
  const isExpected = EXPECTED.some((kind) => error instanceof kind)
  console.error(isExpected ? (error as Error).message : error)
  process.exitCode = 1
}
// All is closed: no timer of a library may keep a stopped service alive.
process.exit()
