import type { DocumentObjective, DocumentValues } from '../../document/document.ts'
import { fold } from '../../domain/fold.ts'
import { NO_YEARS } from '../model/content.ts'
import { endOfIndicator, saidOfIndicator, saidYears } from '../model/indicator.ts'
import { saidOfObjective } from '../model/objective.ts'
import { endOfPhase, saidOfPhase } from '../model/phase.ts'
import type { CombinedObjective } from './combined.ts'

/** What one document states of an objective and its tables. */
export function saidObjective(objective: DocumentObjective, retyped: boolean): CombinedObjective {
  return {
    key: { level: objective.level, code: objective.code.value },
    place: objective.code,
    content: saidOfObjective(objective),
    phases:
      objective.phases?.map((phase, index) => ({
        title: phase.title.value,
        place: phase.title,
        content: saidOfPhase(phase, index + 1),
        retyped,
        endsIn: endOfPhase(phase),
      })) ?? null,
    indicators:
      objective.indicators?.map((indicator, index) => ({
        title: indicator.title.value,
        place: indicator.title,
        content: saidOfIndicator(indicator, index + 1),
        retyped,
        endsIn: endOfIndicator(indicator),
      })) ?? null,
    values: new Map(),
    retyped,
    cut: objective.cut ?? null,
  }
}

/** The values of an indicator that one document states apart from its table. */
export function saidValues(
  { objective, indicator, values }: DocumentValues,
  retyped: boolean,
): CombinedObjective {
  const row = {
    title: indicator.value,
    place: indicator,
    content: { fields: {}, years: saidYears(values) },
    retyped,
    endsIn: null,
  }
  return {
    key: objective,
    place: indicator,
    content: { fields: {}, years: NO_YEARS },
    phases: null,
    indicators: null,
    values: new Map([[fold(indicator.value), row]]),
    retyped,
    cut: null,
  }
}
