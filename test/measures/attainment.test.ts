import type { AttainmentMethod, Polarity } from '@cascata/server/domain/enums'
import { createMeasures } from '@cascata/server/measures/measures'
import type { MeasuredIndicator } from '@cascata/server/measures/nodes'
import { defaultPolicy, type MeasurementPolicy } from '@cascata/server/measures/policy'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicator } from '../support/measures/nodes.ts'
import { checkProperty } from '../support/property.ts'

const at = '2024-12-31'
const measure = (node: MeasuredIndicator, policy: Partial<MeasurementPolicy> = {}) =>
  createMeasures({ policy: { ...defaultPolicy, ...policy }, at }).attainment(node)

type Case = [
  method: AttainmentMethod,
  polarity: 'higher' | 'lower' | Polarity,
  expected: string | null,
  achieved: string | null,
  /** `raw` when bounded, then the value; or the reason. */
  result: string,
  more?: Parameters<typeof indicator>[0],
]

const cases: Case[] = [
  // Where the formulas of the field part: five days allowed, six and ten taken.
  ['RATIO', 'lower', '5', '6', '83.33'],
  ['LINEAR_DEVIATION', 'lower', '5', '6', '80.00'],
  ['PERFORM_PLUS', 'lower', '5', '6', '83.33'],
  ['RATIO', 'lower', '5', '10', '50.00'],
  ['LINEAR_DEVIATION', 'lower', '5', '10', '0.00'],
  ['LINEAR_DEVIATION', 'lower', '5', '11', '-20.00 → 0.00'],
  ['RATIO', 'lower', '5', '3', '166.67 → 100.00'],
  ['LINEAR_DEVIATION', 'lower', '5', '3', '140.00 → 100.00'],
  ['PERFORM_PLUS', 'lower', '5', '3', '100.00'],
  ['RATIO', 'higher', '3', '2', '66.67'],
  ['LINEAR_DEVIATION', 'higher', '3', '2', '66.67'],

  // Nothing spent of what was allowed is better than any ratio can say.
  ['RATIO', 'lower', '5', '0', 'null → 100.00'],
  ['RATIO', 'lower', '0', '0', 'null → 100.00'],
  ['RATIO', 'lower', '0', '2', '0.00'],
  ['RATIO', 'higher', '0', '2', 'TARGET_ZERO'],
  ['LINEAR_DEVIATION', 'higher', '0', '0', '100.00'],
  ['LINEAR_DEVIATION', 'higher', '0', '-1', '0.00'],
  ['LINEAR_DEVIATION', 'lower', '0', '0', '100.00'],
  ['LINEAR_DEVIATION', 'lower', '0', '1', '0.00'],
  ['PERFORM_PLUS', 'higher', '0', '-3', '100.00'],
  ['PERFORM_PLUS', 'lower', '5', '0', '100.00'],

  // Negative values.
  ['RATIO', 'higher', '5', '-1', '-20.00 → 0.00'],
  ['RATIO', 'higher', '-5', '-4', 'TARGET_NEGATIVE'],
  ['LINEAR_DEVIATION', 'lower', '-5', '-4', 'TARGET_NEGATIVE'],
  ['PERFORM_PLUS', 'higher', '-5', '-4', '100.00'],
  ['PERFORM_PLUS', 'higher', '-5', '-6', '0.00'],
  ['PERFORM_PLUS', 'lower', '-5', '3', '0.00'],

  // The way covered from a start, declared or achieved the year before.
  ['BASELINE', 'UNKNOWN', '30', '20', '50.00', { baseline: '10' }],
  ['BASELINE', 'UNKNOWN', '10', '15', '75.00', { baseline: '30' }],
  ['BASELINE', 'UNKNOWN', '30', '20', '50.00', { before: '10' }],
  ['BASELINE', 'UNKNOWN', '30', '5', '-25.00 → 0.00', { baseline: '10' }],
  ['BASELINE', 'UNKNOWN', '30', '20', 'NO_BASELINE'],
  ['BASELINE', 'UNKNOWN', '30', '30', 'BASELINE_EQUALS_TARGET', { baseline: '30.00' }],

  // Keep a level, and the ratio to the nearer edge outside the tolerance.
  ['MAINTAIN', 'MAINTAIN', '100', '96', '100.00', { tolerance: '5' }],
  ['MAINTAIN', 'MAINTAIN', '100', '110', '95.45', { tolerance: '5' }],
  ['MAINTAIN', 'MAINTAIN', '100', '90', '94.74', { tolerance: '5' }],
  ['MAINTAIN', 'MAINTAIN', '0', '-1', '0.00'],

  // Yes and no, and dates, whatever the policy's numeric method.
  ['RATIO', 'UNKNOWN', 'fatto', 'fatto', 'null → 100.00', { method: null, polarity: null }],
  ['RATIO', 'UNKNOWN', 'SI/NO', 'sì', 'null → 100.00', { method: null, polarity: null }],
  ['RATIO', 'UNKNOWN', 'realizzato', 'non realizzato', 'null → 0.00', { method: null }],
  ['RATIO', 'UNKNOWN', 'on', '1', 'null → 100.00', { method: null }],
  ['RATIO', 'UNKNOWN', 'fatto', 'in parte', 'TEXT_NOT_COMPARABLE', { method: null }],
  ['RATIO', 'UNKNOWN', '30/06/2024', '30 giugno 2024', 'null → 100.00', { method: null }],
  ['RATIO', 'UNKNOWN', 'entro il 30/6', '1/7/24', 'null → 0.00', { method: null }],
  ['RATIO', 'UNKNOWN', '>= 90%', '95', '105.56 → 100.00', { method: null, polarity: null }],
  ['RATIO', 'UNKNOWN', '≤ 1.000,5', '2001', '50.00', { method: null, polarity: null }],

  // Missing is never zero.
  ['RATIO', 'higher', null, '5', 'NO_TARGET'],
  ['RATIO', 'higher', '5', null, 'NO_ACHIEVED_VALUE'],
  ['PERFORM_PLUS', 'higher', '5', 'n.d.', 'NO_ACHIEVED_VALUE'],
  ['RATIO', 'UNKNOWN', '5', '5', 'POLARITY_UNKNOWN'],
  ['RATIO', 'higher', 'tanti', '5', 'TEXT_NOT_COMPARABLE'],
]

describe('attainment', () => {
  test.each(cases)(
    '%s %s: expected %s, achieved %s gives %s',
    (method, way, expected, achieved, result, more) => {
      const polarity =
        way === 'higher' ? 'HIGHER_IS_BETTER' : way === 'lower' ? 'LOWER_IS_BETTER' : way
      const { raw, value, reason } = measure(
        indicator({ method, polarity, expected, achieved, ...more }),
      )
      expect(reason ?? (raw === value ? value : `${raw} → ${value}`)).toBe(result)
    },
  )

  test('cap, floor, steps and guesses are the policy’s', () => {
    const four = indicator({ expected: '4', achieved: '5' })
    expect(measure(four, { capPercent: '120' }).value).toBe('120.00')
    expect(measure(four, { capPercent: null, decimals: 0 }).value).toBe('125')
    const saved = indicator({ polarity: 'LOWER_IS_BETTER', expected: '4', achieved: '0' })
    expect(measure(saved, { capPercent: '120' }).value).toBe('120.00')
    expect(measure(saved, { capPercent: null }).value).toBe('100.00')
    const loss = indicator({ expected: '4', achieved: '-1' })
    expect(measure(loss, { floorPercent: null }).value).toBe('-25.00')
    const late = indicator({ expected: '30/06/2024', achieved: '15/07/2024' })
    const delaySteps = [
      { upToDays: 0, percent: '100' },
      { upToDays: 15, percent: '80' },
    ]
    expect(measure(late, { delaySteps }).value).toBe('80.00')
    const guessed = indicator({ title: 'almeno 4', polarity: null, expected: '4', achieved: '5' })
    expect(measure(guessed, { guessedPolarity: 'IGNORE' }).reason).toBe('POLARITY_UNKNOWN')
  })

  test('the year of the reference day is measured, empty columns are not', () => {
    const year = (expected: string | null, achieved: string | null) => ({
      expected: expected === null ? null : { text: expected, number: expected },
      achieved: achieved === null ? null : { text: achieved, number: achieved },
    })
    const node = indicator({})
    const measured = {
      ...node,
      values: [
        { year: 2025, ...year('8', null) },
        { year: 2024, ...year('4', '3') },
        { year: 2023, ...year(null, null) },
      ],
    }
    const on = (day: string) => createMeasures({ policy: defaultPolicy, at: day })
    expect(on('2024-06-30').attainment(measured).value).toBe('75.00')
    expect(on('2026-06-30').attainment(measured).reason).toBe('NO_ACHIEVED_VALUE')
    expect(on('2023-06-30').year(measured)).toBe(2024)
  })
})

describe('a better result never attains less, and figures stay within floor and cap', () => {
  const amount = fc.integer({ min: -200, max: 200 })
  const polarity = fc.constantFrom<Polarity>('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')

  /** Measures the two results and compares them; both or neither are measurable. */
  const compareResults = (
    fields: Parameters<typeof indicator>[0],
    results: readonly [number, number],
    way: Polarity,
  ) => {
    const [low, high] = [Math.min(...results), Math.max(...results)].map(
      (achieved) => measure(indicator({ ...fields, achieved: `${achieved}` })).value,
    )
    if (low == null || high == null) {
      expect([low, high]).toEqual([null, null])
      return
    }
    const [worse, better] = way === 'HIGHER_IS_BETTER' ? [low, high] : [high, low]
    expect(Number(better)).toBeGreaterThanOrEqual(Number(worse))
    expect(Number(worse)).toBeGreaterThanOrEqual(0)
    expect(Number(better)).toBeLessThanOrEqual(100)
  }

  test.each<[AttainmentMethod, fc.Arbitrary<number>]>([
    ['RATIO', amount],
    ['LINEAR_DEVIATION', amount],
    // Below a negative limit PERFORM+ itself counts 0 for −3 and 100 for 0, and so does the method.
    ['PERFORM_PLUS', fc.nat(200)],
  ])('%s', (method, targets) => {
    checkProperty(
      fc.property(targets, amount, amount, polarity, (target, a, b, way) => {
        compareResults({ method, polarity: way, expected: `${target}` }, [a, b], way)
      }),
    )
  })

  test('BASELINE, which way its two ends say', () => {
    checkProperty(
      fc.property(amount, amount, amount, amount, polarity, (start, target, a, b, declared) => {
        const fields = { polarity: declared, expected: `${target}`, baseline: `${start}` }
        const way = target > start ? 'HIGHER_IS_BETTER' : 'LOWER_IS_BETTER'
        compareResults({ method: 'BASELINE', ...fields }, [a, b], way)
      }),
    )
  })
})
