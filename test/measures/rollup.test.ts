import type { Aggregation } from '@cascata/server/domain/enums'
import { createMeasures } from '@cascata/server/measures/measures'
import type { MeasuredObjective, MeasuredOverride } from '@cascata/server/measures/nodes'
import { defaultPolicy, type MeasurementPolicy } from '@cascata/server/measures/policy'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { objectivesOf } from '../support/measures/generated.ts'
import { indicator, objective, phase, plan } from '../support/measures/nodes.ts'
import { realPlan } from '../support/measures/realPlan.ts'
import { checkProperty } from '../support/property.ts'

const measuring = (policy: Partial<MeasurementPolicy> = {}) =>
  createMeasures({ policy: { ...defaultPolicy, ...policy }, at: '2024-12-31' })

/** An objective whose phases have these weights and progresses. */
const work = (phases: [weight: string | null, progress: string | null][], fields = {}) =>
  objective({ phases: phases.map(([weight, progress]) => phase({ weight, progress })), ...fields })

const done = (progress: string | null, fields: Partial<MeasuredObjective> = {}) =>
  work([[null, progress]], fields)

test('the two objectives of the real sheet, and every level up to the DUP', () => {
  const tree = realPlan()
  const measures = measuring()
  for (const node of [tree, ...objectivesOf(tree)]) {
    expect(measures.progress(node).value).toBe('100.00')
    expect(measures.attainment(node).value).toBe('100.00')
  }
  const [, second] = objectivesOf(tree).filter(({ level }) => level === 'PEG')
  expect(second && measures.progress(second).explanation.calculation).toBe(
    '(5.00 × 100.00 + 8.00 × 100.00 + 5.00 × 100.00 + 5.00 × 100.00) ÷ 23 = 100.00',
  )
  expect(measures.attainment(tree).coverage).toEqual({
    measured: 1,
    total: 1,
    weightPercent: '100.00',
    leavesMeasured: 6,
    leavesTotal: 6,
  })
  expect(measures.counts(tree)).toMatchObject({
    pegObjectives: 2,
    phases: 7,
    indicators: 6,
    lateObjectives: 0,
    latePhases: 0,
    withoutProgress: 0,
    withoutAttainment: 0,
    unmeasuredIndicators: 0,
  })
  expect(measures.counts(tree).byState.filter(({ count }) => count > 0)).toEqual([
    { state: 'IN_PROGRESS', count: 2 },
  ])
})

type Row = [what: string, node: MeasuredObjective, result: string, coverage: string]

describe('roll-up', () => {
  const above = (...children: MeasuredObjective[]) => objective({ level: 'PROGRAM', children })

  test.each<Row>([
    ['edges without weights', above(done('100'), done('0')), '50.00', '2/2 100.00'],
    [
      'an edge without weight is 1',
      above(done('90', { weight: '3' }), done('10')),
      '70.00',
      '2/2 100.00',
    ],
    ['weight 0 aligns only', above(done('90'), done('10', { weight: '0' })), '90.00', '1/1 100.00'],
    ['an unmeasured child is no 0', above(done('90'), done(null)), '90.00', '1/2 50.00'],
    [
      'a cancelled child is no gap',
      above(done('90'), done(null, { executionState: 'CANCELLED' })),
      '90.00',
      '1/1 100.00',
    ],
    ['no measurable child', above(done(null)), 'NO_MEASURABLE_CHILDREN', '0/1 0.00'],
    ['only weight 0', above(done('90', { weight: '0' })), 'NO_MEASURABLE_CHILDREN', '0/0 null'],
    [
      'rounded children',
      above(
        work([
          ['1', '100'],
          ['2', '0'],
        ]),
        done('0'),
      ),
      '16.67',
      '2/2 100.00',
    ],
  ])('%s', (_, node, result, expected) => {
    const { value, reason, coverage } = measuring().progress(node)
    const { measured, total, weightPercent } = coverage
    expect(reason ?? value).toBe(result)
    expect(`${measured}/${total} ${weightPercent}`).toBe(expected)
  })

  test.each<[Aggregation, string]>([
    ['WEIGHTED_MEAN', '65.00'],
    ['MEAN', '60.00'],
    ['MIN', '40.00'],
    ['SUM', '52.00'],
  ])('%s of children and of indicators', (aggregation, expected) => {
    const children = [done('80', { weight: '50' }), done('40', { weight: '30' })]
    const indicators = [
      indicator({ weight: '50', expected: '100', achieved: '80' }),
      indicator({ weight: '30', expected: '100', achieved: '40' }),
    ]
    const measures = measuring({ childAggregation: aggregation, indicatorAggregation: aggregation })
    expect(measures.progress(above(...children)).value).toBe(expected)
    expect(measures.attainment(objective({ indicators })).value).toBe(expected)
  })

  test('a sum with a gap is not known', () => {
    const node = above(done('80', { weight: '50' }), done(null, { weight: '50' }))
    expect(measuring({ childAggregation: 'SUM' }).progress(node).reason).toBe('SUM_INCOMPLETE')
  })

  test('own phases and children share by the policy, and stand in for each other', () => {
    const both = (own: string | null, below: string | null) =>
      objective({ level: 'PROGRAM', phases: [phase({ progress: own })], children: [done(below)] })
    expect(measuring().progress(both('100', '40')).value).toBe('70.00')
    expect(measuring({ ownSharePercent: '25' }).progress(both('100', '40')).value).toBe('55.00')
    expect(measuring().progress(both(null, '40')).value).toBe('40.00')
    expect(measuring().progress(both('100', null)).value).toBe('100.00')
  })

  test('an override stands beside the computed figure and is what the parent uses', () => {
    const override: MeasuredOverride = {
      figure: 'PROGRESS',
      value: '75',
      reason: 'Verbale OIV 3/2025',
      by: 'CONTI MARIO',
      at: '2025-02-01T23:30:00+01:00',
    }
    const child = done('20', { overrides: [{ ...override, value: '1' }, override] })
    const parent = above(child, done('25'))
    const measures = measuring()
    expect(measures.progress(child)).toMatchObject({ value: '75.00', computed: '20.00', override })
    expect(measures.progress(parent)).toMatchObject({ value: '50.00', override: null })
    expect(measures.progress(parent).explanation.groups[0]?.parts[0]?.origin).toBe('OVERRIDDEN')
    expect(measures.attainment(child).override).toBeNull()
  })

  test('coverage counts to the bottom of the tree', () => {
    const tree = plan(above(above(done('90'), done(null)), done(null)))
    expect(measuring().progress(tree).coverage).toMatchObject({
      measured: 1,
      total: 1,
      leavesMeasured: 1,
      leavesTotal: 3,
    })
  })
})

test('neither the order of the parts nor the scale of their weights changes a figure', () => {
  const part = fc.tuple(
    fc.integer({ min: 0, max: 999 }),
    fc.option(fc.integer({ min: 0, max: 100 })),
  )
  const scale = fc.integer({ min: 1, max: 50 })
  const parts = fc.array(part, { minLength: 1, maxLength: 8 })
  checkProperty(
    fc.property(parts, scale, fc.nat(), (list, factor, turn) => {
      const figures = (rows: typeof list, times: number) => {
        const pairs = rows.map(
          ([weight, percent]) =>
            [`${weight * times}`, percent === null ? null : `${percent}`] as [
              string,
              string | null,
            ],
        )
        const children = pairs.map(([weight, progress]) => done(progress, { weight }))
        const measures = measuring()
        return [work(pairs), objective({ level: 'PROGRAM', children })].map(
          (node) => measures.progress(node).value,
        )
      }
      const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)]
      expect(figures(turned.toReversed(), factor)).toEqual(figures(list, 1))
    }),
  )
})
