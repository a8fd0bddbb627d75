import { eachPegObjective, pegObjectives } from '@cascata/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { code: authority } = newAuthority()
let service: TestService

beforeAll(async () => {
  service = await openTestService()
  for (const dup of ['DUP_2025_2027', 'DUP_2026_2028']) {
    await insertPlan(service.database.pool, { authority, dup, objectives: 23 })
  }
})
afterAll(() => service.close())

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('pages of any size, in either direction, give every objective once and in one order', async () => {
  const { nodes, totalCount } = await pegObjectives(service.client, {
    authority,
    first: 100,
    countAll: true,
  })
  const ids = nodes.map(({ id }) => id)
  expect(totalCount).toBe(46)
  expect(new Set(ids).size).toBe(46)

  for (const pageSize of [1, 7, 46]) {
    const paged = await collect(eachPegObjective(service.client, { authority }, { pageSize }))
    expect(paged.map(({ id }) => id)).toEqual(ids)
  }

  const backwards: string[] = []
  for (let before: string | null | undefined; ; ) {
    const page = await pegObjectives(service.client, {
      authority,
      last: 7,
      ...(before && { before }),
    })
    backwards.unshift(...page.nodes.map(({ id }) => id))
    if (!page.pageInfo.hasPreviousPage) break
    before = page.pageInfo.startCursor
  }
  expect(backwards).toEqual(ids)
})

test('a page is limited in SQL, and counts only when asked', async () => {
  const first = await pegObjectives(service.client, { authority, first: 5 })
  const statements = await service.statements(() =>
    pegObjectives(service.client, { authority, first: 5, after: first.pageInfo.endCursor }),
  )
  const onObjective = statements.filter((sql) => /from "?(public"?\.)?"?objective/i.test(sql))
  expect(onObjective).toHaveLength(1)
  expect(onObjective[0]).toMatch(/limit/i)
})

test('filters narrow the list, and all conditions have to hold', async () => {
  const list = async (
    where: Parameters<typeof pegObjectives>[1] extends infer V
      ? NonNullable<V> extends { where?: infer W }
        ? W
        : never
      : never,
  ) => (await pegObjectives(service.client, { authority, where, first: 100 })).nodes

  const all = await list({})
  const [one] = all
  if (!one) throw new Error('no objective')
  expect(await list({ dup: 'DUP_2026_2028' })).toEqual(
    all.filter(({ dup }) => dup.code === 'DUP_2026_2028'),
  )
  expect(await list({ codes: [one.code] })).toEqual(all.filter(({ code }) => code === one.code))
  expect(await list({ text: one.title.slice(2, 30).toUpperCase() })).toContainEqual(one)
  expect(await list({ manager: one.manager?.name ?? '' })).toEqual(
    all.filter(({ manager }) => manager?.name === one.manager?.name),
  )
  const spelled = all.find(({ manager, managerLabel }) => manager && manager.name !== managerLabel)
  expect(await list({ manager: spelled?.managerLabel ?? '' })).toEqual(
    all.filter(({ manager }) => manager?.id === spelled?.manager?.id),
  )
  expect(await list({ responsibilityCenter: one.responsibilityCenterLabel ?? '' })).toEqual(
    all.filter(
      ({ responsibilityCenter }) => responsibilityCenter?.id === one.responsibilityCenter?.id,
    ),
  )
  expect(await list({ executionStates: ['COMPLETED'] })).toEqual(
    all.filter(({ executionState }) => executionState === 'COMPLETED'),
  )
  expect(await list({ dup: 'DUP_2026_2028', manager: 'NOBODY' })).toEqual([])
  expect(await list({ text: '%' })).toEqual([]) // no wildcard of the database leaks in
})
