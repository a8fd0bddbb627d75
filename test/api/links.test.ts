import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { code: authority } = newAuthority()
const { code: large } = newAuthority()
const dup = 'DUP_2025_2027'
let service: TestService

beforeAll(async () => {
  service = await openTestService()
  await insertPlan(service.database.pool, { authority, dup, objectives: 15 })
  await insertPlan(service.database.pool, { authority: large, dup, objectives: 150 })
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

test('whatever the spelling, a person is one and answers for all of it', async () => {
  const { data } = await service.execute(
    `query ($authority: String) {
      pegObjectives(authority: $authority) {
        nodes {
          code managerLabel
          manager { name spellings pegObjectives { nodes { code } } }
          phases { responsibleLabel responsible { name spellings } }
        }
      }
    }`,
    { authority },
  )
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query’s above
  const { nodes } = (data as any).pegObjectives
  const managed = nodes.filter((node: { manager: object | null }) => node.manager)
  const labels = new Set(managed.map(({ managerLabel }: Record<string, string>) => managerLabel))
  const names = new Set(managed.map(({ manager }: { manager: { name: string } }) => manager.name))
  expect(labels.size).toBeGreaterThan(names.size)
  for (const { manager, managerLabel } of managed) {
    expect(manager.spellings).toEqual([`Dott. ${manager.name}`, manager.name].sort())
    expect(manager.spellings).toContain(managerLabel)
    expect(manager.pegObjectives.nodes).toEqual(
      managed
        .filter((node: { manager: { name: string } }) => node.manager.name === manager.name)
        .map(({ code }: { code: string }) => ({ code })),
    )
  }
  for (const { responsible, responsibleLabel } of managed[0].phases) {
    expect(responsible.spellings).toContain(responsibleLabel)
  }
})

test('lists of PEG objectives hold no objective of another level, whoever manages that', async () => {
  const { rows } = await service.database.pool.query(
    `update objective set manager_alias_id =
       (select manager_alias_id from objective where dup_id = dup.id and level = 'PEG' and manager_alias_id is not null limit 1)
     from dup join authority on authority.id = dup.authority_id
     where objective.dup_id = dup.id and authority.code = $1 and level = 'MANDATE'
     returning (select person_id from person_alias where id = manager_alias_id)`,
    [authority],
  )
  const { data, errors } = await service.execute(
    'query ($id: ID!) { node(id: $id) { ... on Person { pegObjectives { totalCount nodes { level } } } } }',
    { id: `Person:${rows[0].person_id}` },
  )
  expect(errors).toBeUndefined()
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query’s above
  const { nodes, totalCount } = (data as any).node.pegObjectives
  expect(totalCount).toBe(nodes.length)
  expect(new Set(nodes.map(({ level }: { level: string }) => level))).toEqual(new Set(['PEG']))
})

test('links cost the same number of statements from 15 objectives as from 40', async () => {
  const few = await service.statements(() => service.execute(roundTrip, { authority }))
  const many = await service.statements(() => service.execute(roundTrip, { authority: large }))
  expect(many.length).toBeLessThanOrEqual(few.length + 14) // its plan is not in memory yet
  const again = await service.statements(() => service.execute(roundTrip, { authority: large }))
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
