import { graphiqlOptions } from '@cascata/server/graphiql/page'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

let service: TestService
const settings = {
  maxDepth: 15,
  maxAliases: 30,
  maxTokens: 2_000,
  maxDirectives: 20,
  maxBodyBytes: 100_000,
}

beforeAll(async () => {
  service = await openTestService(settings)
})
afterAll(() => service.close())

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

describe('an operation over a limit is refused with a code and a remedy', () => {
  test.each([
    [
      'QUERY_TOO_DEEP',
      `{ dup(code: "X") { children { ${'parent { children { '.repeat(7)} id ${'} }'.repeat(7)} } } }`,
    ],
    [
      'QUERY_TOO_COMPLEX',
      `{ ${repeat(6, (i) => `a${i}: pegObjectives(first: 100) { nodes { descendants { descendants { title code level id } } } }`)} }`,
    ],
    ['TOO_MANY_ALIASES', `{ ${repeat(31, (i) => `a${i}: __typename`)} }`],
    ['TOO_MANY_TOKENS', `{ ${'__typename '.repeat(2_001)} }`],
    [
      'TOO_MANY_TOKENS',
      `${'{ node(id: "Dup:1") '.repeat(20_000)} id ${'}'.repeat(20_000)}`.slice(0, 50_000),
    ],
    ['TOO_MANY_DIRECTIVES', `{ __typename ${'@skip(if: false) '.repeat(21)} }`],
  ])('%s', async (code, query) => {
    const { errors, data } = await service.execute(query)
    expect(errors?.[0]?.extensions?.code).toBe(code)
    expect(errors?.[0]?.message).toMatch(/;|\. \w/) // what is wrong, then what to do
    expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true)
  })
})

test('going up and down a large tree again and again is ended while it runs', async () => {
  const small = await openTestService({ maxItems: 20_000 })
  const { code: authority } = newAuthority()
  await insertPlan(small.database.pool, { authority, dup: 'D', objectives: 150 })
  const { errors } = await small.execute(
    `{ dup(authority: "${authority}", code: "D") { children { descendants(levels: [PEG]) { parent { parent {
      descendants(levels: [PEG]) { parent { parent { descendants { level } } } } } } } } } }`,
  )
  expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COMPLEX')
  expect(errors?.[0]?.message).toContain('20000 list items')
  await small.close()
})

test('a body over the limit is answered 413', async () => {
  const response = await service.fetch('http://cascata.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ __typename }${' '.repeat(settings.maxBodyBytes)}` }),
  })
  expect(response.status).toBe(413)
})

test('what tools send passes: introspection and every tab of GraphiQL', async () => {
  const introspection = getIntrospectionQuery({
    schemaDescription: true,
    inputValueDeprecation: true,
  })
  expect((await service.execute(introspection)).errors).toBeUndefined()
  for (const { query } of graphiqlOptions.defaultTabs ?? []) {
    const errors = (await service.execute(query as string)).errors ?? []
    expect(errors.filter(({ extensions }) => extensions?.code !== 'AUTHORITY_REQUIRED')).toEqual([])
  }
})
