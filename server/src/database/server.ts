import pg from 'pg'
import { DatabaseError } from './errors.ts'

const OLDEST_VERSION = 14
const CONNECT_TIMEOUT_MS = 10_000

const REMEDIES: Record<string, string> = {
  ECONNREFUSED: 'Start PostgreSQL there, or correct DATABASE_URL.',
  ENOTFOUND: 'Correct the host in DATABASE_URL.',
  EAI_AGAIN: 'Correct the host in DATABASE_URL, or repair the name service.',
  '28P01': 'Correct user and password in DATABASE_URL.',
  '28000': 'Allow this user and address in pg_hba.conf, or correct DATABASE_URL.',
  '3D000': 'Create the database, or correct DATABASE_URL.',
  '53300': 'Raise max_connections, or lower CASCATA_DATABASE_POOL.',
}

/** The location of a database for messages, without user and password. */
export function describeServer(databaseUrl: string): string {
  const { host, pathname, searchParams } = new URL(databaseUrl)
  return `${host || searchParams.get('host') || 'localhost'}${pathname}`
}

/** Connects once; throws a one-line error where the PostgreSQL server cannot be used. */
export async function checkServer(databaseUrl: string): Promise<void> {
  let client: pg.Client | undefined
  let version: number
  try {
    // Reads the certificate files that the address names, so it may fail as well.
    client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    })
    client.on('error', () => {}) // Reported by the query that it breaks.
    await client.connect()
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS num")
    version = Math.floor(rows[0].num / 10_000)
  } catch (error) {
    throw explain(databaseUrl, error as Error)
  } finally {
    await client?.end().catch(() => {})
  }
  if (version < OLDEST_VERSION) {
    throw new DatabaseError(
      `PostgreSQL at ${describeServer(databaseUrl)} is version ${version}. ` +
        `Cascata needs ${OLDEST_VERSION} or newer.`,
    )
  }
}

function explain(databaseUrl: string, error: Error & { code?: string }): DatabaseError {
  // Several addresses were tried: each has its own error, and the aggregate one has no message.
  const reason = error instanceof AggregateError ? (error.errors[0] as Error) : error
  const remedy = REMEDIES[error.code ?? ''] ?? 'Correct DATABASE_URL, or repair the server.'
  return new DatabaseError(
    `The database at ${describeServer(databaseUrl)} cannot be used (${reason.message}). ${remedy}`,
    { cause: error },
  )
}
