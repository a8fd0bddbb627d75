import type { DocumentObjective } from '@cascata/server/document/document'
import { expect, test } from 'vitest'
import {
  blocksOf,
  codesOf,
  FRONT,
  indicators,
  only,
  PHASE_HEADINGS,
  page,
  parsePages,
  parseText,
  phases,
  status,
} from '../../support/documents/printedSheet.ts'

test('the level, over two lines, is joined and known from «Livello»', () => {
  expect(only(page()).levelLabel).toMatchObject({ value: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE' })
  expect(only(page({ level: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE' })).levelLabel?.line).toBe(9)
})

test('a level that «Livello» does not name is what touches the code', () => {
  const { objectives, issues } = parsePages(page({ level: 'OBIETTIVO\nGESTIONALE' }))
  expect(objectives[0]?.levelLabel?.value).toBe('OBIETTIVO GESTIONALE')
  expect(issues).toMatchObject([{ code: 'LEVEL_DISAGREES', line: 4 }])
})

test('a page without its level takes the one of «Livello»', () => {
  expect(only(page({ level: null })).levelLabel).toMatchObject({
    value: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE',
    line: 4,
  })
})

test('repeated headers are one objective; another value in one is reported', () => {
  expect(only(page(), page({ body: status('Fatto.') })).code.value).toBe('2024_U09_01')
  const changed = parsePages(page(), page({ title: '**Un altro**', manager: '**ROSSI ANNA**' }))
  expect(changed.objectives).toHaveLength(1)
  expect(changed.objectives[0]).toMatchObject({
    title: { value: 'Un obiettivo' },
    manager: { value: 'CONTI MARIO' },
  })
  expect(codesOf(changed)).toEqual(['TITLE_CONFLICT', 'HEADER_DISAGREES'])
})

test('a sentence goes on after a page header without a break', () => {
  const objective = only(
    page({ body: status('Una rassegna mediante accesso') }),
    page({ body: 'telematico.\n\nAltro paragrafo.' }),
  )
  expect(blocksOf(objective)).toEqual([
    { number: null, text: 'Una rassegna mediante accesso telematico.' },
    { number: null, text: 'Altro paragrafo.' },
  ])
})

test('a list goes on after a page header as items', () => {
  const objective = only(
    page({ body: status('- 7) Settima') }),
    page({ body: '- 8) Ottava  \n9) nona' }),
  )
  expect(blocksOf(objective)).toEqual([
    { number: 7, text: 'Settima' },
    { number: 8, text: 'Ottava' },
    { number: 9, text: 'nona' },
  ])
})

test('a finished sentence is not continued; an unsure one is reported', () => {
  const finished = only(page({ body: status('Finito.') }), page({ body: 'Nuovo.' }))
  expect(blocksOf(finished)).toHaveLength(2)
  const unsure = parsePages(page({ body: status('il Comune di') }), page({ body: 'Milano.' }))
  expect(codesOf(unsure)).toEqual(['UNSURE_CONTINUATION'])
  expect(blocksOf(unsure.objectives[0] as DocumentObjective)).toEqual([
    { number: null, text: 'il Comune di Milano.' },
  ])
})

test('a heading on one page, its table on the next', () => {
  const objective = only(
    page({ body: "**FASI - ATTIVITA'**" }),
    page({ body: `${PHASE_HEADINGS}\n<b>Fase</b>\t01/01/2024\t\t\t\t\t\t\n\t\t\t\t\t\t\t` }),
  )
  expect(objective.phases).toHaveLength(1)
})

test('a heading at the end of a page, whose next page prints no level', () => {
  const { objectives } = parsePages(
    page({ body: "**FASI - ATTIVITA'**" }),
    page({ level: null, code: '2024_U09_02' }),
  )
  expect(objectives.map(({ code }) => code.value)).toEqual(['2024_U09_01', '2024_U09_02'])
})

test('a phase whose two rows stand on two pages', () => {
  const first = phases([['<b>A</b>', '01/01/2024', '31/12/2024', '1,00', '2,00', 'X', 'Y', '']])
  const objective = only(
    page({ body: first }),
    page({ body: '\t02/01/2024\t30/12/2024\t\t\t\t\t' }),
  )
  expect(objective.phases?.[0]?.actualEnd?.value).toBe('2024-12-30')
})

test('a table over two pages with its headings repeated, the file ending without newline', () => {
  const objective = only(
    page({ body: indicators(['Uno', 'EFFICIENZA', '1,00', '1,00', '', '', '']) }),
    page({ body: indicators(['Due', 'EFFICIENZA', '2,00', '2,00', '', '', '']) }),
  )
  expect(objective.indicators?.map(({ title }) => title.value)).toEqual(['Uno', 'Due'])
})

test('pages are known by their headers, not by blank lines or form feeds', () => {
  const pages = [
    page({ body: status('Uno.') }),
    page({ code: '2024_U09_02', body: status('Due.') }),
  ]
  for (const between of ['\n\n', '\n\n\n\n\n\n', '\n\n\f']) {
    const { objectives, issues } = parseText([FRONT, ...pages].join(between))
    expect(issues).toEqual([])
    expect(objectives.map(({ code }) => code.value)).toEqual(['2024_U09_01', '2024_U09_02'])
  }
})

test('a page printed twice is read once', () => {
  const body = phases([
    ['<b>A</b>', '', '', '', '', '', '', ''],
    ['', '', ''],
  ])
  const parsed = parsePages(page({ body }), page({ body }))
  expect(parsed.objectives[0]?.phases).toHaveLength(1)
  expect(codesOf(parsed)).toEqual(['DUPLICATE_PAGE'])
})

test('text where the form prints none is reported', () => {
  const parsed = parsePages(page({ body: 'Testo sperduto\nsu due righe' }))
  expect(parsed.issues).toMatchObject([
    { code: 'UNPLACED_TEXT', raw: 'Testo sperduto\nsu due righe' },
  ])
})
