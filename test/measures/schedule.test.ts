import { createMeasures } from '@cascata/server/measures/measures'
import type { MeasuredPhase } from '@cascata/server/measures/nodes'
import { defaultPolicy } from '@cascata/server/measures/policy'
import { describe, expect, test } from 'vitest'
import { objectivesOf } from '../support/measures/generated.ts'
import { objective, phase } from '../support/measures/nodes.ts'
import { realPlan } from '../support/measures/realPlan.ts'

const on = (at: string) => createMeasures({ policy: defaultPolicy, at })

/** A phase planned for the second quarter of 2024. */
const spring = (fields: Partial<MeasuredPhase> = {}) =>
  phase({ plannedStart: '2024-04-01', plannedEnd: '2024-06-30', ...fields })

type Row = [
  at: string,
  Partial<MeasuredPhase>,
  state: string,
  late: number | null,
  expected: string | null,
]

describe('a phase', () => {
  test.each<Row>([
    ['2024-03-31', {}, 'NOT_STARTED', 0, '0.00'],
    ['2024-04-01', {}, 'NOT_STARTED', 0, '1.10'],
    ['2024-04-11', {}, 'LATE_TO_START', 10, '12.09'],
    ['2024-04-11', { actualStart: '2024-04-03' }, 'RUNNING', 0, '12.09'],
    ['2024-04-11', { progress: '5.00' }, 'RUNNING', 0, '12.09'],
    ['2024-06-30', { actualStart: '2024-04-03' }, 'RUNNING', 0, '100.00'],
    ['2024-07-01', { actualStart: '2024-04-03' }, 'OVERDUE', 1, '100.00'],
    ['2024-12-31', { actualEnd: '2024-06-20' }, 'DONE_EARLY', -10, '100.00'],
    ['2024-12-31', { actualEnd: '2024-06-30' }, 'DONE_ON_TIME', 0, '100.00'],
    ['2024-12-31', { actualEnd: '2024-07-01' }, 'DONE_LATE', 1, '100.00'],
    ['2024-06-30', { actualEnd: '2024-07-01', progress: '100.00' }, 'RUNNING', 0, '100.00'],
    // What lies after the day has not happened, whatever the progress of a later day says.
    ['2024-04-11', { actualStart: '2024-04-12', progress: '5' }, 'LATE_TO_START', 10, '12.09'],
    ['2024-03-31', { actualStart: '2024-04-12', progress: '100' }, 'NOT_STARTED', 0, '0.00'],
    ['2024-12-31', { progress: '100.00' }, 'DONE', null, '100.00'],
    ['2024-12-31', { plannedEnd: null, actualEnd: '2024-07-01' }, 'DONE', null, null],
    ['2024-12-31', { plannedStart: null, plannedEnd: null }, 'UNPLANNED', null, null],
    ['2024-05-01', { plannedEnd: '2024-03-01' }, 'OVERDUE', 61, null],
  ])('on %s, %j is %s', (at, fields, state, late, expected) => {
    const schedule = on(at).schedule(spring(fields))
    expect([schedule.state, schedule.daysLate, schedule.expectedProgress.value]).toEqual([
      state,
      late,
      expected,
    ])
  })

  test('counts days over the leap day and the turn of the year', () => {
    const long = spring({
      plannedStart: '2024-02-28',
      plannedEnd: '2025-01-01',
      actualEnd: '2024-03-01',
    })
    expect(on('2025-12-31').schedule(long).daysLate).toBe(-306)
    expect(on('2024-03-01').schedule(long).expectedProgress.explanation.calculation).toBe(
      '100 × 3 ÷ 309 = 0.97',
    )
  })
})

describe('an objective', () => {
  test.each([
    [
      'late as soon as one phase is',
      '2024-07-10',
      [{ actualEnd: '2024-06-20' }, {}],
      'OVERDUE',
      10,
    ],
    [
      'running when one phase is done',
      '2024-04-01',
      [{ actualEnd: '2024-03-20' }, {}],
      'RUNNING',
      0,
    ],
    [
      'done by its last end',
      '2024-12-31',
      [{ actualEnd: '2024-05-01' }, { actualEnd: '2024-07-02' }],
      'DONE_LATE',
      2,
    ],
    [
      'done with an end unknown',
      '2024-12-31',
      [{ actualEnd: '2024-05-01' }, { progress: '100' }],
      'DONE',
      null,
    ],
    ['without phases', '2024-12-31', [], 'UNPLANNED', null],
  ])('%s', (_, at, phases: Partial<MeasuredPhase>[], state, late) => {
    const { state: found, daysLate } = on(at).schedule(objective({ phases: phases.map(spring) }))
    expect([found, daysLate]).toEqual([state, late])
  })
})

test('the real sheet in the middle of its year: planned for half, and two early ends', () => {
  const tree = realPlan()
  const measures = on('2024-06-30')
  const [first, second] = objectivesOf(tree).filter(({ level }) => level === 'PEG')
  if (!first || !second) throw new Error('The sheet has two objectives')
  // Day 182 of 366, and for the phase that ends on 30/09 day 182 of 274.
  expect(measures.schedule(first).expectedProgress.value).toBe('49.73')
  expect(measures.schedule(second).expectedProgress.value).toBe('53.36')
  expect(second.phases.map((node) => measures.schedule(node).daysLate)).toEqual([0, 0, 0, -101])
  expect(on('2024-12-31').schedule(tree)).toMatchObject({
    state: 'DONE_ON_TIME',
    plannedStart: '2024-01-01',
    actualEnd: '2024-12-31',
    daysLate: 0,
  })
})

test('the real sheet on other days: what lies after the day is not known on it', () => {
  const tree = realPlan()
  const nodes = [tree, ...objectivesOf(tree)]
  const phases = objectivesOf(tree).flatMap((node) => node.phases)
  const halfway = on('2024-06-30')
  const ends = [...nodes, ...phases].map((node) => halfway.schedule(node).actualEnd)
  // Only the phase that ended on 21/06/2024 had ended.
  expect(ends.filter((end) => end !== null)).toEqual(['2024-06-21'])
  expect(nodes.map((node) => halfway.health(node).pacePercent)).toEqual(nodes.map(() => null))
  expect(nodes.map((node) => halfway.health(node).pace)).toEqual(nodes.map(() => null))
  // The declared progress is the last imported, whatever the day.
  expect(halfway.progress(tree).value).toBe('100.00')

  const before = on('2023-06-01')
  for (const node of [...nodes, ...phases]) {
    expect(before.schedule(node)).toMatchObject({
      state: 'NOT_STARTED',
      actualStart: null,
      actualEnd: null,
      startDaysLate: null,
    })
  }

  for (const at of ['2024-12-31', '2025-06-30']) {
    const states = phases.map((node) => on(at).schedule(node).state)
    expect(states.every((state) => state.startsWith('DONE'))).toBe(true)
    expect(on(at).schedule(tree)).toMatchObject({ state: 'DONE_ON_TIME', actualEnd: '2024-12-31' })
    expect(on(at).health(tree)).toMatchObject({
      pacePercent: '100.00',
      pace: { code: 'ON_TRACK' },
    })
  }
})

test('bands start at their limit, and a missing figure has none', () => {
  const at = (progress: string | null) =>
    on('2024-06-30').health(objective({ phases: [spring({ progress })] }))
  const codes = [at('95'), at('94.99'), at('84.99'), at(null)].map(({ pace }) => pace?.code ?? null)
  expect(codes).toEqual(['ON_TRACK', 'BEHIND', 'AT_RISK', null])
  expect(at('95')).toMatchObject({ pacePercent: '95.00', attainment: null })
})
