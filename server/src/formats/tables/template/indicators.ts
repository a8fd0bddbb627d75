import { column, type Table } from './column.ts'
import { LEVEL, NOTE, OBJECTIVE, PLAN } from './common.ts'

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

/** The indicators. */
export const INDICATORS: Table = {
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
}

/** The values of the indicators. */
export const VALUES: Table = {
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
        synonyms: ['descrizione', 'descrizione indicatore', 'titolo indicatore', 'indicator title'],
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
}
