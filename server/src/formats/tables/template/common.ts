import { centerSynonyms } from '../../../domain/headings.ts'
import type { LocalizedText } from '../../../domain/localized.ts'
import { column } from './column.ts'

// Columns that several tables have.

/** «Ente». */
export const AUTHORITY = column(
  'authority',
  'CODE',
  'Ente',
  'Authority',
  {
    it: 'Codice dell’ente, per esempio il codice IPA; facoltativo.',
    en: 'Code of the authority, for instance its IPA code; optional.',
  },
  { synonyms: ['codice ente', 'codice ipa', 'authority code'] },
)

/** «Piano». */
export const PLAN = column(
  'plan',
  'CODE',
  'Piano',
  'Plan',
  { it: 'Codice del piano (DUP): DUP_2024_2027.', en: 'Code of the plan (DUP): DUP_2024_2027.' },
  {
    needed: true,
    synonyms: ['codice piano', 'plan code', 'dup', 'codice dup', 'dup code', 'vista'],
  },
)

/** «Livello» of the objective. */
export const LEVEL = column(
  'level',
  'WORD',
  'Livello',
  'Level',
  {
    it: 'Livello dell’obiettivo: Mandato, Missione, Programma o PEG; vuoto vale PEG.',
    en: 'Level of the objective: Mandato, Missione, Programma or PEG (or the English word); empty means PEG.',
  },
  { synonyms: ['livello obiettivo', 'objective level'] },
)

/** «Codice obiettivo». */
export const CODE = column(
  'code',
  'CODE',
  'Codice obiettivo',
  'Objective code',
  {
    it: 'Codice dell’obiettivo, come stampato nella scheda: 2024_U09_01.',
    en: 'Code of the objective as the sheet prints it: 2024_U09_01.',
  },
  { needed: true, synonyms: ['codice', 'cod', 'cod obiettivo', 'code', 'objective'] },
)

/** «Codice obiettivo» where no column can be meant by the word «Obiettivo» alone but the code. */
export const OBJECTIVE = { ...CODE, synonyms: [...CODE.synonyms, 'obiettivo'] }

/** «Centro di responsabilità». */
export const CENTER = (about: LocalizedText) =>
  column(
    'responsibilityCenter',
    'NAME',
    'Centro di responsabilità',
    'Responsibility center',
    about,
    {
      synonyms: centerSynonyms,
    },
  )
