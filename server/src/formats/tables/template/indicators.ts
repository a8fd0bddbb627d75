import {
  indicatorFields,
  indicatorTitle,
  yearValueHeadings,
  yearValues,
} from '../../../domain/indicatorFields.ts'
import { column, fieldColumns, headedColumn, type TemplateTable } from './column.ts'
import { LEVEL, OBJECTIVE, PLAN } from './common.ts'

/** The indicators. */
export const INDICATORS: TemplateTable = {
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
    headedColumn('title', 'TEXT', indicatorTitle, { needed: true }),
    ...fieldColumns(indicatorFields),
  ],
}

/** The values of the indicators. */
export const VALUES: TemplateTable = {
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
    ...yearValues.map((which) => headedColumn(which, 'NUMBER', yearValueHeadings[which])),
  ],
}
