import type { Context } from '../../context.ts'
import { publicError } from '../../errors.ts'
import type { Measures } from '../../measures/measures.ts'
import { measuresOf, PolicyError } from '../../plan/measured.ts'
import type { Plan } from '../../plan/nodes.ts'

/** The argument by which figures are asked for as of another day. */
export const dayArgument = {
  type: 'Date',
  required: false,
  description:
    'The day that dates are judged by: what is late, done, expected or stale; today in Italy when absent. Declared progress, achieved values and states are those last imported, whatever the day.',
} as const

/** The figures of a plan as of the day an argument names. */
export function measuresAt(
  plan: Plan,
  at: string | null | undefined,
  { today }: Context,
): Measures<Plan> {
  try {
    return measuresOf(plan, at ?? today)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw publicError(
      'POLICY_INVALID',
      `The measurement policy of this authority cannot be applied: ${error.message} Correct it in the table measurement_policy.`,
    )
  }
}
