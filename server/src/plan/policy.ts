import { defaultPolicy, type MeasurementPolicy } from '../measures/policy.ts'
import type { CellsOf } from './statement.ts'
import type { statements } from './statements.ts'

/** A stored policy; defaults apply to what a row leaves open, and to an authority without a row. */
export function readPolicy(stored: CellsOf<typeof statements.policies>): MeasurementPolicy {
  const json = <T>(text: string | null, otherwise: T): T =>
    text === null ? otherwise : JSON.parse(text)
  const { authorityId: _, ...policy } = stored
  return {
    ...policy,
    delaySteps: json(stored.delaySteps, defaultPolicy.delaySteps),
    attainmentBands: json(stored.attainmentBands, defaultPolicy.attainmentBands),
    paceBands: json(stored.paceBands, defaultPolicy.paceBands),
  }
}
