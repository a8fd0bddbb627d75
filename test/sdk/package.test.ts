import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan } from '../support/plan.ts'
import { realSheet } from '../support/realSheet.ts'
import { ADMIN_TOKEN, openTestService, type TestService } from '../support/service.ts'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '../..')
const { code: authority } = newAuthority()

/** Every `ts` snippet of the README, under the heading it belongs to. */
const readme = await readFile(path.join(root, 'sdk/README.md'), 'utf8')
const snippets = readme.split(/^## /m).flatMap((section) =>
  [...section.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => ({
    heading: section.split('\n', 1)[0] ?? '',
    code,
  })),
)

/** What some of them print, by their headings. */
const printed: Record<string, RegExp> = {
  Importing: /^APPLIED \S+$/m,
  Exporting: /\.csv \d+$/m,
}

/** A folder outside the workspace with nothing but the packed SDK installed. */
let consumer: string
let service: TestService
let url: string
const server = createServer(async (request, response) => {
  if (request.url === '/sheet') return response.end(realSheet.bytes)
  const body = Buffer.concat(await request.toArray())
  const { accept = '', authorization, 'content-type': type = '' } = request.headers
  const headers = { accept, 'content-type': type, ...(authorization && { authorization }) }
  const answer = await service.fetch('http://cascata.test/graphql', {
    method: 'POST',
    headers,
    body,
  })
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
})

beforeAll(async () => {
  consumer = await mkdtemp(path.join(tmpdir(), 'cascata-sdk-'))
  const tarballs = path.join(consumer, 'tarballs')
  await mkdir(tarballs)
  const pack = ['--yes', '--prefer-offline', 'pnpm@12', '--filter', '@cascata/sdk', 'pack']
  await run('npx', [...pack, '--pack-destination', tarballs], { cwd: root })
  const [tarball = ''] = await readdir(tarballs)
  await writeFile(path.join(consumer, 'package.json'), '{ "type": "module", "private": true }')
  await run('npm', ['install', '--offline', '--no-audit', path.join(tarballs, tarball)], {
    cwd: consumer,
  })

  service = await openTestService()
  await insertPlan(service.database.pool, { authority, dup: 'DUP_2024_2027', objectives: 60 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}, 120_000)
afterAll(async () => {
  server.close()
  await service?.close()
  await rm(consumer, { recursive: true, force: true })
})

/** Puts a module into the consumer's folder, pointed at the service of this test. */
async function write(file: string, code: string): Promise<string> {
  const target = path.join(consumer, file)
  await writeFile(
    target,
    code
      .replaceAll('http://localhost:4000/graphql', url)
      .replaceAll('https://intranet.example.it/schede/2024.md', new URL('/sheet', url).href)
      .replaceAll('the token of the administrator', ADMIN_TOKEN)
      .replaceAll("'c_c707'", `'${authority}'`),
  )
  return target
}

describe('the packed tarball', () => {
  it('holds the built modules, the README, the licence and nothing of the workspace', async () => {
    const installed = path.join(consumer, 'node_modules/@cascata/sdk')
    const files = await readdir(installed, { recursive: true, withFileTypes: true })
    const names = files
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)))
    expect(names.filter((name) => !/^dist\/.*\.(js|d\.ts)$/.test(name)).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ])
    const manifest = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({
      type: 'module',
      sideEffects: false,
      exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    })
    expect(manifest).not.toHaveProperty('dependencies')
    expect(JSON.stringify(manifest)).not.toMatch(/catalog:|workspace:|src\//)
  })

  it('runs as it is', async () => {
    const script = await write(
      'script.js',
      `import { createClient, dups } from '@cascata/sdk'
       const client = createClient({ url: 'http://localhost:4000/graphql' })
       console.log(JSON.stringify(await dups(client, { authority: 'c_c707' })))`,
    )
    const { stdout } = await run('node', [script], { cwd: consumer })
    expect(JSON.parse(stdout)).toMatchObject([
      { code: 'DUP_2024_2027', authority: { code: authority } },
    ])
  })
})

describe('the README', () => {
  it('has snippets that compile strictly against the packed types', async () => {
    await Promise.all(snippets.map(({ code }, index) => write(`snippet${index}.ts`, code)))
    await write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          module: 'nodenext',
          target: 'es2022',
          lib: ['es2022', 'dom'],
          types: [],
          noEmit: true,
        },
        include: ['*.ts'],
      }),
    )
    const tsc = path.join(root, 'node_modules/.bin/tsc')
    const { stdout } = await run(tsc, ['-p', consumer]).catch((error) => error)
    expect(stdout).toBe('')
  })

  it.each(snippets)('has a snippet under «$heading» that runs', async ({ heading, code }) => {
    const script = await write(
      `run-${snippets.findIndex((snippet) => snippet.code === code)}.mts`,
      code,
    )
    const { stdout, stderr } = await run('node', [script], { cwd: consumer })
    expect(stdout + stderr).toMatch(printed[heading] ?? /\S/)
  })
})
