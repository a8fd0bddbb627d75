import type {
  MeasuredIndicator,
  MeasuredObjective,
  MeasuredPhase,
  MeasuredPlan,
} from '@cascata/server/measures/nodes'

/** Nodes for tests: every field has a plain default, so that a case names only what it is about. */

let lastId = 0

export const phase = (fields: Partial<MeasuredPhase> = {}): MeasuredPhase => ({
  id: ++lastId,
  title: 'Fase',
  plannedStart: null,
  plannedEnd: null,
  actualStart: null,
  actualEnd: null,
  weight: null,
  progress: null,
  ...fields,
})

/** A printed value: a number when it is plainly one. */
export const value = (text: string | null) =>
  text === null
    ? null
    : { text, number: /^-?\d+(\.\d+)?%?$/.test(text) ? text.replace('%', '') : null }

interface IndicatorFields extends Partial<Omit<MeasuredIndicator, 'values'>> {
  readonly expected?: string | null
  readonly achieved?: string | null
  /** Achieved the year before. */
  readonly before?: string
}

export function indicator({
  expected = null,
  achieved = null,
  before,
  ...fields
}: IndicatorFields = {}): MeasuredIndicator {
  return {
    id: ++lastId,
    title: 'Indicatore',
    type: null,
    values: [
      { year: 2024, expected: value(expected), achieved: value(achieved) },
      { year: 2023, expected: null, achieved: value(before ?? null) },
    ],
    polarity: 'HIGHER_IS_BETTER',
    method: null,
    baseline: null,
    tolerance: null,
    weight: null,
    ...fields,
  }
}

/** An objective with its children below it. */
export function objective(fields: Partial<MeasuredObjective> = {}): MeasuredObjective {
  const id = ++lastId
  const node = {
    id,
    level: 'PEG' as const,
    code: `2024_U09_${id}`,
    title: 'Obiettivo',
    weight: null,
    executionState: null,
    managerAlias: {},
    parent: null,
    phases: [],
    indicators: [],
    overrides: [],
    updatedAt: null,
    ...fields,
    children: [] as MeasuredObjective[],
  }
  node.children = (fields.children ?? []).map((child) => Object.assign(child, { parent: node }))
  return node
}

export const plan = (...roots: MeasuredObjective[]): MeasuredPlan => ({
  dup: { id: ++lastId, code: 'DUP_2024_2026', label: 'DUP 2024 2026' },
  roots,
})
