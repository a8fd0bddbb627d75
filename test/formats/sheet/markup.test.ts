import type { DocumentObjective } from '@cascata/server/document/document'
import { expect, test } from 'vitest'
import {
  blocksOf,
  INDICATOR_HEADINGS,
  indicators,
  only,
  page,
  parsePages,
  phases,
  status,
} from '../../support/documents/printedSheet.ts'

test('underscores escaped or not are one code', () => {
  const { objectives } = parsePages(
    page({ code: '2024\\_U09\\_01' }),
    page({ code: '2024_U09_01' }),
  )
  expect(objectives.map(({ code }) => code.value)).toEqual(['2024_U09_01'])
})

test('escaped signs are printed signs', () => {
  expect(only(page({ title: 'Voci \\*\\* e \\# \\[1\\]' })).title?.value).toBe('Voci ** e # [1]')
})

test.each([
  '***Un obiettivo***',
  '**Un obiettivo**',
  '*Un obiettivo*',
  '_Un obiettivo_',
  'Un obiettivo',
  '<b><i>Un obiettivo</i></b>',
])('the title %s', (title) => {
  expect(only(page(), page({ title })).title?.value).toBe('Un obiettivo')
  expect(only(page({ title })).title?.value).toBe('Un obiettivo')
})

test('bold over a hard line break', () => {
  const objective = only(
    page({ portfolio: '**SINDACO ROSSI - PNRR -  \nPersonale**', title: '***Uno  \ndue***' }),
  )
  expect(objective.portfolio?.value.matters).toEqual(['PNRR', 'Personale'])
  expect(objective.title?.value).toBe('Uno due')
})

test('a heading glued to the manager', () => {
  const table = indicators(['Uno', 'EFFICIENZA', '1,00', '1,00', '', '', ''])
  for (const manager of ['**CONTI MARIO****INDICATORI**', '<b>CONTI MARIO</b><b>INDICATORI</b>']) {
    const objective = only(page({ manager, body: table.split('\n').slice(1).join('\n') }))
    expect(objective.manager?.value).toBe('CONTI MARIO')
    expect(objective.indicators).toHaveLength(1)
  }
  expect(only(page({ title: '**Comu****nicare**' })).title?.value).toBe('Comunicare')
})

test.each([
  'Responsabile  \n**CONTI MARIO**',
  'Responsabile\n\n**CONTI MARIO**',
  'Responsabile\n\nCONTI MARIO',
  '**Responsabile**\nCONTI MARIO',
  '**Responsabile:** CONTI MARIO',
  'Responsabile\tCONTI MARIO',
])('the manager, printed as %j', (manager) => {
  const body = `${manager}\n\n${status('Fatto.')}`
  const objective = only(page({ manager: null, body }))
  expect(objective.manager?.value).toBe('CONTI MARIO')
  expect(blocksOf(objective)).toHaveLength(1)
})

test('«Responsabile» without a name, before a list that goes on', () => {
  const empty = page({ manager: null, body: 'Responsabile\n\n- 2) Seconda' })
  const objective = only(page({ body: status('- 1) Prima') }), empty)
  expect(objective.manager?.value).toBe('CONTI MARIO')
  expect(blocksOf(objective)).toHaveLength(2)
})

test.each([
  '#### Modalità di Attuazione',
  '**Modalità di Attuazione**',
  "MODALITA' DI ATTUAZIONE:",
  '## **Modalita di attuazione**',
  '_Modalità di Attuazione_\t\t',
])('the heading %j', (heading) => {
  const objective = only(page({ body: `${heading}\n\nComprende.` }))
  expect(objective.implementationApproach?.blocks[0]?.value.text).toBe('Comprende.')
})

test.each(['INDICATORI\t\t\t\t\t\t', '## INDICATORI', '**INDICATORI**', '<b>Indicatori</b>', ''])(
  'the table heading %j',
  (heading) => {
    const body = `${heading}\n\n${INDICATOR_HEADINGS}\nUno\tEFFICIENZA\t1,00\t1,00\t\t\t`
    expect(only(page({ body })).indicators).toHaveLength(1)
  },
)

test('an unknown heading is kept and reported', () => {
  const parsed = parsePages(page({ body: status('Uno.\n\n#### Risorse assegnate\n\nDue.') }))
  expect(blocksOf(parsed.objectives[0] as DocumentObjective)?.map(({ text }) => text)).toEqual([
    'Uno.',
    'Risorse assegnate',
    'Due.',
  ])
  expect(parsed.issues).toMatchObject([{ code: 'UNKNOWN_HEADING', raw: '#### Risorse assegnate' }])
})

test('HTML bits around keys and titles', () => {
  const row = ['<b>Fase &amp; altro</b>', '', '', '&gt;= 1', '', '', '', '']
  const parsed = parsePages(page({ body: phases([row, ['', '', '']]) }))
  expect(parsed.objectives[0]?.phases?.[0]).toMatchObject({
    title: { value: 'Fase & altro', raw: '<b>Fase &amp; altro</b>' },
    weight: { value: null, raw: '&gt;= 1' },
  })
})

test('list styles; a dash without number is kept as printed', () => {
  const text = '- 1) Uno\n* 2) due\n3) Tre  \n4. quattro\n- senza numero\na) lettera'
  expect(blocksOf(only(page({ body: status(text) })))).toEqual([
    { number: 1, text: 'Uno' },
    { number: 2, text: 'due' },
    { number: 3, text: 'Tre' },
    { number: 4, text: 'quattro' },
    { number: null, text: '- senza numero' },
    { number: null, text: 'a) lettera' },
  ])
})

test('the wrapped lines of an item are one text', () => {
  expect(blocksOf(only(page({ body: status('- 1) Uno  \ne mezzo\n- 2) Due') })))).toEqual([
    { number: 1, text: 'Uno e mezzo' },
    { number: 2, text: 'Due' },
  ])
})
