import pg from 'pg'
import { linkPlans } from './link.ts'
import type { Plan } from './nodes.ts'
import type { PlanRows } from './rows.ts'
import { statements } from './statements.ts'

/** Days stay the text PostgreSQL sends (`2024-12-31`), and JSON stays text until it is asked for. */
const asText = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.JSONB])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    asText.has(oid)
      ? String
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** A connection, a pool, or the session of a transaction: what statements can be sent on. */
export interface Queryable {
  query(statement: {
    readonly text: string
    readonly values: unknown[]
    readonly rowMode: 'array'
    readonly types: pg.CustomTypesConfig
  }): Promise<{ readonly rows: unknown[][] }>
}

/**
 * Reads whole plans in twelve statements, whatever the number of plans, objectives, levels and
 * fields. All see the same state of the database only inside a transaction that sees to it:
 * {@link readPlans}, or the caller's own. A DUP that does not exist is left out.
 */
export async function loadPlans(on: Queryable, dupIds: readonly number[]): Promise<Plan[]> {
  const read = async (text: string, ids: readonly number[]) =>
    (await on.query({ text, values: [ids], rowMode: 'array', types })).rows
  const dups = await read(statements.dups, dupIds)
  const authorityIds = [...new Set(dups.map((row) => row[1] as number))]
  const rows: PlanRows = {
    dups,
    objectives: await read(statements.objectives, dupIds),
    narratives: await read(statements.narratives, dupIds),
    phases: await read(statements.phases, dupIds),
    indicators: await read(statements.indicators, dupIds),
    indicatorValues: await read(statements.indicatorValues, dupIds),
    overrides: await read(statements.overrides, dupIds),
    policies: await read(statements.policies, authorityIds),
    centers: await read(statements.centers, authorityIds),
    people: await read(statements.people, authorityIds),
    portfolios: await read(statements.portfolios, authorityIds),
    publicValues: await read(statements.publicValues, authorityIds),
  }
  return linkPlans(rows)
}

/** Reads whole plans in one consistent read: the twelve statements between a begin and a commit. */
export async function readPlans(pool: pg.Pool, dupIds: readonly number[]): Promise<Plan[]> {
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
