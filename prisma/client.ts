import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from './generated/client/client.ts'

export * from './generated/client/client.ts'

/**
 * Creates a Prisma client over a pool that the caller owns: `$disconnect` leaves the pool open.
 *
 * Statements stay unnamed, so the client also works behind a transaction-pooling
 * PgBouncer and over the embedded database, which share one session between clients.
 */
export function createPrismaClient(pool: pg.Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' })
}
