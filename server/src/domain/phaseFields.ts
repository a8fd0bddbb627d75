import type { FieldTable } from './fields.ts'

/**
 * The fields of a phase («fase») beside its title, in the order of the printed table. A new column
 * of the table is a row here: reading, comparing, storing, printing and exporting follow from it.
 */
export const phaseFields = {
  plannedStart: {
    kind: 'DAY',
    column: 'planned_start',
    label: { it: 'Inizio previsto', en: 'Planned start' },
  },
  plannedEnd: {
    kind: 'DAY',
    column: 'planned_end',
    label: { it: 'Fine prevista', en: 'Planned end' },
  },
  actualStart: {
    kind: 'DAY',
    column: 'actual_start',
    label: { it: 'Inizio effettivo', en: 'Actual start' },
  },
  actualEnd: {
    kind: 'DAY',
    column: 'actual_end',
    label: { it: 'Fine effettiva', en: 'Actual end' },
  },
  weight: { kind: 'NUMBER', column: 'weight', label: { it: 'Peso', en: 'Weight' } },
  progress: { kind: 'NUMBER', column: 'progress', label: { it: 'Avanzamento', en: 'Progress' } },
  responsible: {
    kind: 'PERSON',
    column: 'responsible_alias_id',
    label: { it: 'Responsabile', en: 'Responsible' },
  },
  responsibilityCenter: {
    kind: 'CENTER',
    column: 'center_alias_id',
    label: { it: 'Centro di responsabilità', en: 'Responsibility center' },
  },
  note: { kind: 'TEXT', column: 'note', label: { it: 'Nota', en: 'Note' } },
} as const satisfies FieldTable

export type PhaseField = keyof typeof phaseFields

/** The names of the fields, in their order. */
export const phaseFieldNames = Object.keys(phaseFields) as readonly PhaseField[]
