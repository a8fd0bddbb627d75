import { expect, test } from 'vitest'
import { codesOf, only, page, parsePages, phases } from '../../support/documents/printedSheet.ts'

test.each([
  ['Stato  \nIn Corso', 'IN_PROGRESS', 'In Corso'],
  ['**Stato**\n\n*In corso*', 'IN_PROGRESS', 'In corso'],
  ['Stato: Concluso', 'COMPLETED', 'Concluso'],
  ['Stato\tNon avviato', 'NOT_STARTED', 'Non avviato'],
  ['Stato\n\nSOSPESO', 'SUSPENDED', 'SOSPESO'],
  ['Stato\n\nStralciato', 'CANCELLED', 'Stralciato'],
])('the state, printed as %j', (body, state, label) => {
  expect(only(page({ body })).executionState).toMatchObject({ value: state, text: label })
})

test('«Stato» without a value, and with an unknown one', () => {
  expect(only(page({ body: `Stato\n\n${phases()}` })).executionState).toBeNull()
  const unknown = parsePages(page({ body: 'Stato\n\nParzialmente raggiunto' }))
  expect(unknown.objectives[0]?.executionState).toMatchObject({
    value: 'UNKNOWN',
    text: 'Parzialmente raggiunto',
  })
  expect(codesOf(unknown)).toEqual(['UNKNOWN_STATE'])
})

test('contradictions are the office’s word, not import issues', () => {
  const row = ['<b>A</b>', '01/01/2024', '31/12/2024', '5,00', '100,00', 'X', 'Y', '']
  only(page({ body: `Stato\n\nIn Corso\n\n${phases([row, ['', '01/01/2024', '21/06/2024']])}` }))
})

test('«Valore pubblico», absent or not understood', () => {
  const value = (text: string) => page({ body: `**VALORE PUBBLICO**\n\n${text}` })
  expect(only(value('5 - A - B')).publicValue?.value).toEqual({ code: '5', title: 'A - B' })
  expect(only(page()).publicValue).toBeNull()
  expect(codesOf(parsePages(value('ACCOUNTABILITY')))).toEqual(['UNREADABLE_PUBLIC_VALUE'])
})
