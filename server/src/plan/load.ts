import pg from 'pg'
import type { Columns } from './columns.ts'
import { linkPlans } from './link.ts'
import type { Plan } from './nodes.ts'
import type { Row, Statement } from './statement.ts'
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

async function read<C extends Columns>(
  on: Queryable,
  { text }: Statement<C>,
  ids: readonly number[],
): Promise<Row<C>[]> {
  const { rows } = await on.query({ text, values: [ids], rowMode: 'array', types })
  return rows as unknown as Row<C>[]
}
