import { createHash } from 'node:crypto'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { NO_FILTERS, openEngine } from './engine.ts'
import { MIGRATIONS_FOLDER, readMigrations } from './history.ts'

/** The lock that `prisma migrate deploy` takes too, so the two exclude each other. */
const MIGRATION_LOCK = 72707369
const LOCK_WAIT_MS = 60_000
const PG_LOCK_TIMEOUT = '55P03'
const PRISMA_SCHEMA_NOT_EMPTY = 'P3005'

/** The database cannot be migrated to this version of the code; the message includes the remedy. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/**
 * Applies the missing migrations to a database, and returns their names.
 *
 * Each migration is applied in one transaction together with its row in `_prisma_migrations`:
 * a crash leaves it wholly applied or not at all. Two processes that start at once do so one after the other.
 */
export async function applyMigrations(
  connection: pg.PoolConfig,
  folder: string = MIGRATIONS_FOLDER,
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  // The lock and the transactions belong to one session, which ends with this function.
  const pool = new pg.Pool({ ...connection, max: 1, statement_timeout: 0, query_timeout: 0 })
  pool.on('error', () => {}) // A lost session fails the statement that needs it.
  const failure: ScriptFailure = { error: undefined }
  try {
    await lock(pool)
    if (await isUpToDate(pool, migrations)) return []
    const engine = await openEngine(pool, (error) => {
      failure.error = error
    })
    const applied: string[] = []
    for (const name of await findPending(engine, migrations)) {
      applied.push(...(await applyOne(pool, engine, upTo(migrations, name), failure)))
    }
    return applied
  } finally {
    await pool.end()
  }
}

interface ScriptFailure {
  error: unknown
}

async function lock(pool: pg.Pool): Promise<void> {
  await pool.query(`SET lock_timeout = ${LOCK_WAIT_MS}`)
  try {
    await pool.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
  } catch (error) {
    if ((error as { code?: string }).code !== PG_LOCK_TIMEOUT) throw error
    throw new MigrationError(
      `Another process has been migrating the database for ${LOCK_WAIT_MS / 1000} s. ` +
        'Wait until it has finished, or end it, then start again.',
    )
  }
}

/** Whether nothing is to be done, checked without the engine, which takes 0.2 s and 150 MB to load. */
async function isUpToDate(pool: pg.Pool, migrations: MigrationList): Promise<boolean> {
  const kept = await pool.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS kept`)
  if (!kept.rows[0].kept) return false
  const { rows } = await pool.query(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  )
  const wanted = migrations.migrationDirectories
  return (
    rows.length === wanted.length &&
    wanted.every(({ path, migrationFile: { content } }, i) => {
      const { migration_name, checksum, finished_at } = rows[i]
      const sha256 = createHash('sha256').update(content.value).digest('hex')
      return migration_name === path && checksum === sha256 && finished_at !== null
    })
  )
}

/** Names of the migrations to apply; refuses a history that is not of this code. */
async function findPending(engine: SchemaEngine, migrations: MigrationList): Promise<string[]> {
  const found = await engine.diagnoseMigrationHistory({
    migrationsList: migrations,
    optInToShadowDatabase: false,
    filters: NO_FILTERS,
  })
  const [failed] = found.failedMigrationNames
  if (failed) {
    throw new MigrationError(
      `Migration ${failed} was begun on this database by another tool and failed. Repair the ` +
        `database, then run "prisma migrate resolve" with --rolled-back or --applied ${failed}.`,
    )
  }
  const history = found.history
  if (history && 'unpersistedMigrationNames' in history) {
    const unknown = history.unpersistedMigrationNames.at(-1)
    throw new MigrationError(
      `The database is newer than this Cascata: it has migration ${unknown}, which this version ` +
        'does not know. Start the version that wrote it, or restore an older backup.',
    )
  }
  const [edited] = found.editedMigrationNames
  if (edited) {
    throw new MigrationError(
      `Migration ${edited} was edited after this database applied it. Restore its migration.sql ` +
        'as it was released, and put the change into a new migration.',
    )
  }
  if (!found.hasMigrationsTable) return names(migrations)
  return history?.diagnostic === 'databaseIsBehind' ? history.unappliedMigrationNames : []
}

/** Applies the newest of these migrations; the older ones are there. */
async function applyOne(
  pool: pg.Pool,
  engine: SchemaEngine,
  migrations: MigrationList,
  failure: ScriptFailure,
): Promise<string[]> {
  await pool.query('BEGIN')
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrations,
      filters: NO_FILTERS,
    })
    await pool.query('COMMIT')
    return appliedMigrationNames
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => {}) // A lost session has rolled back by itself.
    throw explain(names(migrations).at(-1), failure.error ?? error)
  }
}

function explain(name: string | undefined, error: unknown): MigrationError {
  if ((error as { code?: string }).code === PRISMA_SCHEMA_NOT_EMPTY) {
    return new MigrationError(
      'The database already holds tables that are not from Cascata. Name an empty one.',
    )
  }
  const cause = (error as { cause?: { originalMessage?: string } }).cause
  const reason = cause?.originalMessage ?? (error as Error).message.split('\n')[0]
  return new MigrationError(
    `Migration ${name} failed and was rolled back, so the database is as before: ${reason}`,
    { cause: error },
  )
}

function names(migrations: MigrationList): string[] {
  return migrations.migrationDirectories.map((directory) => directory.path)
}

/** The history as it was when the named migration was the newest. */
function upTo(migrations: MigrationList, name: string): MigrationList {
  const end = names(migrations).indexOf(name) + 1
  return { ...migrations, migrationDirectories: migrations.migrationDirectories.slice(0, end) }
}
