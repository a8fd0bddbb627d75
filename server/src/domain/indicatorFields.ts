import { attainmentMethods, indicatorTypes, polarities } from './enums.ts'
import type { Field } from './fields.ts'

/**
 * The fields of an indicator («indicatore») beside its title and its values a year. `declared`
 * ones are in no printed sheet: a person says them, and what is not said stays as stored. A new
 * column of the table is a row here.
 */
export const indicatorFields = {
  type: {
    kind: 'LABEL',
    column: 'type',
    values: indicatorTypes,
    enumType: 'indicator_type',
    notUnderstood: 'OTHER',
    label: { it: 'Tipo', en: 'Type' },
    declared: false,
  },
  polarity: {
    kind: 'ENUM',
    column: 'polarity',
    values: polarities,
    enumType: 'polarity',
    label: { it: 'Polarità', en: 'Polarity' },
    declared: true,
  },
  method: {
    kind: 'ENUM',
    column: 'method',
    values: attainmentMethods,
    enumType: 'attainment_method',
    label: { it: 'Metodo di calcolo', en: 'Method' },
    declared: true,
  },
  baseline: {
    kind: 'DECIMAL',
    column: 'baseline',
    label: { it: 'Valore iniziale', en: 'Baseline' },
    declared: true,
  },
  tolerance: {
    kind: 'DECIMAL',
    column: 'tolerance',
    range: { power: 30, isSigned: false },
    label: { it: 'Tolleranza', en: 'Tolerance' },
    declared: true,
  },
  weight: {
    kind: 'DECIMAL',
    column: 'weight',
    range: { power: 12, isSigned: false },
    label: { it: 'Peso', en: 'Weight' },
    declared: true,
  },
  note: { kind: 'TEXT', column: 'note', label: { it: 'Nota', en: 'Note' }, declared: false },
} as const satisfies Readonly<Record<string, Field & { readonly declared: boolean }>>

export type IndicatorField = keyof typeof indicatorFields

/** The names of the fields, in their order. */
export const indicatorFieldNames = Object.keys(indicatorFields) as readonly IndicatorField[]

/** The two values of an indicator in each year. */
export const yearValues = ['expected', 'achieved'] as const

export type YearValue = (typeof yearValues)[number]
