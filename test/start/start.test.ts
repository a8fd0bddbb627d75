import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findService } from '@cascata/server/process/serviceFile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Env,
  expectRefusal,
  type StartedService,
  startInVain,
  startService,
} from '../support/start.ts'

// One data folder from its first start on: the tests follow each other.
let folder: string
let env: Env
let loaded: unknown
let token: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cascata-start-'))
  env = { CASCATA_DATA_DIR: path.join(folder, 'data') }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the delivered sheet leaves behind. */
const holdings = (service: StartedService) =>
  service.query(
    '{ authority { code dups { code revision imports { nodes { id } } objectives { code } } } }',
  )

test('a first start creates the database, loads the sheet and says where all is', async () => {
  const service = await startService(env)
  loaded = await holdings(service)
  expect(loaded).toMatchObject({ authority: { dups: [{ imports: { nodes: [{}] } }] } })
  const [log, banner] = [/^\{.*\n/gm, /^(?!\{).*\n/gm].map((lines) =>
    (service.output().match(lines) ?? []).join(''),
  ) as [string, string]
  token = (await readFile(path.join(folder, 'data', 'admin-token'), 'utf8')).trim()
  expect(log).not.toContain(token)
  expect(
    banner
      .replaceAll(service.url, '<url>')
      .replaceAll(folder, '<folder>')
      .replace(token, '<token>'),
  ).toMatchInlineSnapshot(`
    "Cascata is ready.

      GraphQL   <url>
      GraphiQL  <url> in a browser
      Data      <folder>/data (embedded PostgreSQL)
      Token     <token>
                allows to write; shown this once, kept in <folder>/data/admin-token
      Stop      Ctrl-C

    "
  `)
  expect(await service.end('SIGTERM')).toMatchObject({ code: 0, signal: null })
})

test('a second start finds all that, loads nothing twice and shows no token', async () => {
  const service = await startService(env)
  expect(await holdings(service)).toEqual(loaded)
  expect(service.output()).not.toContain(token)
  expect(service.output()).toContain(`that of ${folder}/data/admin-token`)
  expect(await service.end('SIGINT')).toMatchObject({ code: 0, signal: null })
})

test('finishes the request that runs when the signal comes, and takes no more', async () => {
  const service = await startService(env)
  const { hostname, port } = new URL(service.url)
  const body = JSON.stringify({ query: '{ __typename }' })
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: cascata.test',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ]
  // Its head is there when the signal comes, its body only afterwards.
  // Once it has answered, the service may cut the connection as it likes.
  const socket = net.connect(Number(port), hostname).on('error', () => {})
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  await service.query('{ __typename }')
  const ended = service.end('SIGTERM')
  await expect.poll(() => service.query('{ __typename }').catch(() => 'refused')).toBe('refused')
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk
  })
  socket.write(body)
  await expect.poll(() => answer).toContain('{"data":{"__typename":"Query"}}')
  expect(await ended).toMatchObject({ code: 0, signal: null })
})

test('a second signal does not wait for anybody', async () => {
  const service = await startService(env)
  const { hostname, port } = new URL(service.url)
  const socket = net.connect(Number(port), hostname).on('error', () => {})
  socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n')
  await service.query('{ __typename }')
  void service.end('SIGTERM')
  await expect.poll(service.output).toContain('stopping')
  // Sent until heard: within half a second it would count as the same signal.
  const exitCode = () => {
    const outcome = service.end('SIGTERM').then(({ code }) => code)
    return Promise.race([outcome, delay(100, 'still running')])
  }
  await expect.poll(exitCode).toBe(1)
})

test('it leaves word where it is to be found, and takes it back', async () => {
  const dataDir = path.join(folder, 'data')
  const service = await startService(env)
  expect(await findService(dataDir)).toEqual({
    url: service.url,
    pid: expect.any(Number),
    database: dataDir,
  })
  expect((await stat(path.join(dataDir, 'service.json'))).mode & 0o777).toBe(0o600)
  await service.end('SIGTERM')
  expect(await readdir(dataDir)).not.toContain('service.json')
  expect(await findService(dataDir)).toBeNull()
})

test('kill -9 loses nothing and leaves no lock behind', async () => {
  const killed = await startService(env)
  expect(await holdings(killed)).toEqual(loaded)
  expect(await killed.end('SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
  expect(await findService(path.join(folder, 'data'))).toBeNull()
  const restarted = await startService(env)
  expect(await holdings(restarted)).toEqual(loaded)
  await restarted.end('SIGTERM')
})

test('refuses a data folder that another process works on, and leaves that one alone', async () => {
  const holder = await startService(env)
  expectRefusal(
    await startInVain(env),
    /^Another Cascata works on the data folder \S+\. .*CASCATA_DATA_DIR/,
  )
  expect(await holdings(holder)).toEqual(loaded)
  await holder.end('SIGTERM')
})

test('refuses a port that is taken, naming the setting', async () => {
  const other = net.createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as net.AddressInfo
  expectRefusal(
    await startInVain({ ...env, CASCATA_PORT: `${port}` }),
    new RegExp(`^Port ${port} on 127.0.0.1 is taken .*CASCATA_PORT`),
  )
  other.close()
})
