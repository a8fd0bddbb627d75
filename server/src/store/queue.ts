import type { Pool } from 'pg'
import { inTransaction, type Session } from './transaction.ts'

const waiting = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * Runs a write to an authority, in one transaction, after all earlier ones: each compares with what
 * the one before it has written. An advisory lock orders the writes of several processes; within
 * this one, writes wait without a connection, since a dozen waiting would leave none to readers.
 */
export async function writeInTurn<T>(
  pool: Pick<Pool, 'connect'>,
  authorityCode: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return inTurn(pool, authorityCode, () =>
    inTransaction(pool, async (session) => {
      await session.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `cascata.import ${authorityCode}`,
      ])
      return work(session)
    }),
  )
}

/** Runs `work` when all earlier work on the same database under the same name is done. */
async function inTurn<T>(db: object, name: string, work: () => Promise<T>): Promise<T> {
  const turns = waiting.get(db) ?? new Map<string, Promise<unknown>>()
  waiting.set(db, turns)
  const turn = (turns.get(name) ?? Promise.resolve()).then(work, work)
  turns.set(name, turn)
  try {
    return await turn
  } finally {
    if (turns.get(name) === turn) turns.delete(name)
  }
}
