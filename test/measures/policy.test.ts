import { expect, test } from 'vitest'
import { createMeasures } from '../../server/src/measures/measures.ts'
import { defaultPolicy, type MeasurementPolicy } from '../../server/src/measures/policy.ts'

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
