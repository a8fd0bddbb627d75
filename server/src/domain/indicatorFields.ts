import { attainmentMethods, indicatorTypes, memberOf, polarities } from './enums.ts'
import { type Field, pickFields } from './fields.ts'
import { type Headed, type HeadingWords, noteHeadings } from './headings.ts'

/** A field of an indicator, and how tables head its column. */
type IndicatorFieldRow = Field & {
  readonly headings: HeadingWords
  /** Whether no sheet prints it: a person declares it, and what is not stated stays as stored. */
  readonly declared: boolean
}

/**
 * The fields of an indicator («indicatore») beside its title and its values a year. A new column
 * of the table is a row here.
 */
export const indicatorFields = {
  type: {
    kind: 'LABEL',
    column: 'type',
    values: indicatorTypes,
    enumType: 'indicator_type',
    notUnderstood: 'OTHER',
    label: { it: 'Tipo', en: 'Type' },
    headings: {
      about: {
        it: 'Efficienza, Efficacia, Qualità, Economicità, Impatto, Output, Tempestività, Attività.',
        en: 'Efficiency, Effectiveness, Quality, Economy, Outcome, Output, Timeliness, Activity, or the Italian word.',
      },
      sheet: ['Tipo'],
      synonyms: ['tipo indicatore', 'tipologia', 'indicator type'],
    },
    declared: false,
  },
  polarity: {
    kind: 'ENUM',
    column: 'polarity',
    values: polarities,
    enumType: 'polarity',
    label: { it: 'Polarità', en: 'Polarity' },
    headings: {
      about: {
        it: 'Crescente (meglio di più), Decrescente (meglio di meno), Mantenimento, Sì/No; vuoto lascia ciò che è noto.',
        en: 'Crescente (higher is better), Decrescente (lower is better), Mantenimento (maintain), Sì/No (on-off); empty leaves what is known.',
      },
      synonyms: [],
    },
    declared: true,
  },
  method: {
    kind: 'ENUM',
    column: 'method',
    values: attainmentMethods,
    enumType: 'attainment_method',
    label: { it: 'Metodo di calcolo', en: 'Method' },
    headings: {
      about: {
        it: 'Rapporto, Scostamento lineare, Dal valore iniziale, PERFORM+, Sì/No, Mantenimento, Giorni di ritardo; vuoto lascia quello noto.',
        en: 'Ratio, Linear deviation, Baseline, PERFORM+, On-off, Maintain, Days of delay, or the Italian word; empty leaves what is known.',
      },
      synonyms: ['metodo', 'attainment method', 'calculation method'],
    },
    declared: true,
  },
  baseline: {
    kind: 'DECIMAL',
    column: 'baseline',
    label: { it: 'Valore iniziale', en: 'Baseline' },
    headings: {
      about: {
        it: 'Da dove è partito, per il metodo che ne ha bisogno.',
        en: 'Where it started, for the method that needs it.',
      },
      synonyms: ['valore di partenza', 'baseline value'],
    },
    declared: true,
  },
  tolerance: {
    kind: 'DECIMAL',
    column: 'tolerance',
    range: { power: 30, isSigned: false },
    label: { it: 'Tolleranza', en: 'Tolerance' },
    headings: {
      about: {
        it: 'Quanto può scostarsi un mantenimento.',
        en: 'How far a value to maintain may be off.',
      },
      synonyms: [],
    },
    declared: true,
  },
  weight: {
    kind: 'DECIMAL',
    column: 'weight',
    range: { power: 12, isSigned: false },
    label: { it: 'Peso', en: 'Weight' },
    headings: {
      about: { it: 'Peso fra gli indicatori.', en: 'Weight among the indicators.' },
      synonyms: ['peso indicatore', 'indicator weight'],
    },
    declared: true,
  },
  note: {
    kind: 'TEXT',
    column: 'note',
    label: { it: 'Nota', en: 'Note' },
    headings: noteHeadings,
    declared: false,
  },
} as const satisfies Readonly<Record<string, IndicatorFieldRow>>

export type IndicatorField = keyof typeof indicatorFields

/** The names of the fields, in their order. */
export const indicatorFieldNames = Object.keys(indicatorFields) as readonly IndicatorField[]

/** A field of an indicator that a printed sheet has a column for. */
export type PrintedIndicatorField = {
  [N in IndicatorField]: (typeof indicatorFields)[N]['declared'] extends true ? never : N
}[IndicatorField]

/** The fields that a printed sheet has a column for. */
export const printedIndicatorFields = pickFields(
  indicatorFields,
  indicatorFieldNames.filter(
    (name): name is PrintedIndicatorField => !indicatorFields[name].declared,
  ),
)

/** The fields that a person declares. */
export const declaredIndicatorFields = pickFields(
  indicatorFields,
  indicatorFieldNames.filter(
    (name): name is Exclude<IndicatorField, PrintedIndicatorField> =>
      indicatorFields[name].declared,
  ),
)

/** The title of an indicator. */
export const indicatorTitle = {
  label: { it: 'Indicatore', en: 'Indicator' },
  headings: {
    about: { it: 'Che cosa si misura.', en: 'What is measured.' },
    sheet: ['Descrizione', 'Indicatore'],
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
} as const satisfies Headed

/** The two values of an indicator in each year. */
export const yearValues = ['expected', 'achieved'] as const

export type YearValue = (typeof yearValues)[number]

/** Whether the name of a column is that of a value of a year. */
export const isYearValue = (name: string): name is YearValue =>
  yearValues.some((value) => value === name)

/** The name of a value of a year as a field of its indicator: `values.2024.achieved`. */
export const yearValueName = (year: number, which: YearValue): string => `values.${year}.${which}`

/** The year and the value that such a name stands for; null for the name of another field. */
export function readYearValueName(
  name: string,
): { readonly year: number; readonly which: YearValue } | null {
  const [, year, which = ''] = /^values\.(\d+)\.(\w+)$/.exec(name) ?? []
  const value = memberOf(yearValues, which)
  return year === undefined || value === null ? null : { year: Number(year), which: value }
}

const VALUE_ABOUT = {
  it: 'Numero o parole: 20,00 oppure fatto.',
  en: 'Number or words: 20,00 or fatto.',
}

/** How tables head the two; a heading may also name the year. */
export const yearValueHeadings = {
  expected: {
    label: { it: 'Valore atteso', en: 'Expected value' },
    headings: {
      about: VALUE_ABOUT,
      sheet: ['Valore Atteso'],
      synonyms: ['valore previsto', 'atteso', 'previsto', 'target', 'expected value', 'expected'],
    },
  },
  achieved: {
    label: { it: 'Valore raggiunto', en: 'Achieved value' },
    headings: {
      about: VALUE_ABOUT,
      sheet: ['Valore Raggiunto'],
      synonyms: [
        'valore conseguito',
        'raggiunto',
        'consuntivo',
        'achieved value',
        'achieved',
        'actual',
      ],
    },
  },
} as const satisfies Readonly<Record<YearValue, Headed>>
