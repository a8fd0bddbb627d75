import { defaultPolicy, type MeasurementPolicy } from '../measures/policy.ts'
import type { Row } from './rows.ts'

/** A stored policy; what a row leaves open, and an authority without a row, is measured by default. */
export function readPolicy(row: Row): MeasurementPolicy {
  const json = <T>(text: string | null, otherwise: T): T =>
    text === null ? otherwise : JSON.parse(text)
  return {
    attainmentMethod: row[1],
    capPercent: row[2],
    floorPercent: row[3],
    decimals: row[4],
    indicatorAggregation: row[5],
    childAggregation: row[6],
    ownSharePercent: row[7],
    guessedPolarity: row[8],
    delaySteps: json(row[9], defaultPolicy.delaySteps),
    excludedStates: row[10],
    optionalLevels: row[11],
    attainmentBands: json(row[12], defaultPolicy.attainmentBands),
    paceBands: json(row[13], defaultPolicy.paceBands),
    weightSumExpected: row[14],
    staleAfterDays: row[15],
  }
}
