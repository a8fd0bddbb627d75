import { expect, test } from 'vitest'
import {
  blocksOf,
  codesOf,
  indicators,
  only,
  page,
  parsePages,
  phases,
  status,
} from '../../support/documents/printedSheet.ts'

const row = ['<b>A</b>', '01/01/2024', '31/12/2024', '40,00', '100,00', 'X', 'Y', 'nota']

test('two physical rows a phase', () => {
  expect(
    only(page({ body: phases([row, ['', '02/01/2024', '30/12/2024']]) })).phases,
  ).toMatchObject([
    {
      plannedStart: { value: '2024-01-01' },
      plannedEnd: { value: '2024-12-31' },
      actualStart: { value: '2024-01-02' },
      actualEnd: { value: '2024-12-30' },
      note: { value: 'nota' },
    },
  ])
})

test('a second row without dates, or none at all', () => {
  const empty = only(
    page({ body: phases([row, ['', '', '', '', '', '', '', '']], [row, ['', '', '']]) }),
  )
  expect(empty.phases).toHaveLength(2)
  const none = only(page({ body: phases([row], [row, ['', '', '']]) }))
  expect(none.phases).toMatchObject([{ actualStart: null }, { actualStart: null }])
  const started = only(page({ body: phases([row, ['', '02/01/2024', '']]) }))
  expect(started.phases).toMatchObject([
    { actualStart: { value: '2024-01-02', text: '02/01/2024' }, actualEnd: null },
  ])
})

test('a column in both rows of headings is read in the first', () => {
  const twice = phases([row, ['', '02/01/2024', '30/12/2024', '', '', '', 'Z']])
  const body = twice.replace(
    'Fine Effettiva\t\t\t\t',
    'Fine Effettiva\t\t\t\tCentro di Responsabilità',
  )
  const { objectives, issues } = parsePages(page({ body }))
  expect(objectives[0]?.phases).toMatchObject([{ responsibilityCenter: { value: 'Y' } }])
  expect(issues).toMatchObject([
    { code: 'UNKNOWN_COLUMN', raw: 'Centro di Responsabilità' },
    { code: 'UNPLACED_CELL', raw: 'Z' },
  ])
})

test('prior-year columns of any years, and trailing tabs lost', () => {
  const headings =
    'Descrizione\tTipo\tValore Atteso\tValore Raggiunto\tValore Raggiunto 2021\tValore Atteso 2021\tValore Raggiunto 2020\tNote'
  const body = `**INDICATORI**\n\n${headings}\nUno\tEFFICIENZA\t1,00\t2,00\t3,00\t4,00\nDue\tEFFICIENZA\t1,00\t2,00`
  const { objectives } = parsePages(page({ code: '2022_U09_01', body }))
  expect(objectives[0]?.indicators?.[0]?.values).toMatchObject([
    { year: 2022, yearSource: 'AFTER_PRIOR_COLUMNS', expected: { value: { number: '1.00' } } },
    {
      year: 2021,
      yearSource: 'COLUMN_HEADING',
      expected: { value: { number: '4.00' } },
      achieved: { value: { number: '3.00' } },
    },
    { year: 2020, yearSource: 'COLUMN_HEADING', expected: null, achieved: null },
  ])
})

test('no prior-year column: the year of the code, else none', () => {
  const body =
    '**INDICATORI**\n\nDescrizione\tTipo\tValore Atteso\tValore Raggiunto\tNote\nUno\tEFFICIENZA\t1,00\t2,00\t'
  expect(only(page({ body })).indicators?.[0]?.values).toMatchObject([
    { year: 2024, yearSource: 'OBJECTIVE_CODE' },
  ])
  const unknown = parsePages(page({ code: 'U09_01', body }))
  expect(unknown.issues).toMatchObject([{ code: 'YEAR_UNKNOWN', severity: 'ERROR' }])
  expect(unknown.objectives[0]?.indicators?.[0]?.values).toEqual([])
  expect(codesOf(parsePages(page({ code: '2025_U09_01', body: indicators() })))).toEqual([
    'YEARS_DISAGREE',
  ])
})

test('columns in another order, unknown ones and cells outside are reported', () => {
  const body =
    '**INDICATORI**\n\nDescrizione\tPeso\tValore Raggiunto\tValore Atteso\nUno\t50\t2,00\t1,00\tfuori'
  const { objectives, issues } = parsePages(page({ body }))
  expect(objectives[0]?.indicators?.[0]?.values).toMatchObject([
    { expected: { value: { text: '1,00' } }, achieved: { value: { text: '2,00' } } },
  ])
  expect(issues).toMatchObject([
    { code: 'UNKNOWN_COLUMN', raw: 'Peso' },
    { code: 'UNPLACED_CELL', raw: '50' },
    { code: 'UNPLACED_CELL', raw: 'fuori' },
  ])
})

test('rows without headings stop the import', () => {
  const parsed = parsePages(page({ body: '**INDICATORI**\n\nUno\tEFFICIENZA\t1,00\t2,00' }))
  expect(codesOf(parsed)).toEqual(['TABLE_WITHOUT_HEADINGS'])
})

test('«Responsabile» and «Centro di Responsabilità» are columns here, labels there', () => {
  const objective = only(page({ body: phases([row, ['', '', '']]) }))
  expect(objective).toMatchObject({
    manager: { value: 'CONTI MARIO' },
    responsibilityCenter: { value: 'UO STAFF SINDACO E GIUNTA' },
    phases: [{ responsible: { value: 'X' }, responsibilityCenter: { value: 'Y' } }],
  })
  const text = 'Il referente.\n\nResponsabile\n\nAltro.'
  expect(blocksOf(only(page({ body: status(text) })))).toHaveLength(3)
})

test('phases and indicators without codes, weights or units keep their order', () => {
  const objective = only(page({ body: phases([row, ['', '', '']], [row, ['', '', '']]) }))
  expect(objective.phases?.map(({ title }) => title.value)).toEqual(['A', 'A'])
})

test('a note is one flat text', () => {
  const note = 'Evento 21/02/2024 Evento 9/04/2024'
  const body = indicators(['Uno', 'EFFICIENZA', '1,00', '1,00', '', '', note])
  expect(only(page({ body })).indicators?.[0]?.note?.value).toBe(note)
})

test('centers and people are spelled as printed, phase by phase', () => {
  const row = ['<b>A</b>', '', '', '', '', 'CINQUANTA PAOLA', 'SERV. INFORMAZ. COMUNIC. WEB', '']
  expect(only(page({ body: phases([row, ['', '', '']]) })).phases?.[0]).toMatchObject({
    responsible: { value: 'CINQUANTA PAOLA' },
    responsibilityCenter: { value: 'SERV. INFORMAZ. COMUNIC. WEB' },
  })
})

test('acts and names in notes stay in the note', () => {
  const note = 'DD 1124 del 10/09/24, con la Prof.ssa Daniela Crimi'
  const body = phases([
    ['<b>A</b>', '', '', '', '', '', '', note],
    ['', '', ''],
  ])
  expect(only(page({ body })).phases?.[0]?.note?.value).toBe(note)
})
