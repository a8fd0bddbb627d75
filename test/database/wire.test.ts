import { PGliteWire, type PGliteWireOptions } from '@cascata/prisma/pglite'
import { clientClass } from '@cascata/server/database/client'
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openEmptyDatabase } from '../support/emptyDatabase.ts'

let db: PGlite
let pool: pg.Pool

beforeAll(async () => {
  db = await openEmptyDatabase(inject('runFolder'))
})

afterAll(() => db.close())

function openPool(options?: PGliteWireOptions): pg.Pool {
  const wire = new PGliteWire(db, options)
  const opened = new pg.Pool({
    stream: () => wire.connect(),
    user: 'postgres',
    max: 8,
    Client: clientClass({ namedStatements: false }),
  })
  return opened.on('error', () => {})
}

beforeEach(async () => {
  pool = openPool()
  await pool.query('DROP TABLE IF EXISTS entry; CREATE TABLE entry (x int)')
})

afterEach(() => pool.end())

test('statements of any size from many connections never mix', async () => {
  const long = 'x'.repeat(300_000)
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      const [text, values] =
        i % 2 ? ['SELECT $1::int AS i', [i]] : ['SELECT length($2), $1::int AS i', [i, long]]
      return (await pool.query<{ i: number }>(text as string, values as unknown[])).rows[0]?.i
    }),
  )
  expect(answers).toEqual(Array.from({ length: 200 }, (_, i) => i))
})

test('statements of one name are kept apart', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const query = { name: 'same', text: 'SELECT $1::int AS i', values: [i] }
      return (await pool.query(query)).rows[0].i
    }),
  )
  expect(answers).toEqual(Array.from({ length: 20 }, (_, i) => i))
})

test('a large answer arrives whole', async () => {
  const { rows } = await pool.query("SELECT repeat('y', 20_000_000) AS y")
  expect(rows[0].y).toHaveLength(20_000_000)
})

test('a transaction is alone until it ends; what it rolls back was never there', async () => {
  const [writer, reader] = [await pool.connect(), await pool.connect()]
  await writer.query('BEGIN')
  await writer.query('INSERT INTO entry VALUES (1)')
  const read = reader.query('SELECT count(*)::int AS count FROM entry')
  await writer.query('ROLLBACK')
  expect((await read).rows).toEqual([{ count: 0 }])
  writer.release()
  reader.release()
})

test('an error ends the statement, not the connection', async () => {
  const client = await pool.connect()
  await expect(client.query('SELECT nothing($1)', [1])).rejects.toThrow('does not exist')
  expect((await client.query('SELECT $1::int AS one', [1])).rows).toEqual([{ one: 1 }])
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await expect(client.query('INSERT INTO entry VALUES (1)')).rejects.toThrow('read-only')
  await expect(client.query('SELECT 1')).rejects.toThrow('current transaction is aborted')
  expect((await client.query('COMMIT')).command).toBe('ROLLBACK')
  client.release()
})

test('a client that is lost in its transaction is rolled back', async () => {
  const lost = await pool.connect()
  lost.on('error', () => {})
  await lost.query('BEGIN; INSERT INTO entry VALUES (1)')
  const read = pool.query('SELECT count(*)::int AS count FROM entry')
  ;(lost as unknown as { connection: pg.Connection }).connection.stream.destroy()
  expect((await read).rows).toEqual([{ count: 0 }])
  lost.release(true)
})

test('a client that forgets its transaction is cut off', async () => {
  const impatient = openPool({ idleInTransactionMs: 300 })
  const forgetful = await impatient.connect()
  const lost = new Promise<Error>((resolve) => forgetful.on('error', resolve))
  await forgetful.query('BEGIN; INSERT INTO entry VALUES (1)')
  expect((await impatient.query('SELECT count(*)::int AS count FROM entry')).rows).toEqual([
    { count: 0 },
  ])
  expect((await lost).message).toContain('idle-in-transaction timeout')
  forgetful.release(true)
  await impatient.end()
})

test('a busy database leaves the event loop time for others', async () => {
  let turns = 0
  const timer = setInterval(() => {
    turns++
  }, 1)
  // However slow the machine: a loop that starves the others would never get there.
  let statements = 0
  for (; turns < 10 && statements < 20_000; statements++) await pool.query('SELECT 1')
  clearInterval(timer)
  expect(turns).toBeGreaterThanOrEqual(10)
})
