import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN_TOKEN, openTestService, type TestService } from '../support/service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** Sends a query with a header `Authorization`. */
async function ask(authorization: string, query = '{ __typename }') {
  const response = await service.fetch('http://cascata.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query }),
  })
  return { response, answer: (await response.json()) as Record<string, unknown> }
}

test.each([
  ['nobody', undefined],
  ['the administrator', `Bearer ${ADMIN_TOKEN}`],
  ['the administrator in small letters', `bearer  ${ADMIN_TOKEN} `],
  ['a user of a proxy', 'Basic bWU6c2VjcmV0'],
])('%s may read', async (_name, authorization) => {
  expect(
    await (authorization ? ask(authorization) : service.execute('{ __typename }')),
  ).toMatchObject(authorization ? { answer: { data: { __typename: 'Query' } } } : { status: 200 })
})

test.each([
  ['another one', 'Bearer secret-secret-secret-secret-secret'],
  ['one that begins like ours', `Bearer ${ADMIN_TOKEN}x`],
  ['one that ours begins like', `Bearer ${ADMIN_TOKEN.slice(0, -1)}`],
  ['an empty one', 'Bearer'],
  ['one of many letters', `Bearer ${'secret'.repeat(2_000)}`],
  ['two', `Bearer ${ADMIN_TOKEN}, Bearer ${ADMIN_TOKEN}`],
])('a wrong token, %s, is refused and not served as anybody’s', async (_name, authorization) => {
  const { response, answer } = await ask(authorization)
  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
  expect(answer).toMatchObject({
    errors: [{ message: expect.stringContaining('Leave'), extensions: { code: 'WRONG_TOKEN' } }],
  })
  expect(answer.data ?? null).toBeNull()
  expect(JSON.stringify(answer)).not.toContain('secret')
})

test('only the administrator may write', async () => {
  const query = `mutation ($input: ImportSheetsInput!) {
    importSheets(input: $input) { __typename ... on UserError { message remedy } }
  }`
  const variables = { input: { authority: 'access', files: [{ name: 'a.md', text: 'x' }] } }
  expect(await service.execute(query, variables)).toMatchObject({
    data: {
      importSheets: {
        __typename: 'NotAdministratorError',
        remedy: expect.stringContaining('Authorization: Bearer'),
      },
    },
  })
})

test('no log line holds a token, right or wrong', async () => {
  await ask(`Bearer ${ADMIN_TOKEN}`, '{ nothing }')
  await ask('Bearer secret-secret-secret-secret-secret')
  expect(JSON.stringify(service.logged)).not.toMatch(new RegExp(`${ADMIN_TOKEN}|secret-secret`))
})
