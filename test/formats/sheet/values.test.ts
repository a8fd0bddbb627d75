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

const readValue = (text: string) =>
  parsePages(page({ body: indicators(['Uno', 'EFFICIENZA', text, '', '', '', '']) })).objectives[0]
    ?.indicators?.[0]?.values[0]?.expected?.value ?? null

test.each([
  ['40,00', '40.00'],
  ['1.234,56', '1234.56'],
  ['1.234.567', '1234567'],
  ['4', '4'],
  ['-0,5', '-0.5'],
  ['100%', '100'],
  ['99,5 %', '99.5'],
])('the number %s', (text, number) => {
  expect(readValue(text)).toEqual({ text, number })
})

test.each([
  ['31/12/2024', '2024-12-31'],
  ['9/04/2024', '2024-04-09'],
  ['10/09/24', '2024-09-10'],
  ['19 luglio 2024', '2024-07-19'],
  ['31.12.2024', '2024-12-31'],
  ['29/02/2024', '2024-02-29'],
])('the date %s', (text, day) => {
  const body = phases([
    ['<b>A</b>', text, '', '', '', '', '', ''],
    ['', '', ''],
  ])
  expect(only(page({ body })).phases?.[0]?.plannedStart).toMatchObject({ value: day, raw: text })
})

test.each(['30/02/2024', '31/4/2024', 'entro il 30/6', '2024', '1/13/2024'])(
  '%s is no date: kept as printed and reported',
  (text) => {
    const body = phases([
      ['<b>A</b>', text, '', 'molto', '-', '', '', ''],
      ['', '', ''],
    ])
    const { objectives, issues } = parsePages(page({ body }))
    expect(objectives[0]?.phases?.[0]).toMatchObject({
      plannedStart: { value: null, raw: text },
      weight: { value: null, raw: 'molto' },
      progress: { value: null, raw: '-' },
    })
    expect(issues).toMatchObject([
      { code: 'UNREADABLE_DATE', raw: text, line: 30 },
      { code: 'UNREADABLE_NUMBER', raw: 'molto', line: 30 },
    ])
  },
)

test.each([
  'fatto',
  'SI',
  'NO',
  'ON/OFF',
  'realizzato',
  '>= 90%',
  '≥ 90%',
  '< 5',
  'entro il 30/6',
  'n.d.',
  '-',
])('the text value %s', (text) => expect(readValue(text)).toEqual({ text, number: null }))

test('figures that are no Italian number are kept as text and reported', () => {
  const body = indicators(['Uno', 'EFFICIENZA', '12.5', '1.23,4', '', '', ''])
  expect(codesOf(parsePages(page({ body })))).toEqual(['UNREADABLE_NUMBER', 'UNREADABLE_NUMBER'])
})

test('every word as printed', () => {
  const title = "Realizzare almeno n. 4 eventi scon ATTIVITA' e attività,senza spazio"
  const body = indicators([title, 'EFFICIENZA', '4,00', '5,00', '', '', "E' stato fatto"])
  const objective = only(
    page({ portfolio: '**SINDACO ROSSI - A,B - C  - D**', manager: '**DE  ROSSI ANNA**', body }),
  )
  expect(objective.indicators?.[0]).toMatchObject({
    title: { value: title },
    note: { value: "E' stato fatto" },
  })
  expect(objective.portfolio?.value).toEqual({
    label: 'SINDACO ROSSI - A,B - C  - D',
    holder: 'SINDACO ROSSI',
    matters: ['A,B', 'C', 'D'],
  })
  expect(objective.manager?.value).toBe('DE  ROSSI ANNA')
})

test('a gap in the numbering is kept', () => {
  const numbers = blocksOf(only(page({ body: status('- 10) Dieci\n- 12) Dodici') })))
  expect(numbers?.map(({ number }) => number)).toEqual([10, 12])
})
