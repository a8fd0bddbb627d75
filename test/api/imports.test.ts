import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { type InsertedChange, insertImport } from '../support/imports.ts'
import { insertPlan, type StoredPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { code: authority } = newAuthority()
const dup = 'DUP_2025_2027'
const sheet = { name: 'scheda.md', format: 'SHEET', content: 'Città: à' }
const table = { name: 'fasi.csv', format: 'CSV', content: 'fase;peso' }
const issue = {
  code: 'UNREADABLE_NUMBER',
  severity: 'WARNING',
  file: 'scheda.md',
  line: 12,
  raw: '4O,00',
  message: { it: 'Non è un numero.', en: 'It is no number.' },
  remedy: { it: 'Correggerlo.', en: 'Mend it.' },
  proposal: '40,00',
}

let service: TestService
let plan: StoredPlan
let objectives: { id: number; code: string }[]
let first: number
let second: number

beforeAll(async () => {
  service = await openTestService()
  const { pool } = service.database
  plan = await insertPlan(pool, { authority, dup, objectives: 15 })
  const { rows } = await pool.query(
    `select id, code from objective where dup_id = $1 and level = 'PEG' order by id`,
    [plan.dupId],
  )
  objectives = rows
  const [one, other] = objectives as [{ id: number; code: string }, { id: number; code: string }]
  first = await insertImport(pool, plan, {
    files: [sheet, table],
    counts: {
      created: { OBJECTIVE: 2, PHASE: 7 },
      updated: { DUP: 1, PERSON: 0 },
      unchanged: { PHASE: 1 },
      removed: {},
    },
    issues: [issue],
    changes: [
      { action: 'CREATE', kind: 'OBJECTIVE', label: one.code, objectiveId: one.id },
      { action: 'CREATE', kind: 'PERSON', label: 'CONTI MARIO' },
      { action: 'CREATE', kind: 'PHASE', label: 'Avvio', objectiveId: one.id },
      { action: 'CREATE', kind: 'OBJECTIVE', label: other.code, objectiveId: other.id },
    ],
  })
  second = await insertImport(pool, plan, {
    files: [{ ...table, name: 'fasi-corrette.csv' }],
    counts: { created: {}, updated: { PHASE: 1 }, unchanged: {}, removed: { INDICATOR: 1 } },
    changes: [
      {
        action: 'UPDATE',
        kind: 'PHASE',
        label: 'Avvio',
        objectiveId: one.id,
        fields: [
          { name: 'weight', before: '40.00', after: '45.00' },
          { name: 'note', before: null, after: 'DD n. 794' },
        ],
      },
      { action: 'REMOVE', kind: 'INDICATOR', label: 'Pratiche', objectiveId: one.id },
    ],
  })
})
afterAll(() => service.close())

async function ask(query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await service.execute(query, variables)
  expect(errors).toBeUndefined()
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query’s
  return data as any
}

test('an import says which files it read, which plans it was about, and what came of it', async () => {
  const { authority: found } = await ask(`{
    authority(code: "${authority}") {
      imports {
        nodes {
          id importedBy
          authority { code }
          files { name format sha256 size }
          plans { dup { code } revision }
          counts { kind created updated unchanged removed }
          issues { code severity file line raw message { it en } remedy { it en } proposal }
        }
      }
    }
  }`)
  const file = ({ content, ...named }: typeof sheet) => ({
    ...named,
    sha256: createHash('sha256').update(content).digest('hex'),
    size: Buffer.byteLength(content),
  })
  const none = { created: 0, updated: 0, unchanged: 0, removed: 0 }
  expect(found.imports.nodes).toEqual([
    {
      id: `Import:${second}`,
      importedBy: 'test',
      authority: { code: authority },
      files: [file({ ...table, name: 'fasi-corrette.csv' })],
      plans: [{ dup: { code: dup }, revision: 1 }],
      counts: [
        { ...none, kind: 'PHASE', updated: 1 },
        { ...none, kind: 'INDICATOR', removed: 1 },
      ],
      issues: [],
    },
    {
      id: `Import:${first}`,
      importedBy: 'test',
      authority: { code: authority },
      files: [file(sheet), file(table)],
      plans: [{ dup: { code: dup }, revision: 1 }],
      counts: [
        { ...none, kind: 'DUP', updated: 1 },
        { ...none, kind: 'OBJECTIVE', created: 2 },
        { ...none, kind: 'PHASE', created: 7, unchanged: 1 },
      ],
      issues: [issue],
    },
  ])
})

const CHANGES = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $kinds: [ChangeKind!], $actions: [ChangeAction!]) {
  node(id: $id) {
    ... on Import {
      changes(first: $first, after: $after, last: $last, before: $before, kinds: $kinds, actions: $actions) {
        nodes { label }
        pageInfo { hasNextPage endCursor startCursor }
      }
    }
  }
}`

test('its changes come in the order in which it made them, page by page, some only when asked', async () => {
  const id = `Import:${first}`
  const [one, other] = objectives
  const labels = async (args: object) => {
    const { node } = await ask(CHANGES, { id, ...args })
    return node.changes.nodes.map(({ label }: { label: string }) => label)
  }
  const all = [one?.code, 'CONTI MARIO', 'Avvio', other?.code]
  expect(await labels({})).toEqual(all)
  expect(await labels({ kinds: ['OBJECTIVE', 'PHASE'] })).toEqual([one?.code, 'Avvio', other?.code])
  expect(await labels({ kinds: ['OBJECTIVE'], actions: ['UPDATE'] })).toEqual([])
  expect(await labels({ last: 2 })).toEqual(all.slice(2))

  const { node } = await ask(CHANGES, { id, first: 3 })
  expect(node.changes.pageInfo.hasNextPage).toBe(true)
  expect(await labels({ first: 3, after: node.changes.pageInfo.endCursor })).toEqual(all.slice(3))
  const { node: end } = await ask(CHANGES, { id, last: 1 })
  expect(await labels({ last: 2, before: end.changes.pageInfo.startCursor })).toEqual(
    all.slice(1, 3),
  )
})

test('an objective tells which imports touched it and how, newest first', async () => {
  const { pegObjective } = await ask(
    `query ($code: String!) {
      pegObjective(authority: "${authority}", dup: "${dup}", code: $code) {
        id
        changes { nodes { import { id } action kind label objective { id } fields { name before after } } }
        newest: changes(first: 1) { nodes { action } pageInfo { hasNextPage } }
      }
    }`,
    { code: objectives[0]?.code },
  )
  const objective = { id: pegObjective.id }
  const [newer, older] = [{ id: `Import:${second}` }, { id: `Import:${first}` }]
  expect(pegObjective.changes.nodes).toEqual([
    {
      import: newer,
      action: 'REMOVE',
      kind: 'INDICATOR',
      label: 'Pratiche',
      objective,
      fields: [],
    },
    {
      import: newer,
      action: 'UPDATE',
      kind: 'PHASE',
      label: 'Avvio',
      objective,
      fields: [
        { name: 'weight', before: '40.00', after: '45.00' },
        { name: 'note', before: null, after: 'DD n. 794' },
      ],
    },
    { import: older, action: 'CREATE', kind: 'PHASE', label: 'Avvio', objective, fields: [] },
    {
      import: older,
      action: 'CREATE',
      kind: 'OBJECTIVE',
      label: objectives[0]?.code,
      objective,
      fields: [],
    },
  ])
  expect(pegObjective.newest).toEqual({
    nodes: [{ action: 'REMOVE' }],
    pageInfo: { hasNextPage: true },
  })
})

test('what is shared by plans, or gone since, has no objective', async () => {
  const { pool } = service.database
  const names = { authority: newAuthority().code, dup }
  const gone = await insertPlan(pool, { ...names, objectives: 2 })
  const { rows } = await pool.query(
    `select id from objective where dup_id = $1 and level = 'PEG' limit 1`,
    [gone.dupId],
  )
  const id = await insertImport(pool, gone, {
    files: [sheet],
    changes: [
      { action: 'CREATE', kind: 'PORTFOLIO', label: 'SINDACO' },
      { action: 'CREATE', kind: 'OBJECTIVE', label: 'gone', objectiveId: rows[0].id },
    ],
  })
  await pool.query('delete from objective where id = $1', [rows[0].id])
  const { node } = await ask(
    '{ node(id: "Import:%") { ... on Import { changes { nodes { objective { id } } } } } }'.replace(
      '%',
      String(id),
    ),
  )
  expect(node.changes.nodes).toEqual([{ objective: null }, { objective: null }])
})

const EVERYTHING = `query ($authority: String) {
  dups(authority: $authority) {
    imports(first: 5) {
      nodes {
        importedAt
        files { name size }
        plans { revision dup { code } }
        counts { kind }
        issues { code }
        changes(first: 10) { nodes { label objective { code changes(first: 3) { nodes { import { importedBy } } } } } }
      }
    }
    objectives(levels: [PEG]) { changes(first: 2) { nodes { label } } }
  }
}`

test('many imports of many plans cost as many statements as one, and none reads the files', async () => {
  const { pool } = service.database
  const { code: many } = newAuthority()
  for (const name of ['A', 'B', 'C']) {
    const stored = await insertPlan(pool, { authority: many, dup: name, objectives: 15 })
    const { rows } = await pool.query('select id, code from objective where dup_id = $1', [
      stored.dupId,
    ])
    const changes = rows.map(
      ({ id, code }): InsertedChange => ({
        action: 'UPDATE',
        kind: 'OBJECTIVE',
        label: code,
        objectiveId: id,
      }),
    )
    for (let i = 0; i < 3; i++) await insertImport(pool, stored, { files: [sheet, table], changes })
  }
  const read = (code: string) => () => ask(EVERYTHING, { authority: code })
  await read(authority)()
  await read(many)()
  const few = await service.statements(read(authority))
  const statements = await service.statements(read(many))
  expect(statements).toHaveLength(few.length)
  const onContent = statements.filter((sql) => /import_content/.test(sql))
  expect(onContent).toHaveLength(1)
  expect(onContent[0]).toContain('octet_length(bytes)')
})
