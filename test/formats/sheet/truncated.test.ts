import { expect, test } from 'vitest'
import {
  codesOf,
  indicators,
  only,
  PHASE_HEADINGS,
  page,
  parsePages,
  phases,
  status,
} from '../../support/documents/printedSheet.ts'

test('cut anywhere, what was read stays', () => {
  const cut = parsePages(page({ body: `${phases([['<b>Prima</b>', '01/01/2024']])}` }))
  expect(cut.objectives[0]?.phases).toMatchObject([
    { title: { value: 'Prima' }, plannedStart: { value: '2024-01-01' }, weight: null },
  ])
  expect(codesOf(cut)).toEqual(['TRUNCATED_ROW'])
  const bare = parsePages(page({ body: `**FASI**\n\n${PHASE_HEADINGS}\n<b>Solo il tit` }))
  expect(bare.objectives[0]?.phases).toMatchObject([{ title: { value: 'Solo il tit' } }])
  expect(codesOf(bare)).toEqual(['TRUNCATED_ROW'])
})

test('a page header cut before the code line stops the import', () => {
  const { issues } = parsePages(page(), page({ code: null, body: status('Di chi?') }))
  expect(issues).toMatchObject([{ code: 'PAGE_WITHOUT_CODE', severity: 'ERROR' }])
  expect(issues[0]?.raw).toContain('Di chi?')
})

test('an objective cut before its title stops the import', () => {
  const { objectives, issues } = parsePages(page({ title: null }))
  expect(objectives).toMatchObject([{ title: null }])
  expect(issues).toMatchObject([{ code: 'OBJECTIVE_WITHOUT_TITLE', severity: 'ERROR' }])
})

test('blocks that are not printed are not said; an empty table is', () => {
  expect(only(page({ portfolio: null, manager: null }))).toMatchObject({
    portfolio: null,
    manager: null,
    publicValue: null,
    parent: null,
    executionState: null,
    implementationApproach: null,
    implementationStatus: null,
    phases: null,
    indicators: null,
  })
  expect(only(page({ body: `${phases()}\n\n${indicators()}` }))).toMatchObject({
    phases: [],
    indicators: [],
  })
})

test('the heading of a table that was cut off is not an empty table', () => {
  const cut = parsePages(page({ body: "**FASI - ATTIVITA'**" }))
  expect(cut.objectives).toMatchObject([{ phases: null }])
  expect(cut.issues).toMatchObject([{ code: 'TABLE_NOT_PRINTED', severity: 'WARNING' }])
})

test('an objective printed twice, with changes, stops the import', () => {
  const print = (text: string) => page({ body: `${status(text)}\n\n${phases()}` })
  const { issues } = parsePages(print('Uno.'), print('Due.'))
  expect(issues).toMatchObject([
    { code: 'SECTION_PRINTED_TWICE', severity: 'ERROR', raw: '#### STATO DI ATTUAZIONE' },
    { code: 'SECTION_PRINTED_TWICE', severity: 'ERROR' },
  ])
})
