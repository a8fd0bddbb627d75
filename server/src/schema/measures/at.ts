import type { Context } from '../../context.ts'
import { badInput, publicError } from '../../errors.ts'
import type { Measures } from '../../measures/figures.ts'
import { measuresOf, PolicyError } from '../../plan/measured.ts'
import type { Plan } from '../../plan/nodes.ts'

/** The argument by which figures are asked for as of another day. */
export const dayArgument = {
  type: 'Date',
  required: false,
  description:
    'The day that dates are judged by: what is late, done, expected or stale; today in Italy when absent. Declared progress, achieved values and states are those last imported, whatever the day.',
} as const

/** How many different days one operation may request: each measures the plan again. */
const MAX_DAYS = 8

/** The figures of a plan as of the day given as an argument. */
export function measuresAt(
  plan: Plan,
  at: string | null | undefined,
  { measured, today }: Context,
): Measures<Plan> {
  const day = at ?? today
  const days = measured.get(plan) ?? new Map<string, Measures<Plan>>()
  const known = days.get(day)
  if (known) return known
  if (days.size === MAX_DAYS) {
    throw badInput('at', `The operation asks about more than ${MAX_DAYS} days; split it.`)
  }
  const measures = measure(plan, day)
  measured.set(plan, days.set(day, measures))
  return measures
}

function measure(plan: Plan, day: string): Measures<Plan> {
  try {
    return measuresOf(plan, day)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw publicError(
      'POLICY_INVALID',
      `The measurement policy of this authority cannot be applied: ${error.message} Correct it in the table measurement_policy.`,
    )
  }
}
