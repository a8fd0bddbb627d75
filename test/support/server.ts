import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { PGliteWire } from '@cascata/prisma/pglite'
import pg from 'pg'
import { openEmptyDatabase } from './emptyDatabase.ts'

/** An empty database for one run of the tests. */
export interface TestServer {
  connectionString: string
  /** False for one session shared by all connections: see PGliteWire. */
  namedStatements: boolean
  close(): Promise<void>
}

/** An empty database where the run has its databases: on DATABASE_URL's server, else in memory. */
export function createTestServer(runFolder: string): Promise<TestServer> {
  const url = process.env.DATABASE_URL
  return url ? createScratchDatabase(url) : serveMemoryDatabase(runFolder)
}

/** Creates a database of our own on a server, so that no existing one is ever touched. */
export async function createScratchDatabase(serverUrl: string): Promise<TestServer> {
  const name = `cascata_test_${randomBytes(6).toString('hex')}`
  await runOnServer(serverUrl, `CREATE DATABASE ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    connectionString: url.href,
    namedStatements: true,
    close: () => runOnServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function runOnServer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Serves a database in memory to the other processes of the run, through a private socket. */
async function serveMemoryDatabase(runFolder: string): Promise<TestServer> {
  const db = await openEmptyDatabase(runFolder)
  const wire = new PGliteWire(db)
  const server = net.createServer((socket) => {
    const session = wire.connect()
    pipeline(socket, session, socket).catch(() => session.destroy())
  })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cascata-test-'))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(path.join(folder, '.s.PGSQL.5432'), resolve)
  })
  return {
    connectionString: `postgresql://postgres@localhost/postgres?host=${folder}`,
    namedStatements: false,
    close: async () => {
      server.close()
      await db.close()
      await rm(folder, { recursive: true })
    },
  }
}
