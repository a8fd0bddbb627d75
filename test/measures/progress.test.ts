import { createMeasures } from '@cascata/server/measures/measures'
import type { MeasuredObjective } from '@cascata/server/measures/nodes'
import { defaultPolicy } from '@cascata/server/measures/policy'
import { describe, expect, test } from 'vitest'
import { objective, phase } from '../support/measures/nodes.ts'

/** An objective whose phases have these weights and progresses. */
const work = (phases: [weight: string | null, progress: string | null][]) =>
  objective({ phases: phases.map(([weight, progress]) => phase({ weight, progress })) })

type Row = [what: string, node: MeasuredObjective, result: string, coverage: string]

describe('progress', () => {
  test.each<Row>([
    [
      'normalized weights',
      work([
        ['5', '100'],
        ['15', '20'],
      ]),
      '40.00',
      '2/2 100.00',
    ],
    [
      'equal weights where none is given',
      work([
        [null, '100'],
        [null, '0'],
      ]),
      '50.00',
      '2/2 100.00',
    ],
    [
      'a phase without progress left out',
      work([
        ['30', '60'],
        ['70', null],
      ]),
      '60.00',
      '1/2 30.00',
    ],
    [
      'a phase without weight left out',
      work([
        ['30', '60'],
        [null, '0'],
      ]),
      '60.00',
      '1/2 null',
    ],
    [
      'equal weights with a gap',
      work([
        [null, '60'],
        [null, null],
      ]),
      '60.00',
      '1/2 50.00',
    ],
    [
      'a negative weight left out',
      work([
        ['30', '60'],
        ['-30', '0'],
      ]),
      '60.00',
      '1/2 null',
    ],
    [
      'a weight of zero outside the total',
      work([
        ['30', '60'],
        ['0', '0'],
      ]),
      '60.00',
      '1/1 100.00',
    ],
    [
      'no percentage left out',
      work([
        ['50', '60'],
        ['50', '160'],
      ]),
      '60.00',
      '1/2 50.00',
    ],
    ['declared zero, which is not missing', work([['50', '0']]), '0.00', '1/1 100.00'],
    ['nothing measurable', work([['50', null]]), 'NO_MEASURABLE_PHASES', '0/1 0.00'],
    ['no phases', work([]), 'NO_PHASES', '0/0 null'],
    ['nothing below', objective({ level: 'PROGRAM' }), 'NO_CHILDREN', '0/0 null'],
  ])('%s', (_, node, result, expected) => {
    const { value, reason, coverage } = createMeasures({
      policy: defaultPolicy,
      at: '2024-12-31',
    }).progress(node)
    const { measured, total, weightPercent } = coverage
    expect(reason ?? value).toBe(result)
    expect(`${measured}/${total} ${weightPercent}`).toBe(expected)
  })
})
