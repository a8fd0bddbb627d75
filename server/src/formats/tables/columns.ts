import type { Words } from '../../measures/words.ts'

/** What a column holds, which tells how its cells are read and how wide it is. */
export type ColumnKind = 'CODE' | 'WORD' | 'NAME' | 'TEXT' | 'NUMBER' | 'DATE'

/** A column of the template. */
export interface Column {
  readonly key: string
  /** The Italian heading, which is the one we write. */
  readonly it: string
  readonly en: string
  readonly kind: ColumnKind
  /** Whether a table without it says nothing. */
  readonly needed: boolean
  /** Whether it is read here although another table is its own: people keep links among the objectives. */
  readonly guest?: true
  /** Other headings for the same, in either language. */
  readonly synonyms: readonly string[]
  /** What stands in it, for people who fill the template. */
  readonly about: Words
}

/** The tables of the template. */
export type TableKey =
  | 'objectives'
  | 'links'
  | 'phases'
  | 'indicators'
  | 'values'
  | 'texts'
  | 'centers'
  | 'people'

/** A table of the template: one CSV file, or one sheet of the workbook. */
export interface Table {
  readonly key: TableKey
  /** Name of the sheet, and end of the file's name. */
  readonly it: string
  readonly en: string
  readonly synonyms: readonly string[]
  readonly columns: readonly Column[]
  readonly about: Words
}

type Options = { needed?: true; synonyms?: readonly string[] }

const column = (
  key: string,
  kind: ColumnKind,
  it: string,
  en: string,
  about: Words,
  { needed, synonyms = [] }: Options = {},
): Column => ({ key, it, en, kind, needed: needed ?? false, synonyms, about })

const AUTHORITY = column(
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

const PLAN = column(
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

const LEVEL = column(
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

const CODE = column(
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
const OBJECTIVE = { ...CODE, synonyms: [...CODE.synonyms, 'obiettivo'] }

const LINKS: readonly Column[] = [
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

const SPELLING_ABOUT: Words = {
  it: 'Un modo in cui è scritto nelle schede; una riga per ogni grafia.',
  en: 'A way in which sheets spell it; one row a spelling.',
}
const SPELLING = column('spelling', 'NAME', 'Grafia', 'Spelling', SPELLING_ABOUT, {
  synonyms: ['grafie', 'altra grafia', 'variante', 'alias', 'spellings'],
})

const NOTE = column(
  'note',
  'TEXT',
  'Nota',
  'Note',
  { it: 'Osservazioni.', en: 'Remarks.' },
  { synonyms: ['note', 'osservazioni', 'notes', 'remarks'] },
)

const CENTER = (about: Words) =>
  column('center', 'NAME', 'Centro di responsabilità', 'Responsibility center', about, {
    synonyms: [
      'cdr',
      'centro',
      'centro responsabilita',
      'center',
      'responsibility centre',
      'centre',
    ],
  })

/** Other headings of the expected value, which may also name a year. */
export const EXPECTED: readonly string[] = [
  'valore previsto',
  'atteso',
  'previsto',
  'target',
  'expected value',
  'expected',
]
/** Other headings of the achieved value, which may also name a year. */
export const ACHIEVED: readonly string[] = [
  'valore conseguito',
  'raggiunto',
  'consuntivo',
  'achieved value',
  'achieved',
  'actual',
]

/** The tables of the template and their columns: the one place that knows their headings. */
export const TABLES: readonly Table[] = [
  {
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
      ...LINKS.map((link) => ({ ...link, guest: true as const })),
    ],
  },
  {
    key: 'links',
    it: 'Collegamenti',
    en: 'Links',
    synonyms: ['collegamento', 'link'],
    about: {
      it: 'A che cosa è collegato ogni obiettivo: obiettivo superiore, bilancio, valore pubblico. Le stesse colonne possono stare anche fra gli obiettivi.',
      en: 'What every objective is linked to: objective above, budget, public value. The same columns may also stand among the objectives.',
    },
    columns: [PLAN, LEVEL, OBJECTIVE, ...LINKS],
  },
  {
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
      column(
        'title',
        'TEXT',
        'Fase',
        'Phase',
        { it: 'Che cosa si fa.', en: 'What is done.' },
        {
          needed: true,
          synonyms: [
            'attivita',
            'titolo fase',
            'titolo della fase',
            'descrizione fase',
            'descrizione',
            'titolo',
            'phase title',
            'title',
            'activity',
          ],
        },
      ),
      column(
        'plannedStart',
        'DATE',
        'Inizio previsto',
        'Planned start',
        { it: 'gg/mm/aaaa', en: 'dd/mm/yyyy' },
        { synonyms: ['data inizio prevista', 'inizio prevista', 'data inizio'] },
      ),
      column(
        'plannedEnd',
        'DATE',
        'Fine prevista',
        'Planned end',
        { it: 'gg/mm/aaaa', en: 'dd/mm/yyyy' },
        { synonyms: ['data fine prevista', 'fine previsto', 'data fine', 'scadenza', 'deadline'] },
      ),
      column(
        'actualStart',
        'DATE',
        'Inizio effettivo',
        'Actual start',
        { it: 'gg/mm/aaaa', en: 'dd/mm/yyyy' },
        { synonyms: ['data inizio effettiva', 'inizio effettiva'] },
      ),
      column(
        'actualEnd',
        'DATE',
        'Fine effettiva',
        'Actual end',
        { it: 'gg/mm/aaaa', en: 'dd/mm/yyyy' },
        { synonyms: ['data fine effettiva', 'fine effettivo'] },
      ),
      column(
        'weight',
        'NUMBER',
        'Peso',
        'Weight',
        { it: 'Peso fra le fasi: 40,00.', en: 'Weight among the phases: 40,00.' },
        { synonyms: ['peso fase', 'phase weight'] },
      ),
      column(
        'progress',
        'NUMBER',
        'Avanzamento',
        'Progress',
        { it: 'Avanzamento in percento: 100,00.', en: 'Progress in percent: 100,00.' },
        { synonyms: ['avanzamento percentuale', 'percentuale avanzamento', 'progress percent'] },
      ),
      column(
        'responsible',
        'NAME',
        'Responsabile',
        'Responsible',
        { it: 'Chi ne risponde.', en: 'Who answers for it.' },
        { synonyms: ['responsabile fase', 'manager', 'owner'] },
      ),
      CENTER({
        it: 'Il centro che se ne occupa, in una sua grafia.',
        en: 'The center that does it, in one of its spellings.',
      }),
      NOTE,
    ],
  },
  {
    key: 'indicators',
    it: 'Indicatori',
    en: 'Indicators',
    synonyms: ['indicatore', 'indicator'],
    about: {
      it: 'Gli indicatori di ogni obiettivo, nel loro ordine. Quelli di un obiettivo sostituiscono tutti i precedenti. Sono ammesse anche colonne con l’anno: Valore atteso 2024.',
      en: 'The indicators of every objective in their order. Those of an objective replace all it had. Columns that name a year may be added: Expected value 2024.',
    },
    columns: [
      PLAN,
      LEVEL,
      OBJECTIVE,
      column(
        'title',
        'TEXT',
        'Indicatore',
        'Indicator',
        { it: 'Che cosa si misura.', en: 'What is measured.' },
        {
          needed: true,
          synonyms: [
            'descrizione',
            'descrizione indicatore',
            'titolo indicatore',
            'titolo',
            'indicator title',
            'title',
            'description',
          ],
        },
      ),
      column(
        'type',
        'WORD',
        'Tipo',
        'Type',
        {
          it: 'Efficienza, Efficacia, Qualità, Economicità, Impatto, Output, Tempestività, Attività.',
          en: 'Efficiency, Effectiveness, Quality, Economy, Outcome, Output, Timeliness, Activity, or the Italian word.',
        },
        { synonyms: ['tipo indicatore', 'tipologia', 'indicator type'] },
      ),
      column('polarity', 'WORD', 'Polarità', 'Polarity', {
        it: 'Crescente (meglio di più), Decrescente (meglio di meno), Mantenimento, Sì/No; vuoto lascia ciò che è noto.',
        en: 'Crescente (higher is better), Decrescente (lower is better), Mantenimento (maintain), Sì/No (on-off); empty leaves what is known.',
      }),
      column(
        'method',
        'WORD',
        'Metodo di calcolo',
        'Method',
        {
          it: 'Rapporto, Scostamento lineare, Dal valore iniziale, PERFORM+, Sì/No, Mantenimento, Giorni di ritardo; vuoto lascia quello noto.',
          en: 'Ratio, Linear deviation, Baseline, PERFORM+, On-off, Maintain, Days of delay, or the Italian word; empty leaves what is known.',
        },
        { synonyms: ['metodo', 'attainment method', 'calculation method'] },
      ),
      column(
        'baseline',
        'NUMBER',
        'Valore iniziale',
        'Baseline',
        {
          it: 'Da dove è partito, per il metodo che ne ha bisogno.',
          en: 'Where it started, for the method that needs it.',
        },
        { synonyms: ['valore di partenza', 'baseline value'] },
      ),
      column('tolerance', 'NUMBER', 'Tolleranza', 'Tolerance', {
        it: 'Quanto può scostarsi un mantenimento.',
        en: 'How far a value to maintain may be off.',
      }),
      column(
        'weight',
        'NUMBER',
        'Peso',
        'Weight',
        { it: 'Peso fra gli indicatori.', en: 'Weight among the indicators.' },
        { synonyms: ['peso indicatore', 'indicator weight'] },
      ),
      NOTE,
    ],
  },
  {
    key: 'values',
    it: 'Valori',
    en: 'Values',
    synonyms: ['valore', 'valori indicatori', 'value', 'indicator values'],
    about: {
      it: 'I valori degli indicatori, una riga per indicatore e anno.',
      en: 'The values of the indicators, one row an indicator and year.',
    },
    columns: [
      PLAN,
      LEVEL,
      OBJECTIVE,
      column(
        'title',
        'TEXT',
        'Indicatore',
        'Indicator',
        {
          it: 'L’indicatore, scritto come nella sua tabella.',
          en: 'The indicator, written as in its table.',
        },
        {
          needed: true,
          synonyms: [
            'descrizione',
            'descrizione indicatore',
            'titolo indicatore',
            'indicator title',
          ],
        },
      ),
      column(
        'year',
        'CODE',
        'Anno',
        'Year',
        { it: 'Quattro cifre: 2024.', en: 'Four digits: 2024.' },
        { needed: true },
      ),
      column(
        'expected',
        'NUMBER',
        'Valore atteso',
        'Expected value',
        { it: 'Numero o parole: 20,00 oppure fatto.', en: 'Number or words: 20,00 or fatto.' },
        { synonyms: EXPECTED },
      ),
      column(
        'achieved',
        'NUMBER',
        'Valore raggiunto',
        'Achieved value',
        { it: 'Numero o parole: 20,00 oppure fatto.', en: 'Number or words: 20,00 or fatto.' },
        { synonyms: ACHIEVED },
      ),
    ],
  },
  {
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
  },
  // People before centers: «Nome» without any code is a person's.
  {
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
  },
  {
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
  },
]
