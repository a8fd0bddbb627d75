import type { LocalizedText } from '../../../domain/localized.ts'
import { column, type TemplateTable } from './column.ts'
import { AUTHORITY } from './common.ts'

const SPELLING_ABOUT: LocalizedText = {
  it: 'Un modo in cui è scritto nelle schede; una riga per ogni grafia.',
  en: 'A way in which sheets spell it; one row a spelling.',
}
const SPELLING = column('spelling', 'NAME', 'Grafia', 'Spelling', SPELLING_ABOUT, {
  synonyms: ['grafie', 'altra grafia', 'variante', 'alias', 'spellings'],
})

/** The people. */
export const PEOPLE: TemplateTable = {
  key: 'people',
  it: 'Persone',
  en: 'People',
  synonyms: ['persona', 'responsabili', 'person', 'managers'],
  about: {
    it: 'Le persone e i modi in cui è scritto il loro nome.',
    en: 'The people and the ways in which their names are spelled.',
  },
  columns: [
    AUTHORITY,
    column(
      'name',
      'NAME',
      'Nominativo',
      'Person',
      { it: 'Cognome e nome.', en: 'Surname and first name.' },
      {
        needed: true,
        synonyms: [
          'nome',
          'nome e cognome',
          'cognome e nome',
          'persona',
          'responsabile',
          'name',
          'full name',
        ],
      },
    ),
    { ...SPELLING, synonyms: [...SPELLING.synonyms, 'grafia del nome'] },
  ],
}

/** The centers. */
export const CENTERS: TemplateTable = {
  key: 'centers',
  it: 'Centri',
  en: 'Centers',
  synonyms: ['centri di responsabilita', 'centro', 'responsibility centers', 'centres'],
  about: {
    it: 'I centri di responsabilità e i modi in cui sono scritti.',
    en: 'The responsibility centers and the ways in which they are spelled.',
  },
  columns: [
    AUTHORITY,
    column(
      'centerCode',
      'CODE',
      'Codice centro',
      'Center code',
      {
        it: 'Codice del centro: 09_UO_2020; facoltativo.',
        en: 'Code of the center: 09_UO_2020; optional.',
      },
      { synonyms: ['codice', 'codice del centro', 'code', 'codice cdr', 'centre code'] },
    ),
    column(
      'name',
      'NAME',
      'Centro di responsabilità',
      'Responsibility center',
      { it: 'Nome per esteso.', en: 'Full name.' },
      {
        needed: true,
        synonyms: [
          'nome centro',
          'nome del centro',
          'centro',
          'cdr',
          'nome',
          'denominazione',
          'name',
          'center',
          'centre',
          'center name',
          'responsibility centre',
        ],
      },
    ),
    { ...SPELLING, synonyms: [...SPELLING.synonyms, 'grafia del centro'] },
  ],
}
