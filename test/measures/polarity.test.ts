import type { Polarity } from '@cascata/server/domain/enums'
import { createMeasures } from '@cascata/server/measures/measures'
import { defaultPolicy } from '@cascata/server/measures/policy'
import { expect, test } from 'vitest'
import { objectivesOf } from '../support/measures/generated.ts'
import { indicator } from '../support/measures/nodes.ts'
import { realPlan } from '../support/measures/realPlan.ts'

const at = '2024-12-31'

test('the six indicators of the real sheet', () => {
  const measures = createMeasures({ policy: defaultPolicy, at })
  const read = objectivesOf(realPlan())
    .flatMap(({ indicators }) => indicators)
    .map((node) => {
      const { polarity, source, evidence } = measures.polarity(node)
      const { raw, value } = measures.attainment(node)
      return [polarity, source, evidence.join(', '), raw, value]
    })
  const guessed = 'GUESSED_FROM_WORDS'
  expect(read).toEqual([
    ['HIGHER_IS_BETTER', guessed, 'almeno', '100.00', '100.00'],
    ['HIGHER_IS_BETTER', guessed, 'almeno', '125.00', '100.00'],
    ['HIGHER_IS_BETTER', guessed, 'Incremento, almeno', '140.00', '100.00'],
    ['HIGHER_IS_BETTER', guessed, 'Incremento', '106.67', '100.00'],
    ['ON_OFF', 'FROM_VALUE', 'fatto', null, '100.00'],
    ['LOWER_IS_BETTER', guessed, 'Tempestività, entro 5 giorni', '166.67', '100.00'],
  ])
})

const titles: [title: string, expected: string, polarity: Polarity, evidence: string][] = [
  ['Eventi entro il 31/12/2024', '4', 'UNKNOWN', ''],
  ['Conclusione entro e non oltre il 31/12/2024', '4', 'UNKNOWN', ''],
  ['Rilascio entro e non oltre 30 giorni', '30', 'LOWER_IS_BETTER', 'entro e non oltre 30 giorni'],
  ['Percentuale di pratiche evase entro 30 giorni', '95', 'UNKNOWN', ''],
  ['Tempestività: pratiche evase entro 30 giorni', '95', 'UNKNOWN', ''],
  ['Tempestività delle risposte', '95%', 'UNKNOWN', ''],
  ['Tempo medio di pagamento', '30', 'LOWER_IS_BETTER', 'Tempo medio di'],
  ['Massimo 3 reclami', '3', 'LOWER_IS_BETTER', 'Massimo'],
  ['Riduzione della spesa di almeno il 10%', '10', 'UNKNOWN', 'almeno, Riduzione'],
  ['Aumento degli utenti', '100', 'HIGHER_IS_BETTER', 'Aumento'],
  ['Contempi e almenomeno', '1', 'UNKNOWN', ''],
]

test.each(titles)('the title «%s» with %s is read as %s', (title, expected, polarity, words) => {
  const node = indicator({ title, polarity: null, expected, achieved: '1' })
  const read = createMeasures({ policy: defaultPolicy, at }).polarity(node)
  expect([read.polarity, read.evidence.join(', ')]).toEqual([polarity, words])
})
