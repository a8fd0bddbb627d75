import http from 'node:http'
import net from 'node:net'
import { createAuthenticator } from '@cascata/server/access/authenticator'
import { createApp } from '@cascata/server/app'
import { readSettings } from '@cascata/server/env'
import { type Listener, listen } from '@cascata/server/http/listen'
import { createLog } from '@cascata/server/log'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { ADMIN_TOKEN } from '../support/service.ts'

// The service behind a port of its own: what a body does on its way depends on real connections.
const settings = {
  ...readSettings({}),
  host: '127.0.0.1',
  port: 0,
  maxBodyBytes: 10_000,
  maxImportBytes: 200_000,
}
const logged: string[] = []
let database: TestDatabase
let listener: Listener
let url: string

beforeAll(async () => {
  database = await openTestDatabase()
  const log = createLog('debug', { write: (line) => logged.push(line) })
  const authenticator = createAuthenticator(ADMIN_TOKEN, settings)
  const app = createApp({ database, settings, log, authenticator })
  listener = await listen(app, settings, authenticator)
  url = `${listener.url}/graphql`
})
afterAll(async () => {
  await listener.close(1_000)
  await database.close()
})

const asAdministrator = { authorization: `Bearer ${ADMIN_TOKEN}` }
const json = { 'content-type': 'application/json' }
const padded = (bytes: number) => JSON.stringify({ query: '{ __typename }' }).padEnd(bytes)

interface Answer {
  status: number
  code: string | undefined
  message: string | undefined
}

async function post(body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers, body })
  return understand(response.status, await response.text())
}

/** Sends a body in chunks that declare no length, for as long as the service takes them. */
function postChunked(body: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers }, async (response) => {
      let text = ''
      for await (const chunk of response.setEncoding('utf8')) text += chunk
      resolve(understand(response.statusCode ?? 0, text))
    })
    request.on('error', reject)
    for (let at = 0; at < body.length; at += 5_000) request.write(body.slice(at, at + 5_000))
    request.end()
  })
}

function understand(status: number, text: string): Answer {
  const { errors = [] } = JSON.parse(text)
  return { status, code: errors[0]?.extensions.code, message: errors[0]?.message }
}

/** A multipart request; what is left undefined is left out. */
function form(parts: Record<string, string | File | undefined>): FormData {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) if (part !== undefined) form.append(name, part)
  return form
}

const operations = JSON.stringify({ query: '{ __typename }', variables: { file: null } })
const map = JSON.stringify({ 0: ['variables.file'] })
const file = (bytes: number, name = 'scheda.md') => new File(['x'.repeat(bytes)], name)

describe('a body larger than anybody may send', () => {
  const sizes = [
    [10_000, {}, 200, undefined],
    [10_001, {}, 413, 'CASCATA_MAX_BODY_BYTES'],
    [1_000_000, {}, 413, 'CASCATA_MAX_BODY_BYTES'],
    [200_000, asAdministrator, 200, undefined],
    [200_001, asAdministrator, 413, 'CASCATA_MAX_IMPORT_BYTES'],
    [3_000_000, asAdministrator, 413, 'CASCATA_MAX_IMPORT_BYTES'],
  ] as const

  test.each(sizes)('%i bytes, %o: %i', async (bytes, headers, status, setting) => {
    const sent = [
      await post(padded(bytes), { ...json, ...headers }),
      await postChunked(padded(bytes), { ...json, ...headers }),
    ]
    for (const answer of sent) {
      expect(answer).toMatchObject({ status, code: setting && 'REQUEST_ENTITY_TOO_LARGE' })
      if (setting) expect(answer.message).toContain(setting)
    }
  })

  test.each([
    [150_000, 200],
    [250_000, 413],
    [5_000_000, 413],
  ])('a file of %i bytes: %i', async (bytes, status) => {
    expect(await post(form({ operations, map, 0: file(bytes) }), asAdministrator)).toMatchObject({
      status,
    })
    const encoded = new Response(form({ operations, map, 0: file(bytes) }))
    const type = encoded.headers.get('content-type') ?? ''
    const chunked = await postChunked(await encoded.text(), {
      ...asAdministrator,
      'content-type': type,
    })
    expect(chunked.status).toBe(status)
    expect(chunked.message ?? 'CASCATA_MAX_IMPORT_BYTES').toContain('CASCATA_MAX_IMPORT_BYTES')
  })
})

test('a body that is no JSON is not sent back', async () => {
  const response = await fetch(url, { method: 'POST', headers: json, body: 'x'.repeat(9_000) })
  expect((await response.text()).length).toBeLessThan(500)
})

test('a wrong token lets nobody send more', async () => {
  const headers = { ...json, authorization: 'Bearer wrong' }
  expect(await post(padded(50_000), headers)).toMatchObject({ status: 401, code: 'WRONG_TOKEN' })
})

test.each([
  ['no token', {}, 'TOKEN_REQUIRED'],
  ['a wrong token', { authorization: 'Bearer wrong' }, 'WRONG_TOKEN'],
])('files with %s are refused before they are sent', async (_name, headers, code) => {
  // The body never comes: only an answer to the head can arrive.
  const socket = net.connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
  const head = { ...headers, 'content-type': 'multipart/form-data; boundary=x' }
  socket.write(
    [
      'POST /graphql HTTP/1.1',
      'host: cascata.test',
      'content-length: 5000',
      ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ].join('\r\n'),
  )
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk
  })
  await expect.poll(() => answer).toContain(`"code":"${code}"`)
  expect(answer).toMatch(/^HTTP\/1\.1 401 /)
  socket.destroy()
})

test.each<[string, Record<string, string | File | undefined>, RegExp]>([
  ['no operations', { map, 0: file(1) }, /`operations`/],
  ['no map', { operations, 0: file(1) }, /`map`/],
  ['a map that is no JSON', { operations, map: '{', 0: file(1) }, /`map`/],
  ['a map of other things', { operations, map: '{"0":"variables.file"}', 0: file(1) }, /`map`/],
  ['several requests at once', { operations: `[${operations}]`, map, 0: file(1) }, /`operations`/],
  ['a file that is not there', { operations, map }, /"0"/],
  ['a text in the place of a file', { operations, map, 0: 'text' }, /"0"/],
  ['a file that no map names', { operations, map, 0: file(1), 1: file(1) }, /"1"/],
  ['a place that is not there', { operations, map: '{"0":["variables.x"]}', 0: file(1) }, /null/],
  ['a place in the document', { operations, map: '{"0":["query"]}', 0: file(1) }, /null/],
  [
    'a place in a prototype',
    { operations, map: '{"0":["variables.__proto__.x"]}', 0: file(1) },
    /null/,
  ],
])('%s: said to be the client’s mistake', async (_name, parts, message) => {
  expect(await post(form(parts), asAdministrator)).toEqual({
    status: 400,
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(message),
  })
})

test('a body that is no multipart is the client’s mistake, and what is not answered is not logged as ours', async () => {
  const headers = { ...asAdministrator, 'content-type': 'multipart/form-data' }
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=y']) {
    const answer = await post('--x\r\n\r\n', { ...headers, 'content-type': type })
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' })
  }
  expect(logged.filter((line) => line.includes('unexpected error'))).toEqual([])
})

test('many files are taken at once', async () => {
  const many = (count: number) => {
    const names = Array.from({ length: count }, (_, i) => String(i))
    return form({
      operations: JSON.stringify({
        query: '{ __typename }',
        variables: { files: names.map(() => null) },
      }),
      map: JSON.stringify(Object.fromEntries(names.map((i) => [i, [`variables.files.${i}`]]))),
      ...Object.fromEntries(names.map((i) => [`${i}`, file(1)])),
    })
  }
  expect(await post(many(500), asAdministrator)).toMatchObject({ status: 200 })
})
