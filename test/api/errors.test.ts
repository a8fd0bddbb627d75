import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { code: authority } = newAuthority()
const dup = 'DUP_2025_2027'
let service: TestService

beforeAll(async () => {
  service = await openTestService()
  await insertPlan(service.database.pool, { authority, dup, objectives: 15 })
  await insertPlan(service.database.pool, { authority: newAuthority().code, dup, objectives: 15 })
})
afterAll(() => service.close())

describe('bad input gets a code, the argument and the remedy', () => {
  test.each([
    ['node(id: "nonsense") { id }', 'id', 'query returned'],
    ['node(id: "Dup:99999999999") { id }', 'id', 'query returned'],
    ['nodes(ids: ["Dup:1", "Dup:-1"]) { id }', 'id', 'query returned'],
    [`pegObjectives(authority: "${authority}", first: 0) { totalCount }`, 'first', '1 to 100'],
    [`pegObjectives(authority: "${authority}", first: 101) { totalCount }`, 'first', '1 to 100'],
    [
      `pegObjectives(authority: "${authority}", first: 2, last: 2) { totalCount }`,
      'last',
      'one of',
    ],
    [
      `pegObjectives(authority: "${authority}", first: 2, before: "1.2.3") { totalCount }`,
      'before',
      'backwards',
    ],
    [
      `pegObjectives(authority: "${authority}", after: "1.x.3") { totalCount }`,
      'after',
      'a page of it',
    ],
    [
      `pegObjectives(authority: "${authority}", where: { text: "${'x'.repeat(201)}" }) { totalCount }`,
      'where.text',
      'at most 200',
    ],
    [`nodes(ids: ${JSON.stringify(Array(101).fill('Dup:1'))}) { id }`, 'ids', 'at most 100'],
    [
      `pegObjectives(authority: "${authority}", where: { codes: ${JSON.stringify(Array(101).fill('X'))} }) { totalCount }`,
      'where.codes',
      'at most 100',
    ],
    ['node(id: "Query:1") { id }', 'id', 'query returned'],
    ['node(id: "String:1") { id }', 'id', 'query returned'],
    ['authorities(after: "5") { nodes { id } }', 'after', 'a page of it'],
    ['authorities(first: 1000) { nodes { id } }', 'first', '1 to 100'],
  ])('%s', async (field, argument, remedy) => {
    const { errors } = await service.execute(`{ ${field} }`)
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
    expect(errors?.[0]?.message).toContain(remedy)
  })
})

test('an authority has to be named where there are several', async () => {
  const { errors, data } = await service.execute('{ dups { id } }')
  expect(data).toBeNull()
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'AUTHORITY_REQUIRED',
    argument: 'authority',
  })
})

test('what does not exist is null, not an error', async () => {
  const { data, errors } = await service.execute(`{
    authority(code: "nobody") { id }
    dups(authority: "nobody") { id }
    dup(authority: "${authority}", code: "DUP_1900") { id }
    objective(authority: "${authority}", dup: "${dup}", code: "none") { id }
    pegObjective(authority: "nobody", dup: "${dup}", code: "none") { id }
    pegObjectives(authority: "nobody") { totalCount nodes { id } }
    node(id: "PegObjective:2147483647") { id }
    nodes(ids: ["Dup:2147483647", "Phase:2147483647", "Person:2147483647"]) { id }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    authority: null,
    dups: [],
    dup: null,
    objective: null,
    pegObjective: null,
    pegObjectives: { totalCount: 0, nodes: [] },
    node: null,
    nodes: [null, null, null],
  })
})

test('an id of one type does not open an object of another', async () => {
  const { rows } = await service.database.pool.query(
    `select id from objective where level = 'MANDATE' limit 1`,
  )
  const { data, errors } = await service.execute(
    `{ node(id: "PegObjective:${rows[0].id}") { id } }`,
  )
  expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined })
})

test('an unexpected error shows a code and a request id, and is logged once under that id', async () => {
  const broken = await openTestService()
  await broken.database.pool.end()
  const before = broken.logged.length
  const { errors, data } = await broken.execute(
    `{ dup(authority: "${authority}", code: "${dup}") { id } }`,
  )
  expect(data).toEqual({ dup: null })
  expect(errors).toHaveLength(1)
  const { code, requestId } = errors?.[0]?.extensions ?? {}
  expect(code).toBe('INTERNAL_SERVER_ERROR')
  expect(errors?.[0]?.message).toContain(requestId)
  expect(JSON.stringify(errors)).not.toMatch(/pool|prisma|select|\.ts:/i)
  const logged = broken.logged.slice(before).filter(({ level }) => level === 'error')
  expect(logged).toEqual([
    expect.objectContaining({ requestId, msg: 'unexpected error', err: expect.anything() }),
  ])
})

test.each([
  ['not JSON', '{', 'application/json', 400],
  ['a body of another kind', 'query=1', 'text/plain', 415],
  [
    'an operation name that is not there',
    JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }),
    'application/json',
    400,
  ],
  ['a list of operations', JSON.stringify([{ query: '{ __typename }' }]), 'application/json', 400],
  [
    'a NUL in a literal',
    JSON.stringify({ query: '{ authority(code: "\\u0000") { id } }' }),
    'application/json',
    400,
  ],
  [
    'a NUL in a variable',
    JSON.stringify({
      query: 'query ($code: String) { authority(code: $code) { id } }',
      variables: { code: '\0' },
    }),
    'application/json',
    400,
  ],
  [
    'a lone surrogate',
    '{"query":"query ($code: String) { authority(code: $code) { id } }","variables":{"code":"\\ud800"}}',
    'application/json',
    200,
  ],
  [
    'prototype keys as variables',
    '{"query":"{ __typename }","variables":{"__proto__":{"x":1},"constructor":1}}',
    'application/json',
    200,
  ],
])('%s never makes the service fail', async (_name, body, contentType, status) => {
  const response = await service.fetch('http://cascata.test/graphql', {
    method: 'POST',
    headers: { 'content-type': contentType, accept: 'application/graphql-response+json' },
    body,
  })
  expect(response.status).toBe(status)
  expect(await response.text()).not.toContain('INTERNAL_SERVER_ERROR')
})
