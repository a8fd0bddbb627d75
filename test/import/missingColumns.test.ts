import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { indicators, page, phases, sheetText } from '../support/documents/printedSheet.ts'
import { importInto, type TestReport } from '../support/importing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const DUP = 'DUP_2024_2026'
const CODE = '2024_U09_01'

const firstRow = ['A', '01/01/2024', '31/12/2024', '100,00', '100,00', 'ROSSI ANNA', 'UO', 'nota']
const secondRow = ['', '02/01/2024', '30/12/2024', '', '', '', '', '']
const sheet = sheetText(
  page({
    body: `${phases([firstRow, secondRow])}\n\n${indicators(['I', 'EFFICIENZA', '1,00', '2,00', '', '', 'nota'])}`,
  }),
)

/** A CSV of the template: the columns that name the row, and those given. */
const csv = (columns: string, ...rows: string[]) =>
  [`Piano;Codice obiettivo;${columns}`, ...rows.map((row) => `${DUP};${CODE};${row}`)].join('\n')

const values = (year: number, expected: string, achieved: string) =>
  csv('Indicatore;Anno;Valore atteso;Valore raggiunto', `I;${year};${expected};${achieved}`)

/** The value after of every updated field of a report. */
const updates = ({ changes }: TestReport) =>
  Object.fromEntries(
    changes
      .filter(({ action }) => action === 'UPDATE')
      .flatMap(({ fields }) => fields.map(({ name, after }) => [name, after])),
  )

/** Imports the sheet, then returns what importing the files would change. */
async function afterSheet(...files: string[]): Promise<TestReport> {
  const authority = newAuthority()
  await importInto(db, { authority, files: [sheet] })
  return importInto(db, { authority, files, dryRun: true })
}

test('the country of a spreadsheet changes nothing', async () => {
  const same = await afterSheet(
    csv('Fase;Inizio previsto;Avanzamento;Peso', 'A;2024-01-01;100.00;100.00').replaceAll(';', ','),
    values(2024, '1.00', '2.00').replaceAll(';', ','),
  )
  expect(same).toMatchObject({ changes: [], issues: [] })
  const other = csv('Fase;Inizio previsto;Avanzamento', 'A;2024-02-01;75.5')
  expect(updates(await afterSheet(other))).toEqual({
    plannedStart: '01/02/2024',
    progress: '75,5',
  })
})

describe('a column that a table does not have changes nothing', () => {
  test.each([
    ['phases', csv('Fase;Avanzamento', 'A;50,00'), { progress: '50,00' }],
    ['phases', csv('Fase;Avanzamento;Peso', 'A;50,00;'), { progress: '50,00', weight: null }],
    ['indicators', csv('Indicatore;Tolleranza', 'I;1'), { tolerance: '1' }],
    ['indicators', csv('Indicatore;Tipo;Tolleranza', 'I;;1'), { type: null, tolerance: '1' }],
    [
      'indicators with a year',
      csv('Indicatore;Valore raggiunto 2024', 'I;3,00'),
      { 'values.2024.achieved': '3,00' },
    ],
    [
      'values',
      csv('Indicatore;Anno;Valore raggiunto', 'I;2024;3,00'),
      { 'values.2024.achieved': '3,00' },
    ],
    [
      'values',
      csv('Indicatore;Anno;Valore atteso', 'I;2025;3,00'),
      { 'values.2025.expected': '3,00' },
    ],
    [
      'values',
      values(2024, '', '3,00'),
      { 'values.2024.expected': null, 'values.2024.achieved': '3,00' },
    ],
  ])('of %s: %s', async (_table, file, expected) => {
    const report = await afterSheet(file)
    expect(report.issues).toEqual([])
    expect(updates(report)).toEqual(expected)
  })

  test('of a printed sheet: the second row of headings lost, and results of prior years alone', async () => {
    const cut = phases([firstRow]).split('\n').toSpliced(3, 1).join('\n')
    const next = indicators(['I', 'EFFICIENZA', '5,00', '6,00', '2,50', '', 'nota'])
      .replace('Raggiunto 2023', 'Raggiunto 2024')
      .replace('Raggiunto 2022', 'Raggiunto 2023')
    const report = await afterSheet(sheetText(page({ body: `${cut}\n\n${next}` })))
    expect(updates(report)).toEqual({
      'values.2025.expected': '5,00',
      'values.2025.achieved': '6,00',
      'values.2024.achieved': '2,50',
    })
  })

  test('is empty in a row that is new', async () => {
    const authority = newAuthority()
    await importInto(db, { authority, files: [sheet] })
    const added = await importInto(db, {
      authority,
      files: [csv('Indicatore;Valore raggiunto 2023', 'Nuovo;3,00')],
    })
    expect(added.outcome).toBe('APPLIED')
    const { rows } = await db.pool.query(
      `SELECT i.type, v.year, v.expected_text, v.achieved_text FROM indicator i
       JOIN indicator_value v ON v.indicator_id = i.id WHERE i.dup_id = $1 AND i.title = 'Nuovo' AND v.year = 2023`,
      [added.dupId],
    )
    expect(rows).toMatchObject([{ year: 2023, expected_text: null, achieved_text: '3,00' }])
  })
})
