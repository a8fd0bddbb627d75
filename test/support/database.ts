import { createPrismaClient, type PrismaClient } from '@cascata/prisma/client'
import { createPool } from '@cascata/server/database/pool'
import type pg from 'pg'
import { inject } from 'vitest'

/** The run's database, as the service sees it. */
export interface TestDatabase {
  pool: pg.Pool
  prisma: PrismaClient
  close(): Promise<void>
}

/** Options of {@link openTestDatabase}. */
export interface TestDatabaseOptions {
  /** Called with every statement that is sent by this connection pool. */
  onStatement?: (sql: string) => void
}

/**
 * Opens the database that all tests of a run share, with the migrations applied.
 *
 * Test files run at the same time on it: each keeps to an authority of its own, named by a
 * unique code. Close it in `afterAll`.
 */
export async function openTestDatabase({
  onStatement,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { connectionString, namedStatements } = inject('database')
  const settings = { databasePool: 4, statementTimeoutMs: 300_000 }
  const pool = createPool({ connectionString }, settings, {
    onStatement,
    namedStatements,
    onError: () => {},
  })
  const prisma = createPrismaClient(pool)
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { pool, prisma, close }
}
