import type { Figure } from '@cascata/server/measures/figure'
import type { Measures } from '@cascata/server/measures/figures'
import { createMeasures } from '@cascata/server/measures/measures'
import type { MeasuredPlan } from '@cascata/server/measures/nodes'
import { defaultPolicy } from '@cascata/server/measures/policy'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { days, objectivesOf, plans, policies } from '../support/measures/generated.ts'
import { indicator, objective, phase, plan } from '../support/measures/nodes.ts'
import { realPlan } from '../support/measures/realPlan.ts'
import { redo } from '../support/measures/redo.ts'
import { checkProperty } from '../support/property.ts'

const figuresOf = (tree: MeasuredPlan, measures: Measures): Figure[] => [
  ...[tree, ...objectivesOf(tree)].flatMap((node) => [
    measures.progress(node),
    measures.attainment(node),
    measures.schedule(node).expectedProgress,
  ]),
  ...objectivesOf(tree).flatMap(({ phases, indicators }) => [
    ...phases.map((node) => measures.schedule(node).expectedProgress),
    ...indicators.map((node) => measures.attainment(node)),
  ]),
]

describe('a figure can be redone from its explanation alone', () => {
  test('every figure of the real sheet', () => {
    const tree = realPlan()
    const figures = figuresOf(tree, createMeasures({ policy: defaultPolicy, at: '2024-09-30' }))
    expect(figures).toHaveLength(3 * 6 + 7 + 6)
    for (const { computed, explanation } of figures) {
      expect(redo(explanation)).toBe(computed)
      expect(computed).not.toBeNull()
    }
  })

  test('every figure of any plan under any policy', () => {
    checkProperty(
      fc.property(plans, policies, days, (tree, policy, at) => {
        for (const figure of figuresOf(tree, createMeasures({ policy, at }))) {
          const { explanation, value, computed, reason, override } = figure
          expect(redo(explanation)).toBe(computed)
          // Null and a reason go together, and nothing else is null: missing is never 0.
          expect(computed === null).toBe(reason !== null)
          expect(explanation.calculation === null).toBe(computed === null)
          if (override === null) expect(value).toBe(computed)
        }
      }),
      { runs: 300 },
    )
  })
})

test('an explanation names weights as given and as used, and what it left out', () => {
  const [first, second, unmeasured] = [
    phase({ title: 'A', weight: '5.00', progress: '100.00' }),
    phase({ title: 'B', weight: '8.00', progress: '50.00' }),
    phase({ title: 'C', weight: '5.00' }),
  ]
  const tree = plan(objective({ phases: [first, second, unmeasured] }))
  const measures = createMeasures<typeof tree>({ policy: defaultPolicy, at: '2024-12-31' })
  const { explanation } = measures.progress(tree.roots[0] as (typeof tree.roots)[number])
  expect(explanation).toMatchObject({
    method: 'PHASES',
    calculation: '(5.00 × 100.00 + 8.00 × 50.00) ÷ 13 = 69.23',
    exact: '900/13',
    value: '69.23',
    groups: [
      {
        weightSum: '13',
        parts: [
          { weight: '5.00', share: '5/13', sharePercent: '38.46', contribution: '38.46' },
          { weight: '8.00', share: '8/13', sharePercent: '61.54', contribution: '30.77' },
        ],
        leftOut: [{ weight: '5.00', reason: 'NO_PROGRESS', node: { title: 'C' } }],
      },
    ],
  })
  expect(explanation.groups[0]?.parts[0]?.node.node).toBe(first)
})

test('a figure that is not asked for costs nothing', () => {
  const unread = {
    ...indicator(),
    get values(): never {
      throw new Error('read')
    },
  }
  const tree = plan(objective({ phases: [phase({ progress: '40' })], indicators: [unread] }))
  const measures = createMeasures({ policy: defaultPolicy, at: '2024-12-31' })
  expect(measures.progress(tree).value).toBe('40.00')
  expect(measures.progress(tree)).toBe(measures.progress(tree))
  expect(() => measures.attainment(tree)).toThrow('read')
})
