import { createHash } from 'node:crypto'
import { readSheet } from '@cascata/server/formats/sheet/read'
import { importFiles } from '@cascata/server/import/importer'
import { seedFirstStart } from '@cascata/server/seed/seed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directory } from '../../prisma/seed/directory.ts'
import { newAuthority } from '../support/authority.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { FRONT, indicators, page, phases, sheetText } from '../support/documents/printedSheet.ts'
import { expected } from '../support/expectedRealSheet.ts'
import { importInto, type TestImport } from '../support/importing.ts'
import { realSheet } from '../support/realSheet.ts'
import { readObjectives, rowVersions } from '../support/storedPlan.ts'

const { bytes } = realSheet

let db: TestDatabase
const statements: string[] = []
beforeAll(async () => {
  db = await openTestDatabase({ onStatement: (sql) => statements.push(sql) })
})
afterAll(() => db.close())

type Authority = TestImport['authority']

/** Imports a file for an authority. */
const load = (authority: Authority, file: Uint8Array, directory: TestImport['directory'] = []) =>
  importInto(db, { authority, files: [file], directory })

const loadText = (authority: Authority, text: string, directory?: TestImport['directory']) =>
  load(authority, new TextEncoder().encode(text), directory)

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

const query = async (sql: string, ...values: unknown[]) => (await db.pool.query(sql, values)).rows

const firstRow = ['<b>A</b>', '01/01/2024', '31/12/2024', '40,00', '100,00', 'ROSSI ANNA', 'UO', '']
const secondRow = ['', '01/01/2024', '31/12/2024', '', '', '', '', '']

describe('the real sheet', () => {
  test('arrives whole', async () => {
    const stored = await load(newAuthority(), bytes, directory.centers)
    expect(stored).toMatchObject({ outcome: 'APPLIED', revision: 1 })
    expect(stored.issues.map(({ code }) => code)).toEqual([
      'VIEW_YEARS_DISAGREE',
      'WEIGHTS_NOT_100',
    ])
    expect(Object.entries(stored.counts).map(([kind, { created }]) => [kind, created])).toEqual([
      ['DUP', 1],
      ['RESPONSIBILITY_CENTER', 3],
      ['PERSON', 2],
      ['PORTFOLIO', 1],
      ['PUBLIC_VALUE', 1],
      ['OBJECTIVE', 5],
      ['PHASE', 7],
      ['INDICATOR', 6],
    ])

    const [plan] = expected.plans
    expect(
      await query('SELECT code, label, revision FROM dup WHERE id = $1', stored.dupId),
    ).toEqual([{ ...plan?.dup, revision: 1 }])
    // Where the file ends is nothing to store.
    const said = JSON.stringify(plan?.objectives, (name, value) =>
      name === 'endsIn' ? undefined : value,
    )
    expect(await readObjectives(db.pool, stored.dupId)).toEqual(JSON.parse(said))
  })

  test('leaves its bytes, its record and every object it touched', async () => {
    const { importId, issues } = await load(newAuthority(), bytes, directory.centers)
    const [record] = await query('SELECT * FROM import WHERE id = $1', importId)
    expect(record).toMatchObject({ imported_by: 'a test', issues })
    expect(record.counts).toMatchObject({ created: { OBJECTIVE: 5 }, updated: { OBJECTIVE: 0 } })
    const [file, ...others] = await query(
      `SELECT f.name, f.format, f.sha256, c.bytes FROM import_file f
       JOIN import_content c USING (authority_id, sha256) WHERE f.import_id = $1`,
      importId,
    )
    expect(others).toEqual([])
    expect(bytes.equals(file.bytes)).toBe(true)
    expect(file).toMatchObject({ format: 'SHEET', sha256: sha256(bytes) })
    expect(
      await query(
        `SELECT kind, action, count(*)::int AS count FROM import_change
         WHERE import_id = $1 GROUP BY kind, action ORDER BY kind`,
        importId,
      ),
    ).toEqual([
      { kind: 'DUP', action: 'CREATE', count: 1 },
      { kind: 'OBJECTIVE', action: 'CREATE', count: 5 },
      { kind: 'PHASE', action: 'CREATE', count: 7 },
      { kind: 'INDICATOR', action: 'CREATE', count: 6 },
      { kind: 'RESPONSIBILITY_CENTER', action: 'CREATE', count: 3 },
      { kind: 'PERSON', action: 'CREATE', count: 2 },
      { kind: 'PORTFOLIO', action: 'CREATE', count: 1 },
      { kind: 'PUBLIC_VALUE', action: 'CREATE', count: 1 },
    ])
  })

  test('has three centers in five spellings', async () => {
    const { authorityId } = await load(newAuthority(), bytes, directory.centers)
    const rows = await query(
      `SELECT c.code, c.name, array_agg(a.spelling ORDER BY a.id) AS spellings
       FROM responsibility_center c JOIN responsibility_center_alias a ON a.center_id = c.id
       WHERE c.authority_id = $1 GROUP BY c.id ORDER BY c.id`,
      authorityId,
    )
    expect(rows).toEqual(directory.centers.map((center) => ({ ...center })))
  })
})

test('a database that holds an authority is left as it is at a start', async () => {
  await loadText(newAuthority(), sheetText(page()))
  expect(await seedFirstStart(db)).toEqual({ seeded: false })
  expect(await query('SELECT 1 FROM import WHERE imported_by = $1', 'first-start')).toEqual([])
})

describe('an import', () => {
  test('of the same bytes again is recorded and writes nothing of the plan', async () => {
    const authority = newAuthority()
    const first = await load(authority, bytes, directory.centers)
    const { import: imports, ...before } = await rowVersions(db.pool, first.authorityId)
    const crlf = Buffer.from(bytes.toString().replaceAll('\n', '\r\n'))
    for (const same of [bytes, crlf]) {
      const again = await load(authority, same, directory.centers)
      expect(again).toMatchObject({ outcome: 'UNCHANGED', revision: 1, changes: [] })
    }
    const { import: more, ...after } = await rowVersions(db.pool, first.authorityId)
    expect(after).toEqual(before)
    expect([imports?.length, more?.length]).toEqual([1, 3])
    // The same content is kept once.
    const contents = await query(
      'SELECT sha256 FROM import_content WHERE authority_id = $1',
      first.authorityId,
    )
    expect(contents).toHaveLength(2)
  })

  test('that is a dry run tells the plan of the import and touches nothing', async () => {
    const authority = newAuthority()
    const { authorityId } = await load(authority, bytes, directory.centers)
    const before = await rowVersions(db.pool, authorityId)
    const edited = bytes
      .toString()
      .replace('\t20,00\t100,00\t', '\t20,00\t90,00\t')
      .replace('fatto\tfatto', 'fatto\tnon fatto')
    statements.length = 0
    const dry = await importInto(db, { authority, files: [edited], dryRun: true })
    expect(dry).toMatchObject({ outcome: 'DRY_RUN', importId: null, revision: 1 })
    expect(statements[0]).toMatch(/^BEGIN .* READ ONLY/)
    expect(statements.join('\n')).not.toMatch(/nextval|\bfor update\b/i)
    expect(await rowVersions(db.pool, authorityId)).toEqual(before)
    expect(dry.changes.map(({ action, kind, fields }) => [action, kind, fields])).toEqual([
      ['UPDATE', 'PHASE', [{ name: 'progress', before: '100,00', after: '90,00' }]],
      [
        'UPDATE',
        'INDICATOR',
        [{ name: 'values.2024.achieved', before: 'fatto', after: 'non fatto' }],
      ],
    ])

    const real = await importInto(db, { authority, files: [edited] })
    const told = ({ changes, counts, issues }: typeof real) => ({ changes, counts, issues })
    expect(real.outcome).toBe('APPLIED')
    expect(told(real)).toEqual(told(dry))
    expect(
      await query(
        `SELECT kind, fields FROM import_change WHERE import_id = $1 ORDER BY id`,
        real.importId,
      ),
    ).toEqual(dry.changes.map(({ kind, fields }) => ({ kind, fields })))
  })

  test('of several files is one import: what one leaves unsaid another says', async () => {
    const authority = newAuthority()
    const head = sheetText(page({ body: phases([firstRow, secondRow]) }))
    const tail = sheetText(page({ body: indicators(['I', 'EFFICIENZA', '1,00', '', '', '', '']) }))
    const other = sheetText(page({ code: '2023_U01_01' })).replaceAll('2024_2026', '2023_2025')
    const { plans, counts, importId } = await importInto(db, {
      authority,
      files: [head, tail, other],
    })
    expect(plans.map(({ code }) => code)).toEqual(['DUP_2024_2026', 'DUP_2023_2025'])
    expect([counts.OBJECTIVE.created, counts.PHASE.created, counts.INDICATOR.created]).toEqual([
      2, 1, 1,
    ])
    expect(
      await query(
        `SELECT (SELECT count(*)::int FROM import_file WHERE import_id = $1) AS files,
           (SELECT count(*)::int FROM import_plan WHERE import_id = $1) AS plans`,
        importId,
      ),
    ).toEqual([{ files: 3, plans: 2 }])
  })

  test('of two files that contradict each other is refused, with both places', async () => {
    const sheet = (weight: string) =>
      sheetText(page({ body: phases([firstRow.with(3, weight), secondRow]) }))
    const authority = newAuthority()
    const report = await importInto(db, { authority, files: [sheet('40,00'), sheet('50,00')] })
    expect(report.outcome).toBe('REFUSED')
    const found = report.issues.find(({ code }) => code === 'DUPLICATE_OBJECTIVE')
    expect(found).toMatchObject({ severity: 'ERROR', file: 'file-2', raw: '2024\\_U09\\_01' })
    expect(found?.message.it).toMatch(/phases.*file-1:\d+/)
    expect(await query('SELECT 1 FROM authority WHERE code = $1', authority.code)).toEqual([])
  })

  test('of one changed cell updates one row and raises the revision by one', async () => {
    const authority = newAuthority()
    const first = await load(authority, bytes, directory.centers)
    const before = await rowVersions(db.pool, first.authorityId)
    const edited = Buffer.from(bytes.toString().replace('\t20,00\t100,00\t', '\t20,00\t90,00\t'))
    const second = await load(authority, edited)
    expect(second).toMatchObject({ outcome: 'APPLIED', revision: 2 })
    expect(second.changes.map(({ kind, action }) => [kind, action])).toEqual([['PHASE', 'UPDATE']])
    const after = await rowVersions(db.pool, first.authorityId)
    const idsOf = (rows: Record<string, { id: string }[]>, table: string) =>
      rows[table]?.map(({ id }) => id)
    for (const table of Object.keys(before)) {
      if (table !== 'import') expect(idsOf(after, table)).toEqual(idsOf(before, table))
      const touched = after[table]?.filter((row, at) => row.xmin !== before[table]?.[at]?.xmin)
      // The objective of the phase notes the moment.
      if (['phase', 'objective'].includes(table)) expect(touched).toHaveLength(1)
      else if (!['import', 'dup'].includes(table)) expect(touched).toEqual([])
    }
  })

  test('of the first file after a second one restores it, and is recorded once more', async () => {
    const authority = newAuthority()
    const text = (weight: string) =>
      sheetText(page({ body: phases([firstRow.with(3, weight), secondRow]) }))
    const first = await loadText(authority, text('40,00'))
    await loadText(authority, text('50,00'))
    const third = await loadText(authority, text('40,00'))
    expect(third).toMatchObject({ outcome: 'APPLIED', revision: 3 })
    expect(third.importId).not.toBe(first.importId)
    expect(await query('SELECT weight FROM phase WHERE dup_id = $1', first.dupId)).toEqual([
      { weight: '40.00' },
    ])
  })

  test('hangs a stored objective on a new one, in the middle of the chain too', async () => {
    const authority = newAuthority()
    const link = (level: string, code: string) => `**OBIETTIVO DI ${level}:** ${code} Un titolo`
    const sheet = (...links: string[]) =>
      sheetText(page({ body: ['**Collegato a**', ...links].join('\n\n') }))
    const mission = link('MISSIONE', '10_01')
    const { dupId } = await loadText(authority, sheet(mission))
    const links = [link('MANDATO', '10'), mission, link('PROGRAMMA', '10_01_01')]
    const moved = await loadText(authority, sheet(...links))
    expect(moved.issues.map(({ code }) => code)).toEqual(['PARENT_CHANGED'])
    expect(
      await query(
        `SELECT o.code, parent.code AS parent FROM objective o
         LEFT JOIN objective parent ON parent.id = o.parent_id WHERE o.dup_id = $1 ORDER BY o.level`,
        dupId,
      ),
    ).toEqual([
      { code: '10', parent: null },
      { code: '10_01', parent: '10' },
      { code: '10_01_01', parent: '10_01' },
      { code: '2024_U09_01', parent: '10_01_01' },
    ])
  })

  test('refused changes nothing, and says why', async () => {
    const authority = newAuthority()
    const { authorityId } = await loadText(authority, sheetText(page()))
    const before = await rowVersions(db.pool, authorityId)
    const broken = sheetText(page({ title: '***Altro***' }), page({ code: null }))
    const refused = await loadText(authority, broken)
    expect(refused).toMatchObject({ outcome: 'REFUSED', importId: null })
    expect(refused.issues.map(({ code }) => code)).toContain('PAGE_WITHOUT_CODE')
    const nothing = await loadText(authority, 'Non è una scheda')
    expect(nothing).toMatchObject({ outcome: 'REFUSED', plans: [], changes: [] })
    expect(nothing.issues.map(({ code }) => code)).toEqual(['UNKNOWN_FORMAT'])
    expect(await rowVersions(db.pool, authorityId)).toEqual(before)
  })

  test('that fails half-way changes nothing', async () => {
    const authority = newAuthority()
    const file = { name: 'scheda.md', bytes: new TextEncoder().encode(sheetText(page())) }
    const document = readSheet(file)
    const plans = document.plans.map((plan) => ({
      ...plan,
      objectives: plan.objectives.map((objective) => ({
        ...objective,
        title: { ...objective.code, value: 'no\0title' },
      })),
    }))
    const importing = importFiles(db, {
      authority,
      files: [{ ...file, format: 'SHEET', sha256: sha256(file.bytes) }],
      documents: [{ ...document, plans }],
      importedBy: 'a test',
    })
    await expect(importing).rejects.toThrow('Unicode')
    expect(await query('SELECT 1 FROM authority WHERE code = $1', authority.code)).toEqual([])
  })

  test('runs alone: of many at once, one writes and the others find it written', async () => {
    const authority = newAuthority()
    const results = await Promise.all(
      Array.from({ length: 4 }, () => load(authority, bytes, directory.centers)),
    )
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      'APPLIED',
      'UNCHANGED',
      'UNCHANGED',
      'UNCHANGED',
    ])
    expect(new Set(results.map(({ importId }) => importId)).size).toBe(4)
    const edits = ['10,00', '20,00', '30,00'].map((progress) =>
      load(authority, Buffer.from(bytes.toString().replaceAll('100,00', progress))),
    )
    const revisions = (await Promise.all(edits)).map(({ revision }) => revision)
    expect(revisions.sort()).toEqual([2, 3, 4])
    const rows = await query(
      'SELECT count(DISTINCT progress) AS different FROM phase WHERE dup_id = $1',
      results[0]?.dupId,
    )
    expect(rows).toEqual([{ different: '1' }])
  })

  test('takes the same number of statements for 2 and for 200 objectives', async () => {
    const sheet = (count: number) =>
      sheetText(
        ...Array.from({ length: count }, (_, index) => {
          const row = firstRow.with(5, `PERSONA ${index}`).with(6, `CENTRO ${index}`)
          const table = indicators([`I ${index}`, 'EFFICIENZA', '1,00', '2,00', '', '', ''])
          return page({
            code: `2024_U09_${index}`,
            center: `UO ${index}`,
            body: `${phases([row, secondRow], [row, secondRow])}\n\n${table}`,
          })
        }),
      )
    const count = async (objectives: number) => {
      const authority = newAuthority()
      const text = sheet(objectives)
      statements.length = 0
      await loadText(authority, text)
      const writing = statements.length
      await loadText(authority, text.replaceAll('40,00', '50,00'))
      return [writing, statements.length - writing]
    }
    expect(await count(200)).toEqual(await count(2))
  })

  test('keeps the decimals that were printed, and changes of them', async () => {
    const authority = newAuthority()
    const text = (weight: string, value: string) =>
      sheetText(
        page({
          body: `${phases([firstRow.with(3, weight), secondRow])}\n\n${indicators(['I', 'EFFICIENZA', value, 'fatto', '', '', ''])}`,
        }),
      )
    const read = (dupId: number) =>
      query(
        `SELECT p.weight, v.expected_number, v.expected_text, v.achieved_number, v.achieved_text
         FROM phase p JOIN indicator i ON i.objective_id = p.objective_id
         JOIN indicator_value v ON v.indicator_id = i.id AND v.year = 2024 WHERE p.dup_id = $1`,
        dupId,
      )
    const { dupId } = await loadText(authority, text('40,00', '1.234,50'))
    const values = { achieved_number: null, achieved_text: 'fatto' }
    expect(await read(dupId)).toEqual([
      { weight: '40.00', expected_number: '1234.50', expected_text: '1.234,50', ...values },
    ])
    const again = await loadText(authority, text('40,0', '1.234,5'))
    expect(again.revision).toBe(2)
    expect(await read(dupId)).toEqual([
      { weight: '40.0', expected_number: '1234.5', expected_text: '1.234,5', ...values },
    ])
  })

  test('keeps what a phase prints beside what was understood', async () => {
    const odd = ['<b>A</b>', '9/04/2024', 'entro giugno', '1.000', '**90%**', '', '', '']
    const { dupId } = await loadText(
      newAuthority(),
      sheetText(page({ body: phases([odd, ['', '-', '31/12/2024']], [firstRow, secondRow]) })),
    )
    const rows = await query(
      `SELECT planned_start::text, planned_end::text, actual_start::text, actual_end::text, weight,
         progress, printed FROM phase WHERE dup_id = $1 ORDER BY position`,
      dupId,
    )
    expect(rows).toEqual([
      {
        planned_start: '2024-04-09',
        planned_end: null,
        actual_start: null,
        actual_end: '2024-12-31',
        weight: '1000',
        progress: '90',
        printed: {
          plannedStart: '9/04/2024',
          plannedEnd: 'entro giugno',
          actualStart: '-',
          weight: '1.000',
          progress: '90%',
        },
      },
      expect.objectContaining({ weight: '40.00', printed: null }),
    ])
  })
})

describe('rows without codes', () => {
  const table = (...titles: string[]) =>
    sheetText(
      page({
        body: phases(
          ...titles.map((title) => [firstRow.with(0, title), secondRow] as [string[], string[]]),
        ),
      }),
    )
  const read = async (dupId: number): Promise<Map<string, number>> => {
    const rows = await query(
      'SELECT id, title FROM phase WHERE dup_id = $1 ORDER BY position',
      dupId,
    )
    return new Map(rows.map(({ title, id }) => [title, id]))
  }

  test('keep their ids when they move, are renamed, or others come and go', async () => {
    const authority = newAuthority()
    const { dupId } = await loadText(authority, table('Alfa', 'Beta', 'Gamma'))
    const first = await read(dupId)

    await loadText(authority, table('Nuova', 'Gamma', "ALFA'", 'Beta'))
    const moved = await read(dupId)
    expect([...moved.keys()]).toEqual(['Nuova', 'Gamma', "ALFA'", 'Beta'])
    expect([moved.get('Gamma'), moved.get("ALFA'"), moved.get('Beta')]).toEqual([
      first.get('Gamma'),
      first.get('Alfa'),
      first.get('Beta'),
    ])

    const { issues, counts } = await loadText(authority, table('Corretta', 'Beta'))
    const fewer = await read(dupId)
    expect([...fewer.entries()]).toEqual([
      ['Corretta', moved.get('Nuova')],
      ['Beta', first.get('Beta')],
    ])
    expect(counts.PHASE.removed).toBe(2)
    const removed = issues.filter(({ code }) => code === 'ROW_REMOVED')
    expect(removed.map(({ code, raw }) => [code, raw])).toEqual([
      ['ROW_REMOVED', 'Gamma'],
      ['ROW_REMOVED', "ALFA'"],
    ])
  })

  test('stay when their table is not printed: a cut sheet says nothing about them', async () => {
    const authority = newAuthority()
    const { dupId } = await loadText(authority, table('Alfa', 'Beta'))
    const cut = sheetText(page({ portfolio: null, manager: null }))
    expect(await loadText(authority, cut)).toMatchObject({ outcome: 'UNCHANGED', revision: 1 })
    expect([...(await read(dupId)).keys()]).toEqual(['Alfa', 'Beta'])
  })
})

describe('names of the authority', () => {
  const center = (spelling: string) => sheetText(page({ center: spelling }))
  const centersOf = (authorityId: number) =>
    query(
      `SELECT c.code, c.name, array_agg(a.spelling ORDER BY a.spelling) AS spellings
       FROM responsibility_center c JOIN responsibility_center_alias a ON a.center_id = c.id
       WHERE c.authority_id = $1 GROUP BY c.id ORDER BY c.id`,
      authorityId,
    )
  const parameter = { code: '09_UO_2020', name: 'UO STAFF SINDACO E GIUNTA' }

  test('an unknown spelling is a center of its own, reported once', async () => {
    const authority = newAuthority()
    const first = await loadText(authority, center('UFFICIO STAMPA'))
    // To a new authority every center is new.
    expect(first.issues).toEqual([])
    const second = await loadText(authority, center('UFF. STAMPA'))
    expect(second.issues.map(({ code, raw, proposal }) => [code, raw, proposal])).toEqual([
      ['UNKNOWN_CENTER', 'UFF. STAMPA', 'UFFICIO STAMPA'],
    ])
    expect(await centersOf(first.authorityId)).toEqual([
      { ...parameter, spellings: [parameter.name] },
      { code: null, name: 'UFFICIO STAMPA', spellings: ['UFFICIO STAMPA'] },
      { code: null, name: 'UFF. STAMPA', spellings: ['UFF. STAMPA'] },
    ])
    const third = await loadText(authority, center('SETTORE TRIBUTI'))
    expect(third.issues.map(({ code, proposal }) => [code, proposal])).toEqual([
      ['UNKNOWN_CENTER', null],
    ])
    expect((await loadText(authority, center('UFF. STAMPA'))).issues).toEqual([])
  })

  test('a spelling with a known code is a spelling of that center', async () => {
    const { authorityId } = await loadText(newAuthority(), center('09_UO_2020 STAFF'))
    expect(await centersOf(authorityId)).toEqual([
      { ...parameter, spellings: ['09_UO_2020 STAFF', parameter.name] },
    ])
  })

  test('the directory, given later, merges what was assumed to be two', async () => {
    const authority = newAuthority()
    const text = center('STAFF')
    const first = await loadText(authority, text)
    const known = [{ ...parameter, spellings: ['STAFF'] }]
    const second = await loadText(authority, text, known)
    expect(second).toMatchObject({ outcome: 'APPLIED', revision: 2, issues: [] })
    expect(await centersOf(first.authorityId)).toEqual([
      { ...parameter, spellings: ['STAFF', parameter.name] },
    ])
    expect(await loadText(authority, text, known)).toMatchObject({ outcome: 'UNCHANGED' })
  })

  test('the directory, given again, changes nothing, nor do codes learned since', async () => {
    const authority = newAuthority()
    const known = [
      { code: null, name: parameter.name, spellings: [] },
      { code: null, name: 'ALTRA', spellings: ['STAFF'] },
    ]
    const first = await loadText(authority, center('STAFF'), known)
    expect(first.issues).toEqual([])
    expect(await loadText(authority, center('STAFF'), known)).toMatchObject({
      outcome: 'UNCHANGED',
    })
    expect(await centersOf(first.authorityId)).toEqual([
      { ...parameter, spellings: [parameter.name] },
      { code: null, name: 'ALTRA', spellings: ['ALTRA', 'STAFF'] },
    ])
  })

  test('of two centers that a list gives one code, the first keeps its name, and it is reported', async () => {
    const authority = newAuthority()
    const files = ['A', 'B'].map((name) => `Codice;Denominazione;Grafia\r\n01;SETTORE ${name};`)
    const { issues, authorityId } = await importInto(db, { authority, files })
    expect(issues.map(({ code, raw }) => [code, raw])).toEqual([
      ['SPELLING_CLAIMED_TWICE', 'SETTORE B'],
    ])
    expect(await centersOf(authorityId)).toEqual([
      { code: '01', name: 'SETTORE A', spellings: ['SETTORE A', 'SETTORE B'] },
    ])
  })

  test('a code printed against the directory is reported', async () => {
    const known = [{ code: '10_UO_2020', name: parameter.name, spellings: [] }]
    const { issues } = await loadText(newAuthority(), center(parameter.name), known)
    expect(issues.map(({ code }) => code)).toEqual(['CENTER_CODE_CONFLICT'])
  })

  test('a title that changes is replaced and reported; shared ones raise every plan', async () => {
    const authority = newAuthority()
    const sheet = (dup: string, title: string, value: string) =>
      sheetText(page({ title, body: `**VALORE PUBBLICO**\n\n5 - ${value}` })).replace(
        'DUP_2024_2026 DUP 2024 2026',
        dup,
      )
    const other = await loadText(authority, sheet('DUP_2023 DUP 2023', 'Uno', 'A'))
    const first = await loadText(authority, sheet('DUP_2024 DUP 2024', 'Uno', 'A'))
    const second = await loadText(authority, sheet('DUP_2024 DUP 2024', 'Due', 'B'))
    expect(second.issues.map(({ code }) => code)).toEqual(['TITLE_CHANGED', 'TITLE_CHANGED'])
    expect([first.revision, second.revision]).toEqual([1, 2])
    expect(await query('SELECT revision FROM dup WHERE id = $1', other.dupId)).toEqual([
      { revision: 2 },
    ])
    const third = await loadText(authority, sheet('DUP_2024 DUP 2024', 'Tre', 'B'))
    expect(third.revision).toBe(3)
    expect(await query('SELECT revision FROM dup WHERE id = $1', other.dupId)).toEqual([
      { revision: 2 },
    ])
  })

  test('the label of «Vista» is taken as printed last', async () => {
    const authority = newAuthority()
    await loadText(authority, sheetText(page()))
    const renamed = sheetText(page()).replace(FRONT, FRONT.replace('DUP 2024 2026', 'DUP (agg.)'))
    const { dupId, revision } = await loadText(authority, renamed)
    expect(revision).toBe(2)
    expect(await query('SELECT label FROM dup WHERE id = $1', dupId)).toEqual([
      { label: 'DUP (agg.)' },
    ])
  })
})
