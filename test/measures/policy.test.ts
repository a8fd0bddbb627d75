import { createMeasures } from '@cascata/server/measures/measures'
import { defaultPolicy, type MeasurementPolicy } from '@cascata/server/measures/policy'
import { policyProblems } from '@cascata/server/measures/policyProblems'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../support/property.ts'

const measuring = (policy: Partial<MeasurementPolicy>) =>
  createMeasures({ policy: { ...defaultPolicy, ...policy }, at: '2024-12-31' })

test('a policy that cannot be applied is refused', () => {
  expect(() => measuring({ decimals: 9 })).toThrow('decimals')
  expect(() => measuring({ capPercent: '0' })).toThrow('capPercent')
  expect(() => measuring({ floorPercent: '100' })).toThrow('floorPercent')
  expect(() =>
    measuring({
      delaySteps: [
        { upToDays: 5, percent: '80' },
        { upToDays: 5, percent: '1' },
      ],
    }),
  ).toThrow('delaySteps')
  // A stored policy comes from JSON, where a number may stand for its text.
  const band = { code: 'A', labelIt: 'A', labelEn: 'A', from: 75 as unknown as string }
  expect(() => measuring({ paceBands: [band] })).toThrow('paceBands')
  expect(() => createMeasures({ policy: defaultPolicy, at: '2024-02-30' })).toThrow('2024-02-30')
})

test('the default policy can be applied', () => {
  expect(policyProblems(defaultPolicy)).toEqual([])
})

const step = { upToDays: 0, percent: '100' }
const band = { code: 'A', labelIt: 'A', labelEn: 'A', from: '75' }

test.each<[field: keyof MeasurementPolicy, value: unknown]>([
  ['attainmentMethod', 'toString'],
  ['attainmentMethod', { toString: 1 }],
  ['capPercent', undefined],
  ['floorPercent', 0],
  ['decimals', '2'],
  ['indicatorAggregation', 'MEDIAN'],
  ['childAggregation', null],
  ['ownSharePercent', '100.01'],
  ['guessedPolarity', true],
  ['delaySteps', null],
  ['delaySteps', {}],
  ['delaySteps', 'none'],
  ['delaySteps', [null]],
  ['delaySteps', [[]]],
  ['delaySteps', [{}]],
  ['delaySteps', [{ percent: '100' }]],
  ['delaySteps', [{ upToDays: '0', percent: '100' }]],
  ['delaySteps', [{ upToDays: 0 }]],
  ['delaySteps', [step, null]],
  ['delaySteps', [step, step]],
  ['excludedStates', null],
  ['excludedStates', ['GONE']],
  ['optionalLevels', 'PEG'],
  ['attainmentBands', undefined],
  ['attainmentBands', [null]],
  ['attainmentBands', [{ ...band, code: null }]],
  ['attainmentBands', [{ ...band, labelIt: 1 }]],
  ['paceBands', 7],
  ['paceBands', [{ ...band, labelEn: undefined }]],
  ['paceBands', [{ ...band, from: [] }]],
  ['paceBands', [{ ...band, from: '75 %' }]],
  ['paceBands', [band, { ...band, from: '75.00' }]],
  ['weightSumExpected', '0'],
  ['staleAfterDays', 1.5],
])('%s cannot be %j, and that is said', (field, value) => {
  const problems = policyProblems({ ...defaultPolicy, [field]: value } as MeasurementPolicy)
  expect(new Set(problems.map((problem) => problem.field))).toEqual(new Set([field]))
  for (const { message } of problems) {
    for (const text of [message.it, message.en]) expect(text).toMatch(/^\w+: .+\.$/)
  }
})

test('no JSON makes it throw', () => {
  const fields = Object.keys(defaultPolicy)
  checkProperty(
    fc.property(fc.jsonValue(), fc.constantFrom(...fields), (json, field) => {
      expect(policyProblems(json as unknown as MeasurementPolicy)).not.toEqual([])
      policyProblems({ ...defaultPolicy, [field]: json } as MeasurementPolicy)
    }),
  )
})
