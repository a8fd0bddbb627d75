import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { frontOf, indicators, page, phases, sheetText } from '../support/documents/printedSheet.ts'
import { importInto, type TestReport } from '../support/importing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const DUP = 'DUP_2024_2026'
const firstRow = ['A', '01/01/2024', '31/12/2024', '100,00', '100,00', 'ROSSI ANNA', 'UO', '']
const half = firstRow.with(3, '50,00')
const secondRow = ['', '01/01/2024', '31/12/2024', '', '', '', '', '']
const sheet = sheetText(
  page({
    body: `${phases([firstRow, secondRow])}\n\n${indicators(['I', 'EFFICIENZA', '1,00', '2,00', '', '', ''])}`,
  }),
)

const values = (year: number, expected: string, achieved: string) =>
  [
    'Piano;Codice obiettivo;Indicatore;Anno;Valore atteso;Valore raggiunto',
    `${DUP};2024_U09_01;I;${year};${expected};${achieved}`,
  ].join('\n')

/** What importing the files would do to an authority of which nothing is known. */
const dryRun = (...files: string[]) =>
  importInto(db, { authority: newAuthority(), files, dryRun: true })

/** Imports the sheet, then returns what importing the files would change. */
async function afterSheet(...files: string[]): Promise<TestReport> {
  const authority = newAuthority()
  await importInto(db, { authority, files: [sheet] })
  return importInto(db, { authority, files, dryRun: true })
}

/** The value after of every updated field of a report. */
const updates = ({ changes }: TestReport) =>
  Object.fromEntries(
    changes
      .filter(({ action }) => action === 'UPDATE')
      .flatMap(({ fields }) => fields.map(({ name, after }) => [name, after])),
  )

const told = ({ issues }: TestReport) =>
  issues.map(({ code, severity, file }) => [code, severity, file])

describe('the upper cascade, which every sheet repeats', () => {
  const under = (code: string, ...links: string[]) =>
    sheetText(page({ code, body: ['Collegato a', ...links].join('\n\n') }))
  const mandate = (title: string, label = 'OBIETTIVO DI MANDATO') => `${label}: M_1 ${title}`

  test('is one, and may be said by any file', async () => {
    const report = await dryRun(
      under('2024_1', mandate('Un mandato')),
      under('2024_2', mandate('Un mandato'), 'OBIETTIVO DI MISSIONE: MI_1 Una missione'),
    )
    expect(report.issues).toEqual([])
    expect(report.counts.OBJECTIVE.created).toBe(4)
  })

  test.each([
    ['title', [mandate('Un mandato')], [mandate('Un altro')], 'TITLES_DISAGREE'],
    [
      'name of its level',
      [mandate('Un mandato')],
      [mandate('Un mandato', 'LINEA DI MANDATO')],
      'LEVEL_LABELS_DISAGREE',
    ],
    [
      'parent',
      [mandate('Un mandato'), 'OBIETTIVO DI MISSIONE: MI_1 Una missione'],
      ['OBIETTIVO DI MANDATO: M_2 Un altro', 'OBIETTIVO DI MISSIONE: MI_1 Una missione'],
      'PARENTS_DISAGREE',
    ],
  ])('of two contents (%s) keeps the first and tells', async (_what, first, second, code) => {
    const report = await dryRun(under('2024_1', ...first), under('2024_2', ...second))
    expect(told(report)).toEqual([[code, 'WARNING', 'file-2']])
    expect(report.issues[0]?.message.en).toMatch(/file-1:\d+/)
  })
})

describe('an objective in two files', () => {
  test('that say the same of it is one', async () => {
    const report = await dryRun(sheet, sheet)
    expect(report.issues).toEqual([])
    expect([report.counts.OBJECTIVE.created, report.counts.PHASE.created]).toEqual([1, 1])
  })

  test.each([
    ['title', page({ title: '***Un altro***' })],
    ['manager', page({ manager: '**ROSSI ANNA**' })],
    ['phases', page({ body: phases([half, secondRow], [half, secondRow]) })],
    ['phases', page({ body: phases([firstRow.with(7, 'nota'), secondRow]) })],
    ['indicators', page({ body: indicators(['I', 'QUALITÀ', '1,00', '2,00', '', '', '']) })],
  ])('with two contents (%s) stops the import', async (field, other) => {
    const report = await dryRun(sheet, sheetText(other))
    expect(told(report)).toEqual([['DUPLICATE_OBJECTIVE', 'ERROR', 'file-2']])
    expect(report.issues[0]?.message.en).toContain(`(${field})`)
  })
})

test('a plan with two labels keeps the first and tells', async () => {
  const other = [frontOf(`${DUP} Un’altra`), page({ code: '2024_U09_02' })].join('\n\n\n\n')
  const report = await dryRun(sheet, other)
  expect(told(report)).toEqual([['TITLES_DISAGREE', 'WARNING', 'file-2']])
  expect(report.plans).toMatchObject([{ code: DUP, label: 'DUP 2024 2026' }])
})

test('a public value with two titles keeps the first and tells; a code alone says nothing of it', async () => {
  const value = (code: string, text: string) =>
    sheetText(page({ code, body: `Valore pubblico\n\n${text}` }))
  const links = `Piano;Codice obiettivo;Codice valore pubblico\n${DUP};2024_1;VP1`
  const report = await dryRun(links, value('2024_1', 'VP1 - Uno'), value('2024_2', 'VP1 - Due'))
  expect(told(report)).toEqual([['TITLES_DISAGREE', 'WARNING', 'file-3']])
  const made = report.changes.find(({ kind }) => kind === 'PUBLIC_VALUE')
  expect(made?.fields).toEqual([{ name: 'title', before: null, after: 'Uno' }])
})

describe('values of one indicator in several files', () => {
  test('are all taken', async () => {
    const report = await afterSheet(values(2022, '3,00', '4,00'), values(2023, '5,00', '6,00'))
    expect(report.issues).toEqual([])
    expect(updates(report)).toEqual({
      'values.2022.expected': '3,00',
      'values.2022.achieved': '4,00',
      'values.2023.expected': '5,00',
      'values.2023.achieved': '6,00',
    })
  })

  test('fill what another leaves empty, a printed table too', async () => {
    const report = await afterSheet(values(2023, '3,00', ''), values(2023, '', '4,00'), sheet)
    expect(report.issues).toEqual([])
    expect(updates(report)).toEqual({
      'values.2023.expected': '3,00',
      'values.2023.achieved': '4,00',
    })
  })

  test.each([
    ['each other', [values(2023, '3,00', ''), values(2023, '5,00', '')], '2023.expected'],
    ['a printed table', [sheet, values(2024, '1,00', '9,00')], '2024.achieved'],
  ])('that contradict %s stop the import', async (_what, files, field) => {
    const { issues } = await afterSheet(...files)
    expect(issues).toMatchObject([{ code: 'DUPLICATE_OBJECTIVE', file: 'file-2' }])
    expect(issues[0]?.message.en).toMatch(new RegExp(`I, values.${field}.*file-1:\\d+`))
  })
})

describe('the code of a center', () => {
  const center = 'SETTORE TRIBUTI'
  const inPhase = sheetText(page({ body: phases([firstRow.with(6, center), secondRow]) }))
  const onFront = (code: string) =>
    [
      frontOf(`${DUP} DUP 2024 2026`, `${code} ${center}`),
      page({ code: `2024_${code}`, center }),
    ].join('\n\n\n\n')
  const codeOf = async (authorityId: number) =>
    (
      await db.pool.query(
        'SELECT code FROM responsibility_center WHERE authority_id = $1 AND name = $2',
        [authorityId, center],
      )
    ).rows

  test('is taken from whichever file prints it', async () => {
    for (const files of [
      [inPhase, onFront('07_S')],
      [onFront('07_S'), inPhase],
    ]) {
      const { authorityId } = await importInto(db, { authority: newAuthority(), files })
      expect(await codeOf(authorityId)).toEqual([{ code: '07_S' }])
    }
  })

  test('printed in two ways is told', async () => {
    const report = await importInto(db, {
      authority: newAuthority(),
      files: [onFront('07_S'), onFront('08_S')],
    })
    expect(report.issues.map(({ code, file }) => [code, file])).toContainEqual([
      'CENTER_CODE_CONFLICT',
      'file-2',
    ])
    expect(await codeOf(report.authorityId)).toEqual([{ code: '07_S' }])
  })
})
