import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type { Database } from '../database/database.ts'

/** Key of the advisory lock; any number that nothing else in Cascata locks. */
const FIRST_START_LOCK = 20261123
const RETRY_MS = 100

/**
 * Loads the delivered objective sheet into a database that holds no authority yet.
 * Of several processes that start on one empty server, one loads and the others wait.
 */
export async function loadOnFirstStart(database: Database): Promise<void> {
  if (await holdsAuthority(database)) return
  const client = await database.pool.connect()
  try {
    // Polled, because a waiting statement would run into the statement timeout.
    while (!(await tryLock(client))) await delay(RETRY_MS)
    // It checks again: another process may have loaded while this one waited.
    const { seedFirstStart } = await import('./seed.ts')
    await seedFirstStart(database)
  } finally {
    await client.query('SELECT pg_advisory_unlock_all()').catch(() => {})
    client.release()
  }
}

async function holdsAuthority({ prisma }: Database): Promise<boolean> {
  return (await prisma.authority.findFirst({ select: { id: true } })) !== null
}

async function tryLock(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS locked', [
    FIRST_START_LOCK,
  ])
  return rows[0].locked
}
