import { column, type TemplateColumn, type TemplateTable } from './column.ts'
import { AUTHORITY, CENTER, CODE, LEVEL, OBJECTIVE, PLAN } from './common.ts'

const LINK_COLUMNS: readonly TemplateColumn[] = [
  column(
    'parentLevel',
    'WORD',
    'Livello superiore',
    'Parent level',
    {
      it: 'Livello dell’obiettivo a cui è collegato; «Piano» se è collegato al piano stesso; vuoto vale il livello subito sopra.',
      en: 'Level of the objective it hangs under; “Piano” (plan) for the plan itself; empty means the next level up.',
    },
    { synonyms: ['livello collegato', 'livello padre'] },
  ),
  column(
    'parent',
    'CODE',
    'Collegato a',
    'Linked to',
    {
      it: 'Codice dell’obiettivo superiore, o del piano.',
      en: 'Code of the objective above, or of the plan.',
    },
    {
      synonyms: [
        'obiettivo superiore',
        'codice obiettivo superiore',
        'obiettivo collegato',
        'codice padre',
        'padre',
        'parent',
        'parent code',
      ],
    },
  ),
  column(
    'linkWeight',
    'NUMBER',
    'Peso del collegamento',
    'Link weight',
    {
      it: 'Quanto l’obiettivo pesa fra quelli collegati allo stesso.',
      en: 'How much the objective weighs among those under the same parent.',
    },
    { synonyms: ['peso collegamento', 'peso obiettivo', 'peso', 'weight'] },
  ),
  column(
    'mission',
    'CODE',
    'Missione di bilancio',
    'Budget mission',
    { it: 'Missione del bilancio, due cifre: 01.', en: 'Mission of the budget, two digits: 01.' },
    { synonyms: ['missione', 'codice missione', 'mission'] },
  ),
  column(
    'program',
    'CODE',
    'Programma di bilancio',
    'Budget program',
    {
      it: 'Programma della missione, due cifre: 06; vuoto vale tutta la missione.',
      en: 'Program of the mission, two digits: 06; empty means the whole mission.',
    },
    { synonyms: ['programma', 'codice programma', 'program', 'programme', 'budget programme'] },
  ),
  column(
    'provenance',
    'WORD',
    'Origine del collegamento al bilancio',
    'Budget link provenance',
    {
      it: 'Dichiarato o Dedotto dal codice; vuoto vale Dichiarato.',
      en: 'Dichiarato (declared) or Dedotto dal codice (derived from the code); empty means declared.',
    },
    { synonyms: ['origine', 'provenienza', 'provenance'] },
  ),
  column(
    'publicValueCode',
    'CODE',
    'Codice valore pubblico',
    'Public value code',
    { it: 'Codice del valore pubblico: 5.', en: 'Code of the public value: 5.' },
    { synonyms: ['cod valore pubblico', 'public value'] },
  ),
  column(
    'publicValueTitle',
    'TEXT',
    'Valore pubblico',
    'Public value title',
    {
      it: 'Titolo del valore pubblico; facoltativo se già noto.',
      en: 'Title of the public value; optional where it is known.',
    },
    { synonyms: ['titolo valore pubblico'] },
  ),
]

/** The objectives. */
export const OBJECTIVES: TemplateTable = {
  key: 'objectives',
  it: 'Obiettivi',
  en: 'Objectives',
  synonyms: ['obiettivo', 'objective'],
  about: {
    it: 'Gli obiettivi di ogni livello, una riga ciascuno.',
    en: 'The objectives of every level, one a row.',
  },
  columns: [
    AUTHORITY,
    PLAN,
    column(
      'planLabel',
      'TEXT',
      'Descrizione del piano',
      'Plan label',
      {
        it: 'Il resto della «Vista»: DUP 2024 2026; basta scriverlo una volta.',
        en: 'The rest of the “Vista”: DUP 2024 2026; once is enough.',
      },
      { synonyms: ['descrizione piano', 'titolo piano', 'titolo del piano', 'plan title'] },
    ),
    LEVEL,
    column(
      'levelLabel',
      'NAME',
      'Nome del livello',
      'Level name',
      {
        it: 'Come l’ente chiama il livello: PEG-PIAO-SEZ. 2.2 PERFORMANCE.',
        en: 'What the authority calls the level: PEG-PIAO-SEZ. 2.2 PERFORMANCE.',
      },
      { synonyms: ['nome livello', 'level label'] },
    ),
    CODE,
    column(
      'title',
      'TEXT',
      'Titolo',
      'Title',
      {
        it: 'Titolo dell’obiettivo; vuoto se l’obiettivo è già noto.',
        en: 'Title of the objective; empty where the objective is known.',
      },
      {
        synonyms: [
          'titolo obiettivo',
          'obiettivo',
          'descrizione',
          'descrizione obiettivo',
          'denominazione obiettivo',
          'objective title',
          'description',
        ],
      },
    ),
    column(
      'portfolio',
      'NAME',
      'Assessorato',
      'Portfolio',
      {
        it: 'Chi ha la delega e le materie: ROSSI ANNA - CULTURA.',
        en: 'Who holds it and the delegated matters: ROSSI ANNA - CULTURA.',
      },
      { synonyms: ['assessore', 'political portfolio'] },
    ),
    CENTER({
      it: 'Il centro che risponde dell’obiettivo, in una sua grafia.',
      en: 'The center that answers for the objective, in one of its spellings.',
    }),
    column(
      'manager',
      'NAME',
      'Responsabile',
      'Manager',
      { it: 'Chi ne risponde.', en: 'The official who answers for it.' },
      { synonyms: ['dirigente', 'responsible officer'] },
    ),
    column(
      'executionState',
      'WORD',
      'Stato',
      'State',
      {
        it: 'Stato dell’obiettivo: CONCLUSO, IN CORSO, NON AVVIATO, SOSPESO, ANNULLATO.',
        en: 'State of the objective: COMPLETED, IN PROGRESS, NOT STARTED, SUSPENDED, CANCELLED, or the Italian word.',
      },
      { synonyms: ['stato obiettivo', 'execution state', 'status'] },
    ),
    ...LINK_COLUMNS.map((link) => ({ ...link, guest: true as const })),
  ],
}

/** What the objectives are linked to. */
export const LINKS: TemplateTable = {
  key: 'links',
  it: 'Collegamenti',
  en: 'Links',
  synonyms: ['collegamento', 'link'],
  about: {
    it: 'A che cosa è collegato ogni obiettivo: obiettivo superiore, bilancio, valore pubblico. Le stesse colonne possono stare anche fra gli obiettivi.',
    en: 'What every objective is linked to: objective above, budget, public value. The same columns may also stand among the objectives.',
  },
  columns: [PLAN, LEVEL, OBJECTIVE, ...LINK_COLUMNS],
}
