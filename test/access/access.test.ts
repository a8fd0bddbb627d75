import { createAuthenticator } from '@cascata/server/access/authenticator'
import { createApp } from '@cascata/server/app'
import { readSettings } from '@cascata/server/env'
import { listen } from '@cascata/server/http/listen'
import { createLog } from '@cascata/server/log'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { ADMIN_TOKEN, multipart, openTestService, type TestService } from '../support/service.ts'

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

test('the token is looked at once for a request, however much depends on it', async () => {
  const settings = { ...readSettings({}), host: '127.0.0.1', port: 0 }
  const authenticator = createAuthenticator(ADMIN_TOKEN, settings)
  let asked = 0
  const counting: typeof authenticator = {
    authenticate: (authorization) => {
      asked += 1
      return authenticator.authenticate(authorization)
    },
  }
  const { database } = service
  const app = createApp({ database, settings, log: createLog('silent'), authenticator: counting })
  const listener = await listen(app, settings, counting)
  onTestFinished(() => listener.close(1_000))
  const send = () => {
    const query = `mutation ($file: File!) {
      importSheets(input: { authority: "${newAuthority().code}", authorityName: "Comune", dryRun: true,
        files: [{ name: "a.md", upload: $file }] }) { __typename }
    }`
    const body = multipart(query, { file: new File(['x'], 'a.md') }) as FormData
    return { method: 'POST', headers: { authorization: `Bearer ${ADMIN_TOKEN}` }, body }
  }
  const answered = { data: { importSheets: { __typename: 'ImportReport' } } }

  const overHttp = await fetch(`${listener.url}/graphql`, send())
  expect(await overHttp.json()).toEqual(answered)
  expect(asked).toBe(1)
  const inProcess = await app.fetch(new Request('http://cascata.test/graphql', send()))
  expect(await inProcess.json()).toEqual(answered)
  expect(asked).toBe(2)
})

test('log lines say what kind of viewer a request came from', async () => {
  const broken = await openTestService()
  await broken.database.pool.end()
  const query = '{ authority(code: "access") { code } }'
  await broken.execute(query)
  await broken.executeAsAdministrator(query)
  const errors = broken.logged.filter(({ level }) => level === 'error')
  expect(errors.map(({ viewer }) => viewer)).toEqual(['ANONYMOUS', 'ADMINISTRATOR'])
  expect(JSON.stringify(broken.logged)).not.toContain(ADMIN_TOKEN)
})
