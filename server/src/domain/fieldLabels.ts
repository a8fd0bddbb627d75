import type { FieldTable } from './fields.ts'
import { indicatorFields, readYearValueName, yearValueHeadings } from './indicatorFields.ts'
import type { LocalizedText } from './localized.ts'
import { objectiveFields } from './objectiveFields.ts'
import { phaseFields } from './phaseFields.ts'

const labelsOf = (table: FieldTable | typeof yearValueHeadings) =>
  Object.entries(table).map(([name, { label }]) => [name, inText(label.it)] as const)

/** A label in the middle of a sentence: `Fine prevista` becomes `fine prevista`. */
const inText = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** The Italian labels of all fields that can change. */
const ITALIAN = new Map([
  ...labelsOf(objectiveFields),
  ...labelsOf(phaseFields),
  ...labelsOf(indicatorFields),
  ...labelsOf(yearValueHeadings),
  // Of plans, centers, people and portfolios.
  ['code', 'codice'],
  ['holder', 'titolare'],
  ['label', 'descrizione'],
  ['matters', 'deleghe'],
  ['name', 'nome'],
  ['spellings', 'grafie'],
])

/**
 * The label of a field of a change: `values.2024.achieved` is `valore raggiunto 2024`. In
 * English it is the field's own name, word by word.
 */
export function fieldLabel(name: string): LocalizedText {
  const value = readYearValueName(name)
  const [field, suffix] = value ? [value.which, ` ${value.year}`] : [name, '']
  const english = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return { it: `${ITALIAN.get(field) ?? field}${suffix}`, en: `${english}${suffix}` }
}
