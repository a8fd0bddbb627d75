import { exportFormatValues, exportPlan, goalTree, walk } from '@cascata/sdk'
import { readFiles } from '@cascata/server/formats/read'
import { schema } from '@cascata/server/schema/index'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { crawl } from '../support/crawl.ts'
import { realSheet } from '../support/realSheet.ts'
import { openTestService, type TestService } from '../support/service.ts'

// What a service whose names of persons are the administrator's gives to others: none, by any path.

const { code: authority } = newAuthority()
const { dup, text: sheet } = realSheet
/** Managers and responsibles under their spellings, an importer, and who set a figure by hand. */
const names = ['CONTI MARIO', 'MARIO CONTI', 'BIANCHI LUCIA', 'VERDI CARLA', 'NERI PAOLO']
const namesIn = (value: unknown) => {
  const text = JSON.stringify(value).toUpperCase()
  return names.filter((name) => text.includes(name))
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read as they come
type Answer = any

let service: TestService
let people: { id: number; name: string }[]

beforeAll(async () => {
  service = await openTestService({ anonymousSeesPersons: false, maxComplexity: 1_000_000_000 })
  const importing = async (text: string) => {
    const answer: Answer = await service.executeAsAdministrator(
      `mutation ($input: ImportSheetsInput!) {
        importSheets(input: $input) { ... on ImportReport { outcome issues { code } } }
      }`,
      {
        input: {
          authority,
          authorityName: 'Comune',
          files: [{ name: 'scheda.md', text }],
          importedBy: 'Verdi Carla',
        },
      },
    )
    expect(answer.data.importSheets.outcome).toBe('APPLIED')
    return answer.data.importSheets.issues.map(({ code }: Answer) => code)
  }
  await importing(sheet)
  // A phase passes to another person, and a manager comes under a spelling that resembles a known one.
  const phase = '\t40,00\t100,00\tCONTI MARIO\t'
  await importing(sheet.replace(phase, phase.replace('CONTI MARIO', 'BIANCHI LUCIA')))
  const next = sheet.replaceAll('2024\\_U09\\_01', '2024\\_U09\\_03')
  const issues = await importing(next.replace('**CONTI MARIO**', '**MARIO CONTI**'))
  expect(issues).toContain('SIMILAR_PERSON')
  const { pool } = service.database
  await pool.query(
    `insert into figure_override (dup_id, objective_id, figure, value, reason, set_by)
     select dup_id, id, 'PROGRESS', 50, 'sopralluogo', 'Neri Paolo' from objective
     where code = '2024_U09_02' and authority_id = (select id from authority where code = $1)`,
    [authority],
  )
  await pool.query(
    `update dup set revision = revision + 1
     where authority_id = (select id from authority where code = $1)`,
    [authority],
  )
  const { rows } = await pool.query(
    `select id, name from person
     where authority_id = (select id from authority where code = $1) order by id`,
    [authority],
  )
  people = rows
})
afterAll(() => service.close())

test('no field gives a name to others, and the administrator is given every one', async () => {
  const operations = crawl(
    schema,
    { [`authority(code: "${authority}")`]: 'Authority' },
    { format: 'JSON' },
  )
  expect(operations.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['Person', 'PegObjective', 'Phase', 'ImportChange', 'FigureOverride']),
  )
  const told: unknown[] = []
  for (const { query } of operations) {
    const full = await service.executeAsAdministrator(query)
    expect(full.errors).toBeUndefined()
    told.push(full.data)
    const { data, errors } = await service.execute(query)
    expect(errors).toBeUndefined()
    expect({ query, names: namesIn(data) }).toEqual({ query, names: [] })
  }
  expect(namesIn(told)).toEqual(names)
})

describe('persons are reached by no other way', () => {
  test('by their ids: null, in the places of the others', async () => {
    const [first, second] = people.map(({ id }) => `Person:${id}`)
    const dups: Answer = await service.execute(`{ dups(authority: "${authority}") { id } }`)
    const { id } = dups.data.dups[0]
    const query = `{
      node(id: "${first}") { id ... on Person { name } }
      nodes(ids: ["${first}", "${id}", "${second}", "${id}"]) { id }
    }`
    const { data } = await service.execute(query)
    expect(data).toEqual({ node: null, nodes: [null, { id }, null, { id }] })
    expect((await service.executeAsAdministrator(query)).data).toMatchObject({
      node: { id: first },
      nodes: [{ id: first }, { id }, { id: second }, { id }],
    })
  })

  test('by a filter: it is refused, as its answers would tell who there is', async () => {
    const query = `{ pegObjectives(authority: "${authority}", where: { manager: "CONTI MARIO" }) { totalCount } }`
    const { errors } = await service.execute(query)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'TOKEN_REQUIRED',
      argument: 'where.manager',
    })
    const answer: Answer = await service.executeAsAdministrator(query)
    expect(answer.data.pegObjectives.totalCount).toBeGreaterThan(0)
  })

  test('by the text of a finding: it says the same without the name', async () => {
    const query = `{ dup(authority: "${authority}", code: "${dup}") { findings { code message { it en } } } }`
    const overridden = ({ data }: Answer) =>
      data.dup.findings.find(({ code }: Answer) => code === 'FIGURE_OVERRIDDEN').message
    const full = overridden(await service.executeAsAdministrator(query))
    expect(overridden(await service.execute(query))).toEqual({
      it: full.it.replace(' da Neri Paolo', ''),
      en: full.en.replace(' by Neri Paolo', ''),
    })
  })

  test('by what imports did: changes to persons are left out, other changes come without names', async () => {
    const query = `query ($kinds: [ChangeKind!]) { authority(code: "${authority}") { imports {
      nodes { changes(first: 100, kinds: $kinds) { nodes { kind fields { name before after } } } }
    } } }`
    const changes = async (execute: TestService['execute'], kinds?: string[]) => {
      const { data }: Answer = await execute(query, { kinds })
      return data.authority.imports.nodes.flatMap(({ changes }: Answer) => changes.nodes)
    }
    const full = await changes(service.executeAsAdministrator)
    const kinds = (all: Answer[]) => all.map(({ kind }) => kind)
    expect(kinds(full)).toContain('PERSON')
    const shown = await changes(service.execute)
    expect(kinds(shown)).toEqual(kinds(full).filter((kind) => kind !== 'PERSON'))
    expect(await changes(service.execute, ['PERSON'])).toEqual([])
    const responsible = (all: Answer[]) =>
      all.flatMap(({ fields }) => fields).filter(({ name }) => name === 'responsible')
    expect(responsible(full)).toContainEqual({
      name: 'responsible',
      before: 'CONTI MARIO',
      after: 'BIANCHI LUCIA',
    })
    expect(responsible(shown)).toEqual(
      responsible(full).map(({ name }) => ({ name, before: null, after: null })),
    )
  })
})

test.each(exportFormatValues)('%s names nobody', async (format) => {
  const plan = { authority, dup, format }
  const files = (await exportPlan(service.client, plan)) ?? []
  expect(files.length).toBeGreaterThan(0)
  expect(namesIn(files)).toEqual([])
  const inputs = files.map(({ name, content }) => ({ name, bytes: Buffer.from(content) }))
  const { documents } = await readFiles(inputs)
  expect(namesIn(documents)).toEqual([])
})

test('the SDK works as before, with null in the place of persons', async () => {
  const tree = await goalTree(service.client, { authority, dup })
  if (!tree) throw new Error('there is no such plan')
  const objectives = [...walk(tree)].flatMap(({ node }) =>
    node.__typename === 'PegObjective' ? [node] : [],
  )
  expect(objectives.length).toBeGreaterThan(0)
  expect(new Set(objectives.map(({ manager }) => manager))).toEqual(new Set([null]))
  expect(namesIn(tree)).toEqual([])
})

test('without the setting, names are shown to everyone', async () => {
  const open = await openTestService()
  const query = `{ dup(authority: "${authority}", code: "${dup}") {
    objectives(levels: [PEG]) { ... on PegObjective { manager { name } managerLabel } }
    imports { nodes { importedBy issues { code } } }
  } }`
  expect(namesIn(await open.execute(query))).toEqual(['CONTI MARIO', 'MARIO CONTI', 'VERDI CARLA'])
  await open.close()
})
