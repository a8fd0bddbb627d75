import { createHash } from 'node:crypto'
import {
  type CascataClient,
  type ClientOptions,
  createClient,
  eachImport,
  eachObjectiveChange,
  exportFormatValues,
  exportPlan,
  goalTree,
  type ImportSheetsVariables,
  importSheets,
  imports,
  mergePeople,
  mergeResponsibilityCenters,
  multipart,
  objectiveChanges,
  type PegObjectiveSheet,
  pegObjective,
  type TypedDocumentString,
  throwRefusal,
} from '@cascata/sdk'
import { createAuthenticator } from '@cascata/server/access/authenticator'
import { createApp } from '@cascata/server/app'
import { readSettings } from '@cascata/server/env'
import { listen } from '@cascata/server/http/listen'
import { createLog } from '@cascata/server/log'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { realSheet } from '../support/realSheet.ts'
import { ADMIN_TOKEN, openTestService, type TestService } from '../support/service.ts'

const { dup, text: sheet } = realSheet
const changed = sheet.replace('\t16,00\t', '\t17,00\t')
const code = '2024_U09_02'

let service: TestService
let administrator: CascataClient
beforeAll(async () => {
  service = await openTestService()
  administrator = client({ token: ADMIN_TOKEN })
})
afterAll(() => service.close())

const client = (options: Partial<ClientOptions> = {}) =>
  createClient({ url: 'http://cascata.test/graphql', fetch: service.fetch, retries: 0, ...options })

/** The real sheet for an authority of a test's own. */
function sheetOf(content: string | Blob | Uint8Array = sheet) {
  const { code: authority, name: authorityName } = newAuthority()
  const files = [{ name: 'scheda.md', content }]
  return { authority, authorityName, files } satisfies ImportSheetsVariables
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const all = async <T>(items: AsyncIterable<T>) => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('importSheets', () => {
  test('tells in a dry run what it then does, once', async () => {
    const wanted = sheetOf()
    const plan = await importSheets(administrator, { ...wanted, dryRun: true })
    expect(plan).toMatchObject({
      outcome: 'DRY_RUN',
      authority: wanted.authority,
      plans: [{ code: dup, isNew: true, revision: null }],
      import: null,
    })
    expect(await imports(service.client, wanted)).toBeNull()

    const done = await importSheets(administrator, { ...wanted, importedBy: 'Anna Rossi' })
    expect(done).toMatchObject({
      outcome: 'APPLIED',
      counts: plan.counts,
      changes: plan.changes,
      issues: plan.issues,
    })
    const again = await importSheets(administrator, wanted)
    expect(again).toMatchObject({ outcome: 'UNCHANGED', changes: [], plans: [{ revision: 1 }] })
  })

  test('tells no more changes than asked for, and counts all', async () => {
    const { changes, counts } = await importSheets(administrator, {
      ...sheetOf(),
      dryRun: true,
      changes: 2,
    })
    expect(changes).toHaveLength(2)
    expect(counts).toContainEqual(expect.objectContaining({ kind: 'OBJECTIVE', created: 5 }))
  })

  test('reports what is wrong in the files by place and in two languages, and writes nothing', async () => {
    const { authority, ...wanted } = sheetOf(sheet.replace('2024\\_U09\\_02', ''))
    const report = await importSheets(administrator, { authority, ...wanted })
    expect(report).toMatchObject({ outcome: 'REFUSED', import: null })
    const issue = report.issues.find(({ severity }) => severity === 'ERROR')
    expect(issue).toMatchObject({
      code: 'PAGE_WITHOUT_CODE',
      file: 'scheda.md',
      line: expect.any(Number),
    })
    const texts = [issue?.message.it, issue?.message.en, issue?.remedy.it, issue?.remedy.en]
    expect(texts.filter((text) => !text || text.length < 10)).toEqual([])
    expect(await goalTree(service.client, { authority, dup })).toBeNull()
  })

  test.each([
    ['text', (bytes: Uint8Array) => new TextDecoder().decode(bytes), 'utf8'],
    ['bytes in the middle of others', (bytes: Uint8Array) => bytes, 'latin1'],
    ['a file', (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'other.bin'), 'latin1'],
  ] as const)('sends %s byte by byte', async (_kind, content, encoding) => {
    // Without signs that the older encoding lacks or has elsewhere.
    const bytes = Buffer.from(sheet.replace(/[^\0-\x7f\xa0-\xff]/g, ' '), encoding)
    const around = Buffer.concat([Buffer.from('\0'), bytes, Buffer.from('\0')])
    const wanted = sheetOf(content(around.subarray(1, -1)))
    const report = await importSheets(administrator, wanted)
    expect(report).toMatchObject({
      outcome: 'APPLIED',
      files: [{ name: 'scheda.md', size: bytes.length, sha256: sha256(bytes) }],
    })
    const { authority } = wanted
    const tree = await goalTree(service.client, { authority, dup })
    expect(JSON.stringify(tree)).toContain('Efficienza, trasparenza, accessibilità')
  })

  test('goes over real connections, several files at once', async () => {
    const settings = { ...readSettings({}), host: '127.0.0.1', port: 0 }
    const { database } = service
    const log = createLog('silent')
    const authenticator = createAuthenticator(ADMIN_TOKEN, settings)
    const app = createApp({ database, settings, log, authenticator })
    const listener = await listen(app, settings, authenticator)
    onTestFinished(() => listener.close(1_000))
    const url = `${listener.url}/graphql`
    const over = createClient({ url, token: () => ADMIN_TOKEN, retries: 0 })
    const { files, ...wanted } = sheetOf()
    const copy = {
      name: 'copia.md',
      content: new Blob([sheet.slice(0, 9_000), sheet.slice(9_000)]),
    }
    const report = await importSheets(over, { ...wanted, files: [...files, copy] })
    expect(report.outcome).toBe('APPLIED')
    const same = { format: 'SHEET', sha256: sha256(Buffer.from(sheet)) }
    expect(report.files).toMatchObject([
      { name: 'scheda.md', ...same },
      { name: 'copia.md', ...same },
    ])
    expect(await failureOf(importSheets(createClient({ url }), sheetOf()))).toMatchObject({
      reason: 'TOKEN_REQUIRED',
      attempts: 1,
    })
  })
})

describe('an attempt that failed', () => {
  test('is repeated whole when the service says that it did nothing yet', async () => {
    let calls = 0
    const busy = new Response(null, { status: 503, headers: { 'retry-after': '0' } })
    const patient = client({
      token: ADMIN_TOKEN,
      fetch: (url, init) => (++calls === 1 ? busy : service.fetch(url, init)),
      retries: 1,
    })
    expect(await importSheets(patient, sheetOf())).toMatchObject({ outcome: 'APPLIED' })
    expect(calls).toBe(2)
  })

  test('is not when its outcome is unknown; to repeat it is safe', async () => {
    const deaf = client({
      token: ADMIN_TOKEN,
      fetch: async (url, init) => {
        await service.fetch(url, init)
        throw new TypeError('the connection broke')
      },
      retries: 5,
    })
    const wanted = sheetOf()
    const error = await failureOf(importSheets(deaf, wanted))
    expect(error).toMatchObject({ code: 'NETWORK', attempts: 1 })
    const report = await importSheets(administrator, wanted)
    expect(report).toMatchObject({ outcome: 'UNCHANGED', plans: [{ revision: 1 }] })
  })
})

describe('a refusal', () => {
  const refusal = (reason: string, attempts = 1) => ({
    name: 'CascataRefusedError',
    code: 'REFUSED',
    reason,
    attempts,
    explanation: expect.stringMatching(/\S/),
    requestId: expect.stringMatching(/\S/),
  })

  test.each([
    ['no token', {}, 'TOKEN_REQUIRED', 1],
    ['a wrong token', { token: 'not-the-token' }, 'WRONG_TOKEN', 1],
    ['a token that cannot be renewed', { token: () => 'not-the-token' }, 'WRONG_TOKEN', 2],
  ] as const)('of %s says so, and writes nothing', async (_, options, reason, attempts) => {
    const wanted = sheetOf()
    const error = await failureOf(importSheets(client(options), wanted))
    expect(error).toMatchObject(refusal(reason, attempts))
    expect(`${error} ${JSON.stringify(error)}`).not.toContain('not-the-token')
    expect(await imports(service.client, wanted)).toBeNull()
  })

  test('of a request that is too large says so', async () => {
    const narrow = await openTestService({ maxBodyBytes: 5_000, maxImportBytes: 10_000 })
    onTestFinished(() => narrow.close())
    const small = client({ token: ADMIN_TOKEN, fetch: narrow.fetch })
    const error = await failureOf(importSheets(small, sheetOf()))
    expect(error).toMatchObject({ ...refusal('REQUEST_ENTITY_TOO_LARGE'), status: 413 })
  })

  test('of a kind that this version does not know is told by the service’s own code', async () => {
    const importSheets = { __typename: 'QuotaError', errorCode: 'QUOTA', message: 'Too much.' }
    const newer = client({ fetch: async () => Response.json({ data: { importSheets } }) })
    const own = 'mutation Own { importSheets }' as TypedDocumentString<unknown, object>
    const error = await failureOf(newer.request(own, {}, { inspect: throwRefusal }))
    expect(error).toMatchObject({
      code: 'REFUSED',
      reason: 'OTHER',
      refusalCode: 'QUOTA',
      explanation: 'Too much.',
    })
  })

  test('of an import that cannot be carried out has a remedy, and its message no variables', async () => {
    const wanted = { authority: 'sdk-nowhere', files: sheetOf().files }
    const error = await failureOf(importSheets(administrator, wanted))
    expect(error).toMatchObject({
      ...refusal('IMPORT_INPUT'),
      refusalCode: 'AUTHORITY_UNKNOWN',
      explanation: expect.stringContaining('sdk-nowhere'),
      remedy: expect.stringContaining('authorityName'),
      message: expect.not.stringContaining('nowhere'),
    })
  })
})

describe('merging', () => {
  test('makes one of two centers and of two officials, or says why not', async () => {
    const wanted = sheetOf(sheet.replace('CONTI MARIO', 'MARIO CONTI'))
    await importSheets(administrator, wanted)
    const { authority } = wanted
    const read = async (code: string) =>
      (await pegObjective(service.client, { authority, dup, code })) as PegObjectiveSheet
    const [first, second] = [await read('2024_U09_01'), await read(code)]

    const centers = [
      first.responsibilityCenter,
      ...first.phases.map(({ responsibilityCenter }) => responsibilityCenter),
    ]
    const [into = '', from = ''] = new Set(centers.map((center) => center?.id ?? ''))
    const center = await mergeResponsibilityCenters(administrator, { from, into })
    expect(center).toMatchObject({ id: into, spellings: [expect.any(String), expect.any(String)] })

    const people = { from: first.manager?.id ?? '', into: second.manager?.id ?? '' }
    expect(await failureOf(mergePeople(service.client, people))).toMatchObject({
      reason: 'TOKEN_REQUIRED',
    })
    const person = await mergePeople(administrator, { ...people, mergedBy: 'Anna Rossi' })
    expect(person).toMatchObject({ id: people.into, spellings: ['CONTI MARIO', 'MARIO CONTI'] })
    expect(await failureOf(mergePeople(administrator, people))).toMatchObject({
      reason: 'MERGE',
      refusalCode: 'MERGE_GONE',
      remedy: expect.any(String),
    })
  })
})

describe('what was imported', () => {
  const { authority, ...first } = sheetOf()
  beforeAll(async () => {
    await importSheets(administrator, { authority, ...first, importedBy: 'Anna Rossi' })
    for (const content of [changed, sheet]) {
      await importSheets(administrator, { ...sheetOf(content), authority })
    }
  })

  test('is listed newest first, of the authority and of the plan alike', async () => {
    const listed = await all(eachImport(service.client, { authority, dup }, { pageSize: 1 }))
    expect(listed).toHaveLength(3)
    expect(listed.at(-1)).toMatchObject({
      importedBy: 'Anna Rossi',
      authority: { code: authority },
      files: [{ name: 'scheda.md', format: 'SHEET', sha256: sha256(Buffer.from(sheet)) }],
      plans: [{ revision: 1, dup: { code: dup } }],
    })
    expect(listed[0]).not.toHaveProperty('issues')
    const page = await imports(service.client, { authority, withIssues: true, first: 100 })
    expect(page?.nodes.map(({ issues, ...rest }) => [Array.isArray(issues), rest])).toEqual(
      listed.map((item) => [true, item]),
    )
    const longest = { authority, dup, code, first: 100 }
    expect((await objectiveChanges(service.client, longest))?.nodes.length).toBeGreaterThan(2)
    expect(await imports(service.client, { authority, dup: 'DUP_1999' })).toBeNull()
    expect(await all(eachImport(service.client, { authority: 'sdk-nowhere' }))).toEqual([])
  })

  test('is the history of each objective, newest first', async () => {
    const objective = { authority, dup, code }
    const page = await objectiveChanges(service.client, { ...objective, first: 2 })
    expect(page?.nodes).toMatchObject([
      { action: 'UPDATE', kind: 'INDICATOR', fields: [{ before: '17,00', after: '16,00' }] },
      { action: 'UPDATE', kind: 'INDICATOR', fields: [{ before: '16,00', after: '17,00' }] },
    ])
    const history = await all(
      eachObjectiveChange(service.client, objective, { pageSize: 3, limit: 8 }),
    )
    expect(history).toHaveLength(8)
    expect(history.slice(0, 2)).toEqual(page?.nodes)
    expect(history.at(-1)?.import?.importedBy).toBe('Anna Rossi')
    const none = { ...objective, code: 'none' }
    expect(await all(eachObjectiveChange(service.client, none))).toEqual([])
  })
})

describe('exportPlan', () => {
  const { authority, ...first } = sheetOf()
  beforeAll(() => importSheets(administrator, { authority, ...first }))

  test.each(exportFormatValues)('gives %s as files that change nothing', async (format) => {
    const files = (await exportPlan(service.client, { authority, dup, format })) ?? []
    expect(files.length).toBeGreaterThan(0)
    for (const { name, mediaType, content } of files) {
      expect([name, mediaType].filter((text) => !/\S/.test(text))).toEqual([])
      expect(typeof content === 'string').toBe(format !== 'XLSX')
    }
    // A page to print is for people only.
    if (format === 'HTML') return
    const report = await importSheets(administrator, { authority, files })
    expect(report.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([])
    expect(report.changes).toEqual([])
    expect(report.outcome).toBe('UNCHANGED')
  })

  test('gives null for a plan that does not exist', async () => {
    const nowhere = { authority, dup: 'DUP_1999', format: 'JSON' } as const
    expect(await exportPlan(service.client, nowhere)).toBeNull()
  })
})

test('multipart sends the files of any document, each for its place', async () => {
  const file = new Blob(['a'])
  const form = multipart({
    query: 'mutation',
    variables: { at: new Date(0), files: [{ file }, { file }], none: null, one: new Blob(['b']) },
  })
  expect(JSON.parse(form.get('operations') as string)).toEqual({
    query: 'mutation',
    variables: {
      at: '1970-01-01T00:00:00.000Z',
      files: [{ file: null }, { file: null }],
      none: null,
      one: null,
    },
  })
  expect([...form.keys()]).toEqual(['operations', 'map', '0', '1', '2'])
  expect(JSON.parse(form.get('map') as string)).toEqual({
    0: ['variables.files.0.file'],
    1: ['variables.files.1.file'],
    2: ['variables.one'],
  })
  expect(await (form.get('2') as File).text()).toBe('b')

  const own = `mutation Own($file: File!) {
    importSheets(input: { authority: "sdk-own", authorityName: "Un Comune", dryRun: true,
      files: [{ name: "scheda.md", upload: $file }] }) { ... on ImportReport { outcome } }
  }` as TypedDocumentString<{ importSheets: { outcome?: string } }, { file: Blob }>
  const answer = await administrator.request(
    own,
    { file: new Blob([sheet]) },
    { encode: multipart },
  )
  expect(answer).toEqual({ importSheets: { outcome: 'DRY_RUN' } })
})
