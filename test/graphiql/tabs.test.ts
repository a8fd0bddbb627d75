import { readFileSync } from 'node:fs'
import { readSettings } from '@cascata/server/env'
import { tabs } from '@cascata/server/graphiql/tabs'
import { buildSchema, type OperationDefinitionNode, parse, validate } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../support/service.ts'

const schema = buildSchema(
  readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'),
)
const operations = tabs.map(({ query }) => {
  const document = parse(query)
  const [operation] = document.definitions as [OperationDefinitionNode]
  return { name: operation.name?.value ?? '', query, document }
})

let service: TestService
beforeAll(async () => {
  service = await openTestService(readSettings({}))
})
afterAll(() => service.close())

test('every tab has a name of its own and begins with a comment that says what it shows', () => {
  const names = operations.map(({ name }) => name)
  expect(new Set(names.filter(Boolean)).size).toBe(operations.length)
  expect(operations.filter(({ query }) => !/^# \w.+\.?\n/.test(query))).toEqual([])
})

test.each(operations)('$name is valid on the committed schema', ({ document }) => {
  expect(validate(schema, document)).toEqual([])
})

test.each(operations)('$name is within every limit of the settings', async ({ query }) => {
  const { errors = [] } = await service.execute(query)
  // The database of the tests holds several authorities, and the tabs name none.
  expect(errors.filter(({ extensions }) => extensions?.code !== 'AUTHORITY_REQUIRED')).toEqual([])
})
