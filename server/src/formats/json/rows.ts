import type {
  DocumentIndicator,
  DocumentIndicatorValue,
  DocumentPhase,
  Value,
} from '../../document/document.ts'
import { readFields } from '../../document/fields.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { readNumber } from '../../domain/decimals.ts'
import { yearSources } from '../../domain/enums.ts'
import { declaredIndicatorFields, printedIndicatorFields } from '../../domain/indicatorFields.ts'
import type { LocalizedText } from '../../domain/localized.ts'
import { phaseFields } from '../../domain/phaseFields.ts'
import type { JsonFields, JsonReading } from './fields.ts'
import { labelCell, readCell, reportDisagreement } from './printedCells.ts'

/** Reads a phase; null when its title is missing, which is reported. */
export function readPhase(fields: JsonFields, { report }: JsonReading): DocumentPhase | null {
  const title = fields.name('title')
  const words = fields.object('printed')
  const phase = readFields(phaseFields, {
    DAY: (name) => readCell('DAY', fields, words, name, report),
    NUMBER: (name) => readCell('NUMBER', fields, words, name, report),
    ...plainReaders(fields),
  })
  words?.finish()
  fields.finish()
  return title && { title, ...phase }
}

/** Reads an indicator with its values; null when its title is missing, which is reported. */
export function readIndicator(fields: JsonFields, reading: JsonReading): DocumentIndicator | null {
  const title = fields.name('title')
  const years = new Set<number>()
  const indicator = {
    ...readFields(printedIndicatorFields, plainReaders(fields)),
    values: fields.objects('values', (value) => readYear(value, years, reading)) ?? [],
    ...readFields(declaredIndicatorFields, plainReaders(fields)),
  }
  fields.finish()
  return title && { title, ...indicator }
}

/** How fields are read that are properties of their own. */
function plainReaders(fields: JsonFields) {
  return {
    TEXT: (name: string) => fields.text(name),
    PERSON: (name: string) => fields.text(name),
    // The name alone refers to the center of that spelling.
    CENTER: (name: string) => fields.text(`${name}Label`),
    DECIMAL: (name: string) => fields.decimal(name),
    ENUM: (name: string, { values }: { readonly values: readonly string[] }) =>
      fields.word(name, values),
    LABEL: (name: string, { values }: { readonly values: readonly string[] }) =>
      labelCell(fields, name, values),
  }
}

const ANOTHER_YEAR: LocalizedText = {
  it: 'un anno che nessun altro valore dello stesso indicatore ha',
  en: 'a year that no other value of the same indicator has',
}

function readYear(
  fields: JsonFields,
  years: Set<number>,
  reading: JsonReading,
): DocumentIndicatorValue | null {
  const year = fields.required('year', fields.integer('year', 1900, 2199))
  // Of two, one would be lost.
  if (year && years.has(year.value)) {
    reading.report('WRONG_VALUE', year, { path: fields.path('year'), wanted: ANOTHER_YEAR })
  }
  if (year) years.add(year.value)
  const yearSource = fields.word('yearSource', yearSources)?.value ?? 'COLUMN_HEADING'
  const value = {
    expected: readValue(fields, 'expected', reading),
    achieved: readValue(fields, 'achieved', reading),
  }
  fields.finish()
  return year && { year: year.value, yearSource, ...value }
}

function readValue(
  fields: JsonFields,
  name: string,
  { report }: JsonReading,
): Sourced<Value> | null {
  const value = fields.object(name)
  if (!value) return null
  const text = value.required('text', value.text('text'))
  const number = value.decimal('number')
  value.finish()
  if (!text) return null
  reportDisagreement(value.path('number'), text, number?.value ?? null, readNumber, report)
  return withValue(value.place, { text: text.value, number: number?.value ?? null })
}
