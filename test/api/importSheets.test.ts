import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { realSheet } from '../support/realSheet.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { dup, text: sheet } = realSheet

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const IMPORT = `mutation ($input: ImportSheetsInput!) {
  importSheets(input: $input) {
    __typename
    ... on ImportReport {
      outcome authority
      files { name format sha256 size }
      plans { code label isNew revision }
      counts { kind created updated unchanged removed }
      changes { action kind label objectiveCode objective { code } fields { name before after } import { id } }
      issues { code severity file line raw message { it en } remedy { it en } proposal }
      import { id importedBy files { name sha256 } changes(first: 100) { edges { node { action kind label } } } }
    }
    ... on UserError { code message remedy }
  }
}`

// biome-ignore lint/suspicious/noExplicitAny: answers are read as they come
type Answer = any

const importing = async (input: object): Promise<Answer> => {
  const answer: Answer = await service.executeAsAdministrator(IMPORT, { input })
  expect(answer.errors).toBeUndefined()
  return answer.data.importSheets
}

/** The arguments that name an authority of a test's own. */
function ownAuthority() {
  const { code, name } = newAuthority()
  return { authority: code, authorityName: name }
}
const files = (text = sheet) => [{ name: 'scheda.md', text }]

test('a dry run, the import and the record tell the same changes', async () => {
  const authority = ownAuthority()
  const dry = await importing({ ...authority, files: files(), dryRun: true })
  expect(dry).toMatchObject({
    outcome: 'DRY_RUN',
    import: null,
    files: [{ name: 'scheda.md', format: 'SHEET', size: Buffer.byteLength(sheet) }],
    plans: [{ code: dup, label: 'DUP 2024 2026', isNew: true, revision: null }],
  })
  const nobody = await service.execute(`{ authority(code: "${authority.authority}") { code } }`)
  expect(nobody.data).toEqual({ authority: null })

  const real = await importing({ ...authority, files: files(), importedBy: 'Anna Rossi' })
  expect(real).toMatchObject({
    outcome: 'APPLIED',
    counts: dry.counts,
    issues: dry.issues,
    import: { importedBy: 'Anna Rossi', files: [{ name: 'scheda.md' }] },
  })
  const told = ({ changes }: Answer) =>
    changes.map(({ action, kind, label }: Answer) => ({ action, kind, label }))
  expect(told(real)).toEqual(told(dry))
  expect(real.import.changes.edges.map(({ node }: Answer) => node)).toEqual(told(dry))
  expect(real.counts).toContainEqual({
    kind: 'OBJECTIVE',
    created: 5,
    updated: 0,
    unchanged: 0,
    removed: 0,
  })

  const again = await importing({ ...authority, files: files() })
  expect(again).toMatchObject({ outcome: 'UNCHANGED', changes: [], plans: [{ revision: 1 }] })
})

test('a change is told with before and after, and stands in the history of its objective', async () => {
  const authority = ownAuthority()
  await importing({ ...authority, files: files() })
  const text = sheet.replace('\t16,00\t', '\t17,00\t')
  const { changes, import: record } = await importing({ ...authority, files: files(text) })
  const fields = [{ name: 'values.2024.achieved', before: '16,00', after: '17,00' }]
  expect(changes).toMatchObject([
    {
      action: 'UPDATE',
      kind: 'INDICATOR',
      objectiveCode: '2024_U09_02',
      objective: { code: '2024_U09_02' },
      fields,
    },
  ])
  const history: Answer = await service.execute(
    `query ($authority: String!, $dup: String!) {
      objective(authority: $authority, dup: $dup, code: "2024_U09_02") {
        changes(first: 1) { edges { node { fields { name before after } import { id } } } }
      }
    }`,
    { authority: authority.authority, dup },
  )
  expect(history.data.objective.changes.edges).toEqual([
    { node: { fields, import: { id: record.id } } },
  ])
})

test('a damaged sheet is refused whole, and every issue says what to do in both languages', async () => {
  const authority = ownAuthority()
  await importing({ ...authority, files: files() })
  const cut = sheet.replace('2024\\_U09\\_02', '').replace('31/12/2024', '31/13/2024')
  const report = await importing({ ...authority, files: files(`${cut}\nCODA`) })
  expect(report).toMatchObject({ outcome: 'REFUSED', import: null, plans: [{ revision: 1 }] })
  const codes = report.issues.map(({ code, severity }: Answer) => `${severity} ${code}`)
  expect(codes).toContain('ERROR PAGE_WITHOUT_CODE')
  expect(codes).toContain('WARNING UNREADABLE_DATE')
  for (const { message, remedy, file, line } of report.issues) {
    expect([message.it, message.en, remedy.it, remedy.en].every((text) => text.length > 10)).toBe(
      true,
    )
    expect([file, line]).toEqual(['scheda.md', expect.any(Number)])
  }
})

test.each([
  ['no file', { files: [] }, 'IMPORT_WITHOUT_FILE', 'no file'],
  ['a file without content', { files: [{ name: 'a.md' }] }, 'IMPORT_FILE_CONTENT', 'no content'],
  [
    'an unknown authority',
    { authority: 'nowhere', authorityName: null, files: files() },
    'AUTHORITY_UNKNOWN',
    'nowhere',
  ],
  ['no authority of several', { authority: null, files: files() }, 'AUTHORITY_REQUIRED', 'several'],
  ['a name of nothing', { files: files(), importedBy: ' ' }, 'IMPORT_NAME_LENGTH', 'importedBy'],
])('%s is refused by type', async (_name, input, code, message) => {
  await importing({ ...ownAuthority(), files: files() })
  await importing({ ...ownAuthority(), files: files() })
  expect(await importing({ ...ownAuthority(), ...input })).toEqual({
    __typename: 'ImportInputError',
    code,
    message: expect.stringContaining(message),
    remedy: expect.any(String),
  })
})

describe('merging', () => {
  const MERGE = (field: string, fields: string) => `mutation ($from: ID!, $into: ID!) {
    ${field}(input: { from: $from, into: $into, mergedBy: "Anna Rossi" }) {
      __typename ... on UserError { errorCode: code message remedy } ${fields}
    }
  }`

  test('two centers moves everything that was printed under either', async () => {
    const authority = ownAuthority()
    await importing({ ...authority, files: files() })
    const ask = async (): Promise<Answer> => {
      const { data }: Answer = await service.execute(
        `query ($authority: String!, $dup: String!) {
          dup(authority: $authority, code: $dup) {
            revision
            objectives(levels: [PEG]) {
              code
              ... on PegObjective {
                responsibilityCenterLabel
                responsibilityCenter { id name code spellings phases(first: 100) { nodes { id } } }
                phases { responsibilityCenterLabel responsibilityCenter { id name } }
              }
            }
          }
        }`,
        { authority: authority.authority, dup },
      )
      return data.dup
    }
    const before = await ask()
    const [long, short] = [
      before.objectives[0].responsibilityCenter,
      before.objectives
        .flatMap(({ phases }: Answer) => phases)
        .map(({ responsibilityCenter }: Answer) => responsibilityCenter)
        .find(({ name }: Answer) => name === 'SERVIZIO STAFF SINDACO, GIUNTA'),
    ]
    const both = { from: short.id, into: long.id }
    const query = MERGE(
      'mergeResponsibilityCenters',
      '... on ResponsibilityCenter { id spellings }',
    )
    expect((await service.execute(query, both)).data).toMatchObject({
      mergeResponsibilityCenters: {
        __typename: 'NotAdministratorError',
        errorCode: 'TOKEN_REQUIRED',
      },
    })
    const answer: Answer = await service.executeAsAdministrator(query, both)
    expect(answer.data.mergeResponsibilityCenters).toEqual({
      __typename: 'ResponsibilityCenter',
      id: long.id,
      spellings: ['SERVIZIO STAFF SINDACO, GIUNTA', long.name],
    })

    const after = await ask()
    expect(after.revision).toBe(before.revision + 1)
    const centers = after.objectives.flatMap(({ phases }: Answer) =>
      phases.map(({ responsibilityCenter }: Answer) => responsibilityCenter.id),
    )
    expect(centers).not.toContain(short.id)
    expect(after.objectives[0].responsibilityCenter.phases.nodes.length).toBeGreaterThan(
      before.objectives[0].responsibilityCenter.phases.nodes.length,
    )
    // Sheets are shown as printed, and the next import knows both spellings.
    const labels = ({ objectives }: Answer) =>
      objectives.flatMap(({ phases }: Answer) =>
        phases.map((phase: Answer) => phase.responsibilityCenterLabel),
      )
    expect(labels(after)).toEqual(labels(before))
    const again = await importing({ ...authority, files: files() })
    expect(again).toMatchObject({ outcome: 'UNCHANGED', changes: [] })

    const twice: Answer = await service.executeAsAdministrator(query, both)
    expect(twice.data.mergeResponsibilityCenters).toMatchObject({
      __typename: 'MergeRefusedError',
      errorCode: 'MERGE_GONE',
      message: 'One of the two is not there any more.',
    })
  })

  test('two people likewise, once the import has proposed it', async () => {
    const authority = ownAuthority()
    const text = sheet.replace('**CONTI MARIO**', '**MARIO CONTI**')
    await importing({ ...authority, files: files() })
    const next = text.replaceAll('2024\\_U09\\_01', '2024\\_U09\\_03')
    const { issues } = await importing({ ...authority, files: files(next) })
    expect(issues.map(({ code, proposal }: Answer) => [code, proposal])).toContainEqual([
      'SIMILAR_PERSON',
      'CONTI MARIO',
    ])
    const manager = async (code: string): Promise<Answer> => {
      const { data }: Answer = await service.execute(
        `query ($authority: String!, $dup: String!, $code: String!) {
          pegObjective(authority: $authority, dup: $dup, code: $code) {
            managerLabel manager { id name spellings pegObjectives { totalCount } }
          }
        }`,
        { authority: authority.authority, dup, code },
      )
      return data.pegObjective
    }
    const [one, other] = [await manager('2024_U09_02'), await manager('2024_U09_03')]
    const { data }: Answer = await service.executeAsAdministrator(
      MERGE('mergePeople', '... on Person { name spellings }'),
      { from: other.manager.id, into: one.manager.id },
    )
    expect(data.mergePeople).toMatchObject({
      name: 'CONTI MARIO',
      spellings: ['CONTI MARIO', 'MARIO CONTI'],
    })
    expect(await manager('2024_U09_03')).toMatchObject({
      managerLabel: 'MARIO CONTI',
      manager: { id: one.manager.id, name: 'CONTI MARIO', pegObjectives: { totalCount: 3 } },
    })
    expect(await importing({ ...authority, files: files(next) })).toMatchObject({
      outcome: 'UNCHANGED',
    })
  })
})
