import type { DocumentPhase } from '../../document/document.ts'
import { phaseFields } from '../../domain/phaseFields.ts'
import type { PlanPhase } from '../../plan/nodes.ts'
import { type Content, NO_YEARS, type ValuePath } from './content.ts'
import { POSITION, type RowModel, TITLE } from './rows.ts'
import { saidFields } from './said.ts'
import { storedFields } from './storedFields.ts'

const printedFields = { title: TITLE, ...phaseFields } as const

/** The fields of a phase that an import compares. */
export const phaseTable = { ...printedFields, position: POSITION } as const

export type PhaseTable = typeof phaseTable

/** What a row states: all that its table has a column for, since empty cells are values too. */
export function saidOfPhase(phase: DocumentPhase, position: number): Content<PhaseTable> {
  const missing: readonly string[] = phase.missingColumns ?? []
  const fields = saidFields(printedFields, phase, (name) => !missing.includes(name))
  return { fields: { ...fields, position }, years: NO_YEARS }
}

/** The field of a phase with which its file ends; null in all rows but the last. */
export function endOfPhase({ endsIn }: DocumentPhase): ValuePath | null {
  return endsIn ?? null
}

/** How phases are compared. */
export const phaseModel: RowModel<PhaseTable, PlanPhase> = {
  section: 'phases',
  table: phaseTable,
  contentOf: (phase) => ({
    fields: { ...storedFields(printedFields, phase), position: phase.position },
    years: NO_YEARS,
  }),
}
