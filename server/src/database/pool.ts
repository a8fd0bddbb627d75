import pg from 'pg'
import type { Settings } from '../env.ts'
import { type ClientOptions, clientClass } from './client.ts'

const LOCK_TIMEOUT_MS = 5_000
const CONNECT_TIMEOUT_MS = 5_000
/** A transaction idle for so long was abandoned; it would hold locks forever. */
export const IDLE_IN_TRANSACTION_MS = 30_000
/** The client times out a little after the server should have, in case the server hangs. */
const ANSWER_GRACE_MS = 5_000

/** What {@link createPool} needs of the settings. */
export type PoolSettings = Pick<Settings, 'databasePool' | 'statementTimeoutMs'>

/** Makes a pool in which nothing waits forever and no lost connection ends the process. */
export function createPool(
  connection: pg.PoolConfig,
  settings: PoolSettings,
  options: ClientOptions & { onError: (error: Error) => void },
): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    Client: clientClass(options),
    application_name: 'cascata',
    max: settings.databasePool,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    statement_timeout: settings.statementTimeoutMs,
    query_timeout: settings.statementTimeoutMs + ANSWER_GRACE_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  })
  // Without a listener a backend that is killed while idle would kill this process too.
  pool.on('error', options.onError)
  // A checked-out client whose backend dies emits the error itself as well.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
