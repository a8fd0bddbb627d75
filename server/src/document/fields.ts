import {
  type Field,
  type FieldKind,
  type FieldTable,
  type KindOf,
  mapFields,
  type NameOfKind,
  namesOf,
} from '../domain/fields.ts'
import type { Said, SaidFields } from './document.ts'

/** The fields of a table that are of a kind. */
type FieldOfKind<T extends FieldTable, K extends FieldKind> = Extract<
  T[keyof T],
  { readonly kind: K }
>

/** How the fields of a table are read: a function for each kind that the table has. */
export type FieldReaders<T extends FieldTable> = {
  readonly [K in KindOf<T>]: (name: NameOfKind<T, K>, field: FieldOfKind<T, K>) => Said<K>
}

/** Reads every field of a table, in its order. */
export function readFields<T extends FieldTable>(
  table: T,
  readers: FieldReaders<T>,
): SaidFields<T> {
  const read = readers as Readonly<Record<FieldKind, (name: string, field: Field) => unknown>>
  const said: Record<string, unknown> = {}
  for (const name of namesOf(table)) {
    const field = table[name] as Field
    said[name] = read[field.kind](name, field)
  }
  return said as SaidFields<T>
}

/** How the stated fields of a table are written: a function for each kind that the table has. */
export type FieldWriters<T extends FieldTable, W> = {
  readonly [K in KindOf<T>]: (said: Said<K>, name: NameOfKind<T, K>, field: FieldOfKind<T, K>) => W
}

/** Writes every field of a table, in its order. */
export function writeFields<T extends FieldTable, W extends FieldWriters<T, unknown>>(
  table: T,
  said: SaidFields<T>,
  writers: W,
): Readonly<Record<keyof T, ReturnType<W[KindOf<T>]>>> {
  type Written = ReturnType<W[KindOf<T>]>
  const write = writers as unknown as Readonly<
    Record<FieldKind, (said: unknown, name: string, field: Field) => Written>
  >
  const written: Partial<Record<keyof T, Written>> = {}
  for (const name of namesOf(table)) {
    const field = table[name] as Field
    written[name] = write[field.kind](said[name], name, field)
  }
  return written as Record<keyof T, Written>
}

/** The fields of a table, none of them stated. */
export const nothingSaid = <T extends FieldTable>(table: T): { readonly [N in keyof T]: null } =>
  mapFields(table, () => null)
