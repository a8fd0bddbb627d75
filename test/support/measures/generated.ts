import {
  type AttainmentMethod,
  aggregations,
  executionStates,
  polarities,
} from '@cascata/server/domain/enums'
import { attainmentRules } from '@cascata/server/measures/methods/table'
import type {
  MeasuredIndicator,
  MeasuredObjective,
  MeasuredPlan,
} from '@cascata/server/measures/nodes'
import { defaultPolicy, type MeasurementPolicy } from '@cascata/server/measures/policy'
import fc from 'fast-check'
import { indicator, objective, phase, plan } from './nodes.ts'

/** Plans, policies and days as awkward as they come: anything may be missing, zero or negative. */

const cents = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((n) => {
    const text = String(Math.abs(n)).padStart(3, '0')
    return `${n < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
  })
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 6, nil: null })
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)

export const days = fc
  .integer({ min: 19_650, max: 20_150 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
const weights = orNull(fc.oneof(cents(0, 60), oneOf('0', '40.00', '-5.00')))
const texts = fc.oneof(
  { weight: 6, arbitrary: cents(-20, 120) },
  oneOf('fatto', 'NO', 'n.d.', '31/12/2024', 'entro il 30/6', '>= 90%', 'boh', '0', '100'),
)
const methods = Object.keys(attainmentRules) as AttainmentMethod[]
const titles = oneOf('almeno n. 5 eventi', 'stampa entro 5 giorni', 'riduzione', 'Gradimento')

export const indicators: fc.Arbitrary<MeasuredIndicator> = fc
  .record({
    title: titles,
    expected: orNull(texts),
    achieved: orNull(texts),
    polarity: orNull(fc.constantFrom(...polarities)),
    method: fc.option(fc.constantFrom(...methods), { freq: 2, nil: null }),
    baseline: orNull(cents(-5, 5)),
    tolerance: orNull(cents(0, 5)),
    weight: weights,
  })
  .map(indicator)

const phases = fc
  .record({
    plannedStart: orNull(days),
    plannedEnd: orNull(days),
    actualStart: orNull(days),
    actualEnd: orNull(days),
    weight: weights,
    progress: orNull(fc.oneof(cents(0, 100), oneOf('100', '0', '120.00', '-1'))),
  })
  .map(phase)

const overrides = fc.array(
  fc.record({
    figure: oneOf('PROGRESS' as const, 'ATTAINMENT' as const),
    value: cents(0, 100),
    reason: fc.constant('Relazione OIV'),
    by: fc.constant('CONTI MARIO'),
    at: days,
  }),
  { maxLength: 1 },
)

const objectives = (depth: number): fc.Arbitrary<MeasuredObjective> =>
  fc
    .record({
      level: oneOf('PEG' as const, 'PROGRAM' as const),
      weight: weights,
      executionState: orNull(fc.constantFrom(...executionStates)),
      phases: fc.array(phases, { maxLength: 4 }),
      indicators: fc.array(indicators, { maxLength: 4 }),
      overrides: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, overrides),
      children: depth > 0 ? fc.array(objectives(depth - 1), { maxLength: 3 }) : fc.constant([]),
    })
    .map(objective)

export const plans: fc.Arbitrary<MeasuredPlan> = fc
  .array(objectives(2), { maxLength: 3 })
  .map((roots) => plan(...roots))

export const policies: fc.Arbitrary<MeasurementPolicy> = fc
  .record({
    attainmentMethod: oneOf('RATIO' as const, 'LINEAR_DEVIATION' as const, 'BASELINE' as const),
    capPercent: oneOf('100', '120', null),
    floorPercent: oneOf('0', null),
    decimals: fc.integer({ min: 0, max: 4 }),
    indicatorAggregation: fc.constantFrom(...aggregations),
    childAggregation: fc.constantFrom(...aggregations),
    ownSharePercent: oneOf('0', '33.3', '50', '100'),
    guessedPolarity: oneOf('USE' as const, 'IGNORE' as const),
  })
  .map((fields) => ({ ...defaultPolicy, ...fields }))

/** Every objective of a plan. */
export function objectivesOf({ roots }: MeasuredPlan): MeasuredObjective[] {
  const branch = (node: MeasuredObjective): MeasuredObjective[] => [
    node,
    ...node.children.flatMap(branch),
  ]
  return roots.flatMap(branch)
}
