import { executionStates } from './enums.ts'
import type { FieldTable } from './fields.ts'

/**
 * The fields of an objective («obiettivo») of any level, beside its level, code and place in the
 * plan. What a file does not state of them stays as stored.
 */
export const objectiveFields = {
  levelLabel: {
    kind: 'TEXT',
    column: 'level_label',
    label: { it: 'Nome del livello', en: 'Level label' },
  },
  title: { kind: 'TEXT', column: 'title', label: { it: 'Titolo', en: 'Title' } },
  parent: { kind: 'PARENT', column: 'parent_id', label: { it: 'Collegato a', en: 'Parent' } },
  weight: {
    kind: 'DECIMAL',
    column: 'weight',
    range: { power: 12, isSigned: false },
    label: { it: 'Peso', en: 'Weight' },
  },
  portfolio: {
    kind: 'PORTFOLIO',
    column: 'portfolio_id',
    label: { it: 'Assessorato', en: 'Portfolio' },
  },
  responsibilityCenter: {
    kind: 'CENTER',
    column: 'center_alias_id',
    label: { it: 'Centro di responsabilità', en: 'Responsibility center' },
  },
  manager: {
    kind: 'PERSON',
    column: 'manager_alias_id',
    label: { it: 'Responsabile', en: 'Manager' },
  },
  publicValue: {
    kind: 'PUBLIC_VALUE',
    column: 'public_value_id',
    label: { it: 'Valore pubblico', en: 'Public value' },
  },
  budget: {
    kind: 'BUDGET_LINK',
    column: 'budget',
    label: { it: 'Missione e programma', en: 'Budget' },
  },
  executionState: {
    kind: 'LABEL',
    column: 'execution_state',
    values: executionStates,
    enumType: 'execution_state',
    notUnderstood: 'UNKNOWN',
    label: { it: 'Stato', en: 'Execution state' },
  },
  implementationApproach: {
    kind: 'NARRATIVE',
    column: 'IMPLEMENTATION_APPROACH',
    label: { it: 'Modalità di attuazione', en: 'Implementation approach' },
  },
  implementationStatus: {
    kind: 'NARRATIVE',
    column: 'IMPLEMENTATION_STATUS',
    label: { it: 'Stato di attuazione', en: 'Implementation status' },
  },
} as const satisfies FieldTable

export type ObjectiveField = keyof typeof objectiveFields

/** The names of the fields, in their order. */
export const objectiveFieldNames = Object.keys(objectiveFields) as readonly ObjectiveField[]
