import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

describe('every statement is heard once', () => {
  const heard: string[] = []
  let database: TestDatabase

  beforeAll(async () => {
    database = await openTestDatabase({ onStatement: (sql) => heard.push(sql) })
  })
  beforeEach(() => {
    heard.length = 0
  })
  afterAll(() => database.close())

  test('in every form that pg takes', async () => {
    const { pool } = database
    await pool.query('SELECT 1')
    await pool.query('SELECT $1::int', [2])
    await pool.query({ text: 'SELECT 3', rowMode: 'array' })
    await pool.query(new pg.Query('SELECT 4') as unknown as pg.QueryConfig)
    await new Promise<void>((resolve) => pool.query('SELECT 5', () => resolve()))
    const client = await pool.connect()
    await client.query('SELECT 6')
    client.release()
    expect(heard).toEqual([
      'SELECT 1',
      'SELECT $1::int',
      'SELECT 3',
      'SELECT 4',
      'SELECT 5',
      'SELECT 6',
    ])
  })

  test('from Prisma, also in a transaction', async () => {
    const { prisma } = database
    await prisma.authority.findMany({ take: 1 })
    expect(heard).toHaveLength(1)
    await prisma.$transaction([prisma.dup.count(), prisma.import.count()])
    expect(heard.slice(1)).toEqual([
      'BEGIN',
      expect.stringContaining('"dup"'),
      expect.stringContaining('"import"'),
      'COMMIT',
    ])
  })
})

test('a broken statement does not spoil the pool', async () => {
  const { pool, prisma, close } = await openTestDatabase()
  for (let i = 0; i < 10; i++) {
    await expect(pool.query('SELECT nonsense')).rejects.toThrow('does not exist')
    await expect(prisma.$queryRaw`SELECT nonsense`).rejects.toThrow('does not exist')
  }
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await close()
})
