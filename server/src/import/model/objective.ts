import type { DocumentObjective } from '../../document/document.ts'
import { objectiveFields } from '../../domain/objectiveFields.ts'
import type { PlanObjective } from '../../plan/nodes.ts'
import { type Content, NO_YEARS } from './content.ts'
import { saidFields } from './said.ts'
import { storedFields } from './storedFields.ts'

/** The fields of an objective that an import compares, without its tables. */
export const objectiveTable = objectiveFields

export type ObjectiveTable = typeof objectiveTable

/** What a document states of an objective; absent fields are not stated. */
export function saidOfObjective(objective: DocumentObjective): Content<ObjectiveTable> {
  const fields = saidFields(objectiveFields, objective, (name) => objective[name] !== null)
  return { fields, years: NO_YEARS }
}

/** What is stored of an objective. */
export function storedObjective(objective: PlanObjective): Content<ObjectiveTable> {
  return { fields: storedFields(objectiveFields, objective), years: NO_YEARS }
}
