import type { Said, SaidFields } from '../../document/document.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import type { Field, FieldKind, FieldTable } from '../../domain/fields.ts'
import type { Values } from './content.ts'
import type { KindValues, PrintedValue } from './kinds.ts'

const value = <V>(source: Sourced<V>): V => source.value
const cell = ({ text, value }: Printed<string>): PrintedValue => ({ text, value })

const readers: {
  readonly [K in FieldKind]: (source: NonNullable<Said<K>>, field: Field) => KindValues[K] | null
} = {
  DAY: cell,
  NUMBER: cell,
  DECIMAL: value,
  TEXT: value,
  PERSON: value,
  CENTER: value,
  ENUM: value,
  LABEL: ({ text, value }, field) => ({
    text,
    value: field.kind === 'LABEL' && value === field.notUnderstood ? null : value,
  }),
  PARENT: value,
  PORTFOLIO: ({ value }) => value.label,
  PUBLIC_VALUE: ({ value }) => value.code,
  BUDGET_LINK: value,
  NARRATIVE: ({ blocks }) => blocks.map(({ value: { number, text } }) => ({ number, text })),
}

/** What a document states of one field; null for nothing, and for an empty one. */
export function saidValue(field: Field, source: unknown): unknown {
  const read = readers[field.kind] as (source: unknown, field: Field) => unknown
  return source == null ? null : read(source, field)
}

/** The fields of a table that a document states: an empty one is null. */
export function saidFields<T extends FieldTable>(
  table: T,
  document: SaidFields<T>,
  isSaid: (name: string & keyof T) => boolean,
): Values<T> {
  const fields: Record<string, unknown> = {}
  for (const name in table) {
    if (isSaid(name)) fields[name] = saidValue(table[name] as Field, document[name])
  }
  return fields as Values<T>
}
