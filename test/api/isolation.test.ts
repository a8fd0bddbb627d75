import { goalTree, walk } from '@cascata/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

const dup = 'DUP_2025_2027'
const [first, second] = [newAuthority().code, newAuthority().code]
let service: TestService

beforeAll(async () => {
  service = await openTestService()
  for (const authority of [first, second]) {
    await insertPlan(service.database.pool, { authority, dup, objectives: 15 })
  }
})
afterAll(() => service.close())

test('the same codes in two authorities are two plans that share nothing', async () => {
  const read = async (authority: string) => {
    const tree = await goalTree(service.client, { authority, dup })
    const ids = JSON.stringify(tree).match(/"[A-Z][A-Za-z]+:\d+"/g) ?? []
    return { tree, ids: new Set(ids) }
  }
  const [a, b] = await Promise.all([read(first), read(second)])
  const codes = (tree: typeof a.tree) => tree && [...walk(tree)].map(({ node }) => node.code)
  expect(codes(a.tree)).toEqual(codes(b.tree))
  expect(a.ids.size).toBeGreaterThan(100)
  expect(a.ids.intersection(b.ids)).toEqual(new Set())
})

test.each([
  [
    'an objective under another plan’s',
    `update objective set parent_id = (select id from objective where level = 'MANDATE' and dup_id = (select dup_id from objective where id = $1) limit 1) where id = $2`,
    'objective',
  ],
  [
    'a phase in another plan',
    `update phase set objective_id = $1, position = position + 1000 where objective_id = $2`,
    'objective',
  ],
  [
    'a phase of another authority in this plan',
    `update phase set authority_id = (select authority_id from objective where id = $1), responsible_alias_id = null, center_alias_id = null where objective_id = $2`,
    'objective',
  ],
  [
    'an objective managed by another authority’s person',
    `update objective set manager_alias_id = (select manager_alias_id from objective where manager_alias_id is not null and authority_id = (select authority_id from objective where id = $1) limit 1) where id = $2`,
    'objective',
  ],
])('the database itself refuses %s', async (_name, sql) => {
  const { rows } = await service.database.pool.query(
    `select (select o.id from objective o join authority a on a.id = o.authority_id where a.code = $1 and level = 'PEG' order by o.id limit 1) as a,
            (select o.id from objective o join authority a on a.id = o.authority_id where a.code = $2 and level = 'PEG' order by o.id limit 1) as b`,
    [first, second],
  )
  await expect(service.database.pool.query(sql, [rows[0].a, rows[0].b])).rejects.toMatchObject({
    code: '23503',
  })
})

test('an objective hangs on one of a higher level, so nothing hangs on itself', async () => {
  for (const parent of [
    'id',
    "(select id from objective peg where peg.dup_id = o.dup_id and level = 'PEG' limit 1)",
  ]) {
    await expect(
      service.database.pool.query(
        `update objective o set parent_id = ${parent} where level = 'MANDATE'`,
      ),
    ).rejects.toThrow('has to hang on an objective of a higher level')
  }
})
