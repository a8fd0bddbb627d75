import { createPool } from '@cascata/server/database/pool'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

describe('a pool on a PostgreSQL server', () => {
  const lost: Error[] = []
  let pool: pg.Pool
  let admin: pg.Client

  beforeAll(async () => {
    const { connectionString } = inject('database')
    pool = createPool(
      { connectionString },
      { databasePool: 3, statementTimeoutMs: 300 },
      { namedStatements: true, onError: (error) => lost.push(error) },
    )
    admin = new pg.Client({ connectionString, application_name: 'admin' })
    await admin.connect()
  })

  afterAll(async () => {
    await pool.end()
    await admin.end()
  })

  const backend = async (client: pg.PoolClient) =>
    (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid as number

  test('a backend that dies while idle is reported and replaced', async () => {
    const client = await pool.connect()
    const pid = await backend(client)
    client.release()
    await admin.query('SELECT pg_terminate_backend($1)', [pid])
    await expect.poll(() => lost.length).toBe(1)
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  })

  test('a backend that dies at work fails its statement alone', async () => {
    const client = await pool.connect()
    const pid = await backend(client)
    const broken = expect(client.query('SELECT pg_sleep(10)')).rejects.toThrow('terminat')
    await admin.query('SELECT pg_terminate_backend($1)', [pid])
    await broken
    client.release(true)
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  })

  test('a statement that takes too long is cancelled on the server', async () => {
    await expect(pool.query('SELECT pg_sleep(10)')).rejects.toThrow('statement timeout')
    const { rows } = await admin.query(
      "SELECT count(*)::int AS busy FROM pg_stat_activity WHERE application_name = 'cascata' AND state = 'active' AND query LIKE '%pg_sleep%'",
    )
    expect(rows).toEqual([{ busy: 0 }])
  })

  test('named statements are kept', async () => {
    const client = await pool.connect()
    await client.query({ name: 'kept', text: 'SELECT 1' })
    const { rows } = await client.query('SELECT name FROM pg_prepared_statements')
    expect(rows).toEqual([{ name: 'kept' }])
    client.release(true)
  })
})
