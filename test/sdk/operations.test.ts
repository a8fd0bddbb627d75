import {
  CascataGraphQLError,
  dups,
  eachPegObjective,
  findByCode,
  flatten,
  type GoalTree,
  goalTree,
  objectiveLevelValues,
  pegObjective,
  pegObjectives,
  type TypedDocumentString,
  walk,
} from '@cascata/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { code: authority } = newAuthority()
const dup = 'DUP_2024_2027'
let service: TestService
let tree: GoalTree

beforeAll(async () => {
  service = await openTestService()
  await insertPlan(service.database.pool, { authority, dup, objectives: 130 })
  await insertPlan(service.database.pool, { authority: newAuthority().code, dup, objectives: 5 })
  tree = (await goalTree(service.client, { authority, dup })) as GoalTree
})
afterAll(() => service.close())

test('dups lists the plans of an authority; none for one that does not exist', async () => {
  expect(await dups(service.client, { authority })).toMatchObject([{ code: dup }])
  expect(await dups(service.client, { authority: 'nowhere' })).toEqual([])
})

test('goalTree reaches every objective, whatever levels its branch skips', async () => {
  const all = `query All($authority: String, $dup: String!) {
    dup(authority: $authority, code: $dup) { objectives { id parent { id } } }
  }` as TypedDocumentString<
    { dup: { objectives: { id: string; parent: { id: string } | null }[] } },
    { authority: string; dup: string }
  >
  const flat = await service.client.request(all, { authority, dup })
  const seen = Array.from(walk(tree), ({ node, ancestors }) => ({
    id: node.id,
    parent: ancestors.length > 0 ? { id: ancestors.at(-1)?.id } : null,
  }))
  expect(seen).toEqual(flat.dup.objectives)
  const depths = new Set(Array.from(walk(tree), ({ ancestors }) => ancestors.length))
  expect([...depths].sort()).toEqual([0, 1, 2, 3])
})

test('every node of the tree has children, and a PEG objective its phases and indicators', () => {
  for (const { node } of walk(tree)) {
    expect(node.children).toBeInstanceOf(Array)
    expect(objectiveLevelValues).toContain(node.level)
    expect('phases' in node).toBe(node.__typename === 'PegObjective')
    if (node.__typename === 'PegObjective') expect(node.indicators).toHaveLength(4)
  }
})

test('goalTree and pegObjective give null for codes that do not exist', async () => {
  expect(await goalTree(service.client, { authority, dup: 'DUP_1999' })).toBeNull()
  expect(await pegObjective(service.client, { authority, dup, code: 'none' })).toBeNull()
})

test('flatten gives one row per objective, of plain cells, in tree order', () => {
  const rows = flatten(tree)
  expect(rows.map(({ code }) => code)).toEqual(Array.from(walk(tree), ({ node }) => node.code))
  for (const row of rows) {
    for (const cell of Object.values(row)) {
      expect(cell === null || ['string', 'number'].includes(typeof cell)).toBe(true)
    }
    expect(row.parentCode === null).toBe(row.depth === 0)
    expect(row.phases === null).toBe(row.level !== 'PEG')
  }
})

test('pegObjectives filters, pages and counts on request', async () => {
  const first = await pegObjectives(service.client, { authority, first: 2, countAll: true })
  expect(first.nodes).toHaveLength(2)
  expect(first.totalCount).toBe(130)
  const next = await pegObjectives(service.client, {
    authority,
    first: 1,
    after: first.pageInfo.endCursor,
  })
  expect(next).not.toHaveProperty('totalCount')
  const third = next.nodes[0]
  const found = await pegObjectives(service.client, {
    authority,
    where: { codes: [third?.code ?? ''] },
  })
  expect(found.nodes).toEqual([third])
})

test('eachPegObjective goes through all pages and agrees with the tree', async () => {
  const codes: string[] = []
  for await (const { code, ancestors } of eachPegObjective(service.client, { authority })) {
    codes.push(code)
    const node = findByCode(tree, code, 'PEG')
    const visit = Array.from(walk(tree)).find((visit) => visit.node === node)
    expect(ancestors.map(({ id }) => id)).toEqual(visit?.ancestors.map(({ id }) => id))
  }
  expect(codes).toHaveLength(130)
  expect(new Set(codes).size).toBe(130)
})

test('pegObjective adds the narratives to what the list has', async () => {
  const [row] = (await pegObjectives(service.client, { authority, first: 1 })).nodes
  const sheet = await pegObjective(service.client, { authority, dup, code: row?.code ?? '' })
  expect(sheet).toMatchObject({ ...row })
  expect(sheet?.implementationApproach?.text).toEqual(expect.any(String))
})

test('errors carry the code and the request id of the service', async () => {
  const error = await goalTree(service.client, { dup }).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(CascataGraphQLError)
  expect(error).toMatchObject({
    errors: [{ extensions: { code: 'AUTHORITY_REQUIRED' } }],
    requestId: expect.stringMatching(/\S/),
  })
  const page = await pegObjectives(service.client, { authority, first: 101 }).catch(String)
  expect(page).toContain('BAD_USER_INPUT at pegObjectives')
})
