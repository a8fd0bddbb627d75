import { column, type TemplateTable } from './column.ts'
import { LEVEL, OBJECTIVE, PLAN } from './common.ts'

/** The narratives. */
export const TEXTS: TemplateTable = {
  key: 'texts',
  it: 'Testi',
  en: 'Texts',
  synonyms: ['testo', 'narrativa', 'text', 'narratives'],
  about: {
    it: 'I testi degli obiettivi, un capoverso o un punto numerato per riga, nel loro ordine.',
    en: 'The texts of the objectives, one paragraph or numbered item a row, in their order.',
  },
  columns: [
    PLAN,
    LEVEL,
    OBJECTIVE,
    column(
      'section',
      'WORD',
      'Sezione',
      'Section',
      {
        it: 'Modalità di attuazione o Stato di attuazione.',
        en: 'Modalità di attuazione (implementation approach) or Stato di attuazione (implementation status).',
      },
      { needed: true },
    ),
    column(
      'item',
      'CODE',
      'Numero',
      'Number',
      {
        it: 'Numero del punto; vuoto per un capoverso.',
        en: 'Number of the item; empty for a paragraph.',
      },
      { synonyms: ['n', 'num', 'punto', 'item', 'item number', 'no'] },
    ),
    column(
      'text',
      'TEXT',
      'Testo',
      'Text',
      { it: 'Le parole.', en: 'The words.' },
      { needed: true },
    ),
  ],
}
