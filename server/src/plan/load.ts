import type pg from 'pg'
import { linkPlans } from './link.ts'
import type { Plan } from './nodes.ts'
import { type Queryable, read } from './read.ts'
import { statements } from './statements.ts'

/**
 * Reads whole plans in twelve statements, whatever the number of plans, objectives, levels and
 * fields. They see one state of the database only in a transaction that guarantees it: that of
 * {@link readPlans}, or the caller's own. A DUP that does not exist is left out.
 */
export async function loadPlans(on: Queryable, dupIds: readonly number[]): Promise<Plan[]> {
  const dups = await read(on, statements.dups, dupIds)
  const { authorityId } = statements.dups.at
  const authorityIds = [...new Set(dups.map((row) => row[authorityId]))]
  return linkPlans({
    dups,
    objectives: await read(on, statements.objectives, dupIds),
    narratives: await read(on, statements.narratives, dupIds),
    phases: await read(on, statements.phases, dupIds),
    indicators: await read(on, statements.indicators, dupIds),
    indicatorValues: await read(on, statements.indicatorValues, dupIds),
    overrides: await read(on, statements.overrides, dupIds),
    policies: await read(on, statements.policies, authorityIds),
    centers: await read(on, statements.centers, authorityIds),
    people: await read(on, statements.people, authorityIds),
    portfolios: await read(on, statements.portfolios, authorityIds),
    publicValues: await read(on, statements.publicValues, authorityIds),
  })
}

/** Reads whole plans in one consistent read: the twelve statements between a begin and a commit. */
export async function readPlans(
  pool: Pick<pg.Pool, 'connect'>,
  dupIds: readonly number[],
): Promise<Plan[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const plans = await loadPlans(client, dupIds)
    await client.query('commit')
    return plans
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    // A connection whose transaction failed is closed, not reused.
    client.release(broken)
  }
}
