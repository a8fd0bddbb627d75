import type { ExportDocument } from '../document/document.ts'
import { personFields } from '../domain/personFields.ts'

/** The same document without names of persons, except those in free texts. */
export function withoutPersons(document: ExportDocument): ExportDocument {
  const { plan } = document
  return {
    ...document,
    people: [],
    plan: {
      ...plan,
      objectives: plan.objectives.map((objective) => ({
        ...emptied(objective),
        phases: objective.phases?.map(emptied) ?? null,
        indicators: objective.indicators?.map(emptied) ?? null,
      })),
    },
  }
}

/** The same object with its fields for persons empty. */
function emptied<T extends object>(object: T): T {
  const entries = Object.entries(object)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, personFields.has(name) ? null : value]),
  ) as T
}
