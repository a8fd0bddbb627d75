import { isSameNumber, looksLikeNumber, sumOf } from '@cascata/server/domain/decimals'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { indicators, page, phases, sheetText } from '../support/documents/printedSheet.ts'
import { importInto } from '../support/importing.ts'
import { realSheet } from '../support/realSheet.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const row = ['A', '01/01/2024', '31/12/2024', '40,00', '100,00', 'ROSSI ANNA', 'UO', '']
const second = ['', '01/01/2024', '31/12/2024', '', '', '', '', '']
const plan = (weight: string) =>
  sheetText(
    page({
      body: `${phases([row.with(3, weight), second])}\n\n${indicators(['I', 'EFFICIENZA', '5,00', '3,00', '', '', ''])}`,
    }),
  )

/** A table of phases as a spreadsheet leaves it that has typed every number and date anew. */
const table = (progress: string) =>
  [
    'Piano;Codice obiettivo;Fase;Inizio previsto;Fine prevista;Inizio effettivo;Fine effettiva;Peso;Avanzamento;Responsabile;Centro di responsabilità;Note',
    `DUP_2024_2026;2024_U09_01;A;1/1/24;2024-12-31;1/1/24;31/12/24;100;${progress};ROSSI ANNA;UO;`,
  ].join('\r\n')

const values = [
  'Piano;Codice obiettivo;Indicatore;Anno;Valore atteso;Valore raggiunto',
  'DUP_2024_2026;2024_U09_01;I;2024;5;3',
].join('\r\n')

test('numbers and dates that a spreadsheet typed anew change nothing, nor does what is stored of them', async () => {
  const authority = newAuthority()
  await importInto(db, { authority, files: [plan('100,00')] })
  const again = await importInto(db, { authority, files: [table('100'), values] })
  expect(again).toMatchObject({ outcome: 'UNCHANGED', changes: [] })

  const { changes, dupId } = await importInto(db, { authority, files: [table('90')] })
  expect(changes.map(({ kind, fields }) => [kind, fields])).toEqual([
    ['PHASE', [{ name: 'progress', before: '100,00', after: '90' }]],
  ])
  const { rows } = await db.pool.query(
    'SELECT weight, planned_end::text, progress, printed FROM phase WHERE dup_id = $1',
    [dupId],
  )
  expect(rows).toEqual([
    { weight: '100.00', planned_end: '2024-12-31', progress: '90', printed: null },
  ])
  // A printed sheet means what it prints.
  const sheetAgain = await importInto(db, { authority, files: [plan('100,0')] })
  expect(sheetAgain.changes.flatMap(({ fields }) => fields.map(({ name }) => name))).toEqual([
    'weight',
    'progress',
  ])
})

test('weights that do not sum to what is expected are told, by the policy of the authority', async () => {
  const authority = newAuthority()
  const told = async (files: (string | Uint8Array)[]) => {
    const { issues } = await importInto(db, { authority, files, dryRun: true })
    return issues
      .filter(({ code }) => code === 'WEIGHTS_NOT_100')
      .map(({ raw, message }) => [raw, message.it])
  }
  expect(await told([realSheet.text])).toEqual([
    ['5,00 + 8,00 + 5,00 + 5,00', 'I pesi delle fasi di 2024_U09_02 sommano a 23,00, non a 100.'],
  ])
  expect(await told([plan('40,00')])).toHaveLength(1)
  const { authorityId } = await importInto(db, { authority, files: [plan('40,00')] })
  for (const [expected, issues] of [
    ['40.0', 0],
    ['1', 1],
    [null, 0],
  ] as const) {
    await db.pool.query(
      `INSERT INTO measurement_policy (authority_id, weight_sum_expected) VALUES ($1, $2)
       ON CONFLICT (authority_id) DO UPDATE SET weight_sum_expected = excluded.weight_sum_expected`,
      [authorityId, expected],
    )
    expect(await told([plan('40,00')])).toHaveLength(issues)
  }
})

test.each([
  [['40.00', '60'], '100.00'],
  [['0.1', '0.2'], '0.3'],
  [['-1.5', '1'], '-0.5'],
  [['-0.05', '-0.05'], '-0.10'],
  [['123456789012345678901234567890', '1'], '123456789012345678901234567891'],
  [[], '0'],
])('%j sum to %s', (numbers, sum) => {
  expect(sumOf(numbers)).toBe(sum)
})

test.each([
  ['40.00', '40', true],
  ['40.10', '40.1', true],
  ['100', '10', false],
  ['0.00', '0', true],
  ['-1', '1', false],
])('%s and %s are one number: %s', (a, b, same) => {
  expect(isSameNumber(a, b)).toBe(same)
})

test.each([
  ['4O,00', true],
  ['1.2.3', true],
  ['fatto', false],
  ['10 l', false],
  ['Oh', false],
])('%s looks like a number: %s', (text, looks) => {
  expect(looksLikeNumber(text)).toBe(looks)
})
