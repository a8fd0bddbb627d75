import type { ExportDocument } from '../document/document.ts'

/** The same document without names of persons, except those in free texts. */
export function withoutPersons(document: ExportDocument): ExportDocument {
  const { plan } = document
  return {
    ...document,
    people: [],
    plan: {
      ...plan,
      objectives: plan.objectives.map((objective) => ({
        ...objective,
        manager: null,
        phases: objective.phases?.map((phase) => ({ ...phase, responsible: null })) ?? null,
      })),
    },
  }
}
