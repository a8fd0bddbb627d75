import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

const authority = 'links'
const dup = 'DUP_2025_2027'
let service: TestService

beforeAll(async () => {
  service = await openTestService()
  await insertPlan(service.database.pool, { authority, dup, objectives: 15 })
  await insertPlan(service.database.pool, { authority: 'links-150', dup, objectives: 150 })
})
afterAll(() => service.close())

/** Every link out of a PEG objective, and from what it leads to back again. */
const roundTrip = `query RoundTrip($authority: String) {
  pegObjectives(authority: $authority, first: 40) {
    nodes {
      id
      parent { children { id } }
      dup { authority { code } objectives(levels: [PEG]) { id } }
      phases { id objective { id } responsible { phases(first: 60) { nodes { id } } } responsibilityCenter { spellings phases(first: 60) { nodes { id } } } }
      indicators { id objective { id } }
      responsibilityCenter { pegObjectives(first: 20) { totalCount nodes { id } } }
      manager { pegObjectives(first: 20) { totalCount nodes { id } } }
      portfolio { pegObjectives(first: 20) { totalCount nodes { id } } }
      publicValue { pegObjectives(first: 20) { totalCount nodes { id } } }
    }
  }
}`

test('every link out of an objective leads back to it', async () => {
  const { data, errors } = await service.execute(roundTrip, { authority })
  expect(errors).toBeUndefined()
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query’s above
  const { nodes } = (data as any).pegObjectives
  expect(nodes).toHaveLength(15)
  for (const node of nodes) {
    const ids = (list: { id: string }[]) => list.map(({ id }) => id)
    if (node.parent) expect(ids(node.parent.children)).toContain(node.id)
    expect(node.dup.authority.code).toBe(authority)
    expect(ids(node.dup.objectives)).toContain(node.id)
    for (const owner of ['responsibilityCenter', 'manager', 'portfolio', 'publicValue']) {
      if (node[owner]) expect(ids(node[owner].pegObjectives.nodes)).toContain(node.id)
    }
    for (const part of [...node.phases, ...node.indicators]) expect(part.objective.id).toBe(node.id)
    for (const { id, responsible, responsibilityCenter } of node.phases) {
      if (responsible) expect(ids(responsible.phases.nodes)).toContain(id)
      if (responsibilityCenter) expect(ids(responsibilityCenter.phases.nodes)).toContain(id)
    }
  }
})

test('links cost the same number of statements from 15 objectives as from 40', async () => {
  const few = await service.statements(() => service.execute(roundTrip, { authority }))
  const many = await service.statements(() =>
    service.execute(roundTrip, { authority: 'links-150' }),
  )
  expect(many.length).toBeLessThanOrEqual(few.length + 14) // its plan is not in memory yet
  const again = await service.statements(() =>
    service.execute(roundTrip, { authority: 'links-150' }),
  )
  const fewAgain = await service.statements(() => service.execute(roundTrip, { authority }))
  expect(again).toHaveLength(fewAgain.length)
})

test('any object can be read again by its id', async () => {
  const { data } = await service.execute(
    `query ($authority: String, $dup: String!) {
      authority(code: $authority) { id }
      dup(authority: $authority, code: $dup) {
        id
        objectives { id ... on PegObjective { phases { id } indicators { id } manager { id } portfolio { id } publicValue { id } responsibilityCenter { id } } }
      }
    }`,
    { authority, dup },
  )
  const ids = [...new Set(JSON.stringify(data).match(/[A-Z][A-Za-z]+:\d+/g))].slice(0, 100)
  expect(new Set(ids.map((id) => id.split(':')[0])).size).toBeGreaterThanOrEqual(9)
  const again = await service.execute(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids },
  )
  expect(again.errors).toBeUndefined()
  expect(again.data).toEqual({ nodes: ids.map((id) => ({ __typename: id.split(':')[0], id })) })
})
