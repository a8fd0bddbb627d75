import { daysBetween } from '../domain/days.ts'
import { divide, hundred, multiply, whole, zero } from '../domain/fraction.ts'
import { ComputedFigure } from './computedFigure.ts'
import type { Operand, OperandRole } from './explanation.ts'
import type { Outcome } from './methods/rule.ts'
import type { MeasuredPhase } from './nodes.ts'
import type { MeasurementPolicy } from './policy.ts'

/**
 * Linear between the planned dates, in whole days, the first and the last counted: on the planned
 * end it is 100, and a phase of one day needs no exception.
 *
 * Source: Cascade compares with what is expected by today; nothing in a sheet says that work is
 * not linear.
 */
export function expectedPhaseProgress(
  phase: MeasuredPhase,
  policy: MeasurementPolicy,
  at: string,
): ComputedFigure {
  const { plannedStart, plannedEnd } = phase
  const operand = (role: OperandRole, day: string | null): Operand => {
    return { role, text: day, number: null, day, on: null, year: null }
  }
  return new ComputedFigure({
    kind: 'EXPECTED_PROGRESS',
    subject: phase,
    method: 'PLANNED_TIME',
    policy,
    outcome: elapsed(plannedStart, plannedEnd, at),
    aggregates: [],
    override: null,
    polarity: null,
    operands: () => [
      operand('PLANNED_START', plannedStart),
      operand('PLANNED_END', plannedEnd),
      operand('REFERENCE_DAY', at),
    ],
  })
}

function elapsed(start: string | null, end: string | null, at: string): Outcome {
  if (start === null || end === null) return { reason: 'NO_PLANNED_DATES' }
  const planned = daysBetween(start, end) + 1
  if (planned < 1) return { reason: 'DATES_REVERSED' }
  const passed = Math.max(0, Math.min(daysBetween(start, at) + 1, planned))
  const percent = passed === 0 ? zero : divide(multiply(hundred, whole(passed)), whole(planned))
  return { percent, raw: percent, calculation: () => `100 × ${passed} ÷ ${planned}` }
}
