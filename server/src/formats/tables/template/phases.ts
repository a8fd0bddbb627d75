import { phaseFields, phaseTitle } from '../../../domain/phaseFields.ts'
import { fieldColumns, headedColumn, type TemplateTable } from './column.ts'
import { LEVEL, OBJECTIVE, PLAN } from './common.ts'

/** The phases. */
export const PHASES: TemplateTable = {
  key: 'phases',
  it: 'Fasi',
  en: 'Phases',
  synonyms: ['fase', 'fasi attivita', 'phase'],
  about: {
    it: 'Le fasi di ogni obiettivo, nel loro ordine. Quelle di un obiettivo sostituiscono tutte le precedenti.',
    en: 'The phases of every objective in their order. Those of an objective replace all it had.',
  },
  columns: [
    PLAN,
    LEVEL,
    OBJECTIVE,
    headedColumn('title', 'TEXT', phaseTitle, { needed: true }),
    ...fieldColumns(phaseFields),
  ],
}
