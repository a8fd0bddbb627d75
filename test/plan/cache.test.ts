import { PlanCache } from '@cascata/server/plan/cache'
import { readDups } from '@cascata/server/plan/dups'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { insertPlan } from '../support/plan.ts'

const CHECK = 1
const LOAD = 14
const MEGABYTE = 1_000_000

let database: TestDatabase
let statements: string[]
const plans: number[] = []

beforeAll(async () => {
  database = await openTestDatabase({ onStatement: (sql) => statements.push(sql) })
  statements = []
  const { code: authority } = newAuthority()
  for (const dup of ['A', 'B']) {
    plans.push((await insertPlan(database.pool, { authority, dup, objectives: 15 })).dupId)
  }
})
beforeEach(() => {
  statements = []
})
afterAll(() => database.close())

/** Reads plans at their current revisions, as a request does that has read their DUPs. */
const read = async (cache: PlanCache, ids: readonly number[] = plans) => {
  const versions = await readDups(database.pool, ids)
  return cache.get(versions.sort((a, b) => a.id - b.id))
}

const raise = (dupId: number | undefined) =>
  database.pool.query('update dup set revision = revision + 1 where id = $1', [dupId])

test('simultaneous readers share one load, and later ones what it brought', async () => {
  const cache = new PlanCache(database.pool, 100 * MEGABYTE)
  const shared = await Promise.all([read(cache), read(cache), read(cache)])
  expect(statements).toHaveLength(3 * CHECK + LOAD)
  expect(new Set(shared.map(([plan]) => plan)).size).toBe(1)
  expect(await read(cache)).toEqual(shared[0])
  expect(statements).toHaveLength(4 * CHECK + LOAD)
})

test('a raised revision is read anew, of the one plan alone', async () => {
  const cache = new PlanCache(database.pool, 100 * MEGABYTE)
  const before = await read(cache)
  await raise(plans[0])
  const [changed, same] = await read(cache)
  expect(changed).not.toBe(before[0])
  expect(changed?.dup.revision).toBe((before[0]?.dup.revision ?? 0) + 1)
  expect(same).toBe(before[1])
})

test('the plan used least recently makes room', async () => {
  const [[first, second]] = [await read(new PlanCache(database.pool, 100 * MEGABYTE))]
  const cache = new PlanCache(database.pool, Math.max(first?.bytes ?? 0, second?.bytes ?? 0))
  await read(cache, plans.slice(0, 1))
  await read(cache, plans.slice(1))
  statements = []
  await read(cache, plans.slice(1))
  expect(statements).toHaveLength(CHECK)
  await read(cache, plans.slice(0, 1))
  expect(statements).toHaveLength(2 * CHECK + LOAD)
})

test('a plan larger than the memory is served and not kept', async () => {
  const cache = new PlanCache(database.pool, 10)
  expect((await read(cache))[0]?.objectives.length).toBeGreaterThan(0)
  statements = []
  await read(cache)
  expect(statements).toHaveLength(CHECK + LOAD)
})

test('a load that failed is tried again', async () => {
  let outages = 1
  const pool: typeof database.pool = Object.create(database.pool, {
    query: { value: database.pool.query.bind(database.pool) },
    connect: {
      value: () =>
        outages-- > 0 ? Promise.reject(new Error('connection lost')) : database.pool.connect(),
    },
  })
  const cache = new PlanCache(pool, 100 * MEGABYTE)
  await expect(read(cache)).rejects.toThrow('connection lost')
  expect((await read(cache))[0]?.dup.id).toBe(plans[0])
})

test('a plan that is not there is undefined', async () => {
  const cache = new PlanCache(database.pool, 100 * MEGABYTE)
  expect(await cache.get([{ id: 2_147_483_647, revision: 1 }])).toEqual([undefined])
})
