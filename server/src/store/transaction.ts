import type {
  Pool,
  PoolClient,
  QueryArrayConfig,
  QueryArrayResult,
  QueryResult,
  QueryResultRow,
} from 'pg'

/** The one connection on which a write runs, inside its transaction. */
export interface Session {
  query<R extends QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<QueryResult<R>>
  /** As the reader of plans queries: rows are arrays, in the order of their columns. */
  query(statement: QueryArrayConfig): Promise<QueryArrayResult>
}

const MINUTES_10 = 600_000

// A large import may outlast the limits that protect queries, and so may the wait for the one before it.
const LIMITS = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
  .map((limit) => `SET LOCAL ${limit} = ${MINUTES_10}`)
  .join('; ')

/** Runs `work` in one transaction: all of it is written, or nothing. */
export function inTransaction<T>(
  pool: Pick<Pool, 'connect'>,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return within(pool, 'BEGIN', work)
}

/** Runs `work` on one state of the database, in which it can write nothing. */
export function readOnly<T>(
  pool: Pick<Pool, 'connect'>,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return within(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work)
}

async function within<T>(
  pool: Pick<Pool, 'connect'>,
  begin: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(`${begin}; ${LIMITS}`)
    const done = await work(sessionOn(client))
    await client.query('COMMIT')
    client.release()
    return done
  } catch (error) {
    // A connection that cannot roll back is not returned to the pool.
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    )
    throw error
  }
}

function sessionOn(client: PoolClient): Session {
  // `query_timeout` is pg's own limit, on this side of the wire; its types do not know it per query.
  const limit = { query_timeout: MINUTES_10 }
  const query = (statement: string | QueryArrayConfig, values: readonly unknown[] = []) =>
    typeof statement === 'string'
      ? client.query({ ...limit, text: statement, values: [...values] })
      : client.query({ ...limit, ...statement })
  return { query: query as Session['query'] }
}
