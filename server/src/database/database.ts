import { createPrismaClient, type PrismaClient } from '@cascata/prisma/client'
import { applyMigrations } from '@cascata/prisma/migrate'
import type pg from 'pg'
import type { Settings } from '../env.ts'
import type { Log } from '../log.ts'
import { openEmbedded } from './embedded.ts'
import { createPool, type PoolSettings } from './pool.ts'
import { checkServer, describeServer } from './server.ts'

/** An open database, at the version of the code. */
export interface Database {
  pool: pg.Pool
  prisma: PrismaClient
  kind: 'embedded' | 'server'
  /** The folder of an embedded one; host and name of one on a server, without user and password. */
  location: string
  close(): Promise<void>
}

/** What {@link openDatabase} needs of the settings. */
export type DatabaseSettings = PoolSettings & Pick<Settings, 'dataDir' | 'databaseUrl'>

/** Listeners of a database. */
export interface DatabaseListeners {
  onStatement?: (sql: string) => void
  log?: Pick<Log, 'info' | 'warn'>
}

/**
 * Opens the database that the settings name and applies the migrations it lacks.
 * Throws a DatabaseError or MigrationError, whose message is for the console.
 */
export async function openDatabase(
  settings: DatabaseSettings,
  { onStatement, log }: DatabaseListeners = {},
): Promise<Database> {
  const place = await openPlace(settings, log)
  try {
    const applied = await applyMigrations(place.connection)
    for (const migration of applied) log?.info({ migration }, 'migration applied')
    const pool = createPool(place.connection, settings, {
      onStatement,
      namedStatements: place.kind === 'server',
      onError: (error) => log?.warn({ err: error }, 'a database connection was lost'),
    })
    const prisma = createPrismaClient(pool)
    const close = async () => {
      await prisma.$disconnect()
      await pool.end()
      await place.close()
    }
    return { pool, prisma, kind: place.kind, location: place.location, close }
  } catch (error) {
    await place.close()
    throw error
  }
}

type Place = Pick<Database, 'kind' | 'location' | 'close'> & { connection: pg.PoolConfig }

async function openPlace(
  { databaseUrl, dataDir }: DatabaseSettings,
  log: DatabaseListeners['log'],
): Promise<Place> {
  if (databaseUrl === undefined) {
    return { kind: 'embedded', location: dataDir, ...(await openEmbedded(dataDir, log)) }
  }
  await checkServer(databaseUrl)
  return {
    kind: 'server',
    location: describeServer(databaseUrl),
    connection: { connectionString: databaseUrl },
    close: async () => {},
  }
}
