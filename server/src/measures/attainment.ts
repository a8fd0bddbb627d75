import type { AttainmentMethod } from '../domain/enums.ts'
import type { Group } from './aggregation.ts'
import { ComputedFigure } from './computedFigure.ts'
import type { Operand, OperandRole } from './explanation.ts'
import type { Outcome } from './methods/rule.ts'
import { attainmentRules } from './methods/table.ts'
import type { MeasuredIndicator, MeasuredValue, MeasuredYear } from './nodes.ts'
import { directionOf, type PolarityReading, readPolarity } from './polarity.ts'
import type { MeasurementPolicy } from './policy.ts'
import { readValue, type ValueReading } from './values.ts'

/** An indicator as it is measured on a day: its year's values, understood. */
export interface IndicatorReading {
  /** The year under measure; null when the indicator has no values at all. */
  readonly year: number | null
  readonly expected: MeasuredValue | null
  readonly achieved: MeasuredValue | null
  readonly target: ValueReading
  readonly result: ValueReading
  readonly polarity: PolarityReading
}

/** Reads an indicator as it stands on a day. */
export function readIndicator(
  indicator: MeasuredIndicator,
  policy: MeasurementPolicy,
  at: string,
): IndicatorReading {
  const row = yearUnderMeasure(indicator.values, Number(at.slice(0, 4)))
  const year = row?.year ?? Number(at.slice(0, 4))
  const target = readValue(row?.expected ?? null, year)
  return {
    year: row?.year ?? null,
    expected: row?.expected ?? null,
    achieved: row?.achieved ?? null,
    target,
    result: readValue(row?.achieved ?? null, year),
    polarity: readPolarity(indicator, target, policy.guessedPolarity),
  }
}

/**
 * The newest year that has any value and is not after the reference day's; before the first, the
 * first. Empty columns (the sheet prints «Valore Raggiunto 2023» and leaves it blank) do not count.
 */
function yearUnderMeasure(years: readonly MeasuredYear[], now: number): MeasuredYear | null {
  const said = years.filter(({ expected, achieved }) => expected !== null || achieved !== null)
  const past = said.filter(({ year }) => year <= now)
  const newest = (a: MeasuredYear, b: MeasuredYear) => (a.year >= b.year ? a : b)
  const oldest = (a: MeasuredYear, b: MeasuredYear) => (a.year <= b.year ? a : b)
  if (past.length > 0) return past.reduce(newest)
  return said.length > 0 ? said.reduce(oldest) : null
}

/**
 * The attainment («grado di raggiungimento») of an indicator: by its own method, else by the one
 * that its expected value or its polarity calls for, else by the policy's.
 */
export function indicatorAttainment(
  indicator: MeasuredIndicator,
  reading: IndicatorReading,
  policy: MeasurementPolicy,
): ComputedFigure {
  const method = methodOf(indicator, reading, policy)
  const baseline = baselineOf(indicator, reading)
  return new ComputedFigure({
    kind: 'ATTAINMENT',
    subject: indicator,
    method,
    policy,
    outcome: outcomeOf(method, indicator, reading, baseline?.decimal ?? null, policy),
    aggregates: [],
    override: null,
    polarity: reading.polarity,
    operands: () => [
      operand('EXPECTED', reading.expected, reading.target, reading.year),
      operand('ACHIEVED', reading.achieved, reading.result, reading.year),
      ...(method === 'BASELINE' ? [plainOperand('BASELINE', baseline)] : []),
      ...(method === 'MAINTAIN'
        ? [plainOperand('TOLERANCE', { decimal: indicator.tolerance ?? '0', year: null })]
        : []),
    ],
  })
}

// Dates and yes/no cannot be divided, so their methods come before the policy's numeric one.
function methodOf(
  { method }: MeasuredIndicator,
  { target, polarity }: IndicatorReading,
  policy: MeasurementPolicy,
): AttainmentMethod {
  if (method !== null) return method
  if (target.kind === 'DAY') return 'DAYS_OF_DELAY'
  if (target.kind === 'SWITCH' || polarity.polarity === 'ON_OFF') return 'ON_OFF'
  return polarity.polarity === 'MAINTAIN' ? 'MAINTAIN' : policy.attainmentMethod
}

function outcomeOf(
  method: AttainmentMethod,
  { tolerance }: MeasuredIndicator,
  { target, result, polarity }: IndicatorReading,
  baseline: string | null,
  { delaySteps }: MeasurementPolicy,
): Outcome {
  if (target.kind === 'ABSENT') return { reason: 'NO_TARGET' }
  if (result.kind === 'ABSENT') return { reason: 'NO_ACHIEVED_VALUE' }
  return attainmentRules[method].attain({
    target,
    achieved: result,
    baseline,
    tolerance: tolerance ?? '0',
    direction: directionOf(polarity),
    delaySteps,
  })
}

interface Baseline {
  readonly decimal: string
  readonly year: number | null
}

/** As declared, else what was achieved the year before: GZOOM's `PERCENTPY` ("anno precedente"). */
function baselineOf(
  { baseline, values }: MeasuredIndicator,
  { year }: IndicatorReading,
): Baseline | null {
  if (baseline !== null) return { decimal: baseline, year: null }
  const before = year === null ? undefined : values.find((row) => row.year === year - 1)
  const read = before ? readValue(before.achieved, before.year) : null
  return read?.kind === 'NUMBER' && before ? { decimal: read.decimal, year: before.year } : null
}

function operand(
  role: OperandRole,
  value: MeasuredValue | null,
  reading: ValueReading,
  year: number | null,
): Operand {
  return {
    role,
    text: value?.text ?? null,
    number: reading.kind === 'NUMBER' ? reading.decimal : null,
    day: reading.kind === 'DAY' ? reading.day : null,
    on: reading.kind === 'SWITCH' ? reading.on : null,
    year,
  }
}

const plainOperand = (role: OperandRole, value: Baseline | null): Operand => ({
  role,
  text: value?.decimal ?? null,
  number: value?.decimal ?? null,
  day: null,
  on: null,
  year: value?.year ?? null,
})

/** An objective's own indicators, put together as the policy says. */
export function indicatorGroup(
  indicators: readonly MeasuredIndicator[],
  attainment: (indicator: MeasuredIndicator) => ComputedFigure,
  { indicatorAggregation }: MeasurementPolicy,
): Group {
  return {
    source: 'INDICATORS',
    aggregation: indicatorAggregation,
    parts: indicators.map((indicator) => {
      const { value, reason } = attainment(indicator)
      return {
        node: indicator,
        value,
        reason,
        origin: 'COMPUTED',
        weight: indicator.weight,
        leaves: { measured: value === null ? 0 : 1, total: 1 },
      }
    }),
  }
}
