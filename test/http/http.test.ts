import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../support/service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService({ corsOrigins: ['https://dashboard.example.it'] })
})
afterAll(() => service.close())

const get = (from: TestService, path: string) => from.fetch(`http://cascata.test${path}`)

test('it lives while its database does not answer, but is not ready', async () => {
  expect((await get(service, '/health')).status).toBe(200)
  expect((await get(service, '/ready')).status).toBe(200)
  const broken = await openTestService()
  await broken.database.pool.end()
  expect((await get(broken, '/health')).status).toBe(200)
  const notReady = await get(broken, '/ready')
  expect(notReady.status).toBe(503)
  expect(await notReady.text()).toBe('')
})

test('only pages of the origins that are set may read answers', async () => {
  const ask = async (from: TestService, origin: string) => {
    const response = await from.fetch('http://cascata.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ query: '{ __typename }' }),
    })
    return response.headers.get('access-control-allow-origin')
  }
  expect(await ask(service, 'https://dashboard.example.it')).toBe('https://dashboard.example.it')
  expect(await ask(service, 'https://elsewhere.example.it')).not.toBe(
    'https://elsewhere.example.it',
  )
  const closed = await openTestService()
  expect(await ask(closed, 'https://dashboard.example.it')).toBeNull()
  await closed.close()
})

test('every answer carries a request id of ours', async () => {
  const ids = await Promise.all(
    ['/health', '/graphql', '/nothing'].map(async (path) =>
      (await get(service, path)).headers.get('x-request-id'),
    ),
  )
  expect(new Set(ids).size).toBe(3)
  expect(ids).not.toContain(null)
})

test('a variable of the wrong kind is refused with a code and words that say why', async () => {
  const { errors } = await service.execute(
    'query ($at: Date) { dup(code: "X") { progress(at: $at) { value } } }',
    { at: '31/12/2024' },
  )
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  expect(errors?.[0]?.message).toContain('YYYY-MM-DD')
})

test.each([
  ['deeply nested variables', `{"a":${'['.repeat(6_000)}${']'.repeat(6_000)}}`],
  ['a very long list', `{"a":[${'0,'.repeat(400_000)}0]}`],
  ['a NUL deep in variables', '{"a":[{"b":"x\\u0000"}]}'],
])('%s are a mistake of the client, not ours', async (_name, variables) => {
  const query = 'query ($a: String) { authority(code: $a) { id } }'
  const response = await service.fetch('http://cascata.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
  })
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  })
})

test('letters that only look like a NUL are letters', async () => {
  const query = 'query { authority(code: "C:\\\\u0000dir") { id } }'
  expect(await service.execute(query)).toMatchObject({ data: { authority: null } })
})

test('a document of unreasonable length is refused before it is parsed', async () => {
  const { errors } = await service.execute(`{ __typename } #${'x'.repeat(50_000)}`)
  expect(errors?.[0]?.extensions?.code).toBe('TOO_MANY_TOKENS')
})
