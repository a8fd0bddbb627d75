import { type Printed, printed, type Sourced } from '../document/source.ts'

/** A stored text or word as a value of a document, without a place in a file. Null stays null. */
export function sourced<T extends string>(value: T): Sourced<T>
export function sourced<T extends string>(value: T | null): Sourced<T> | null
export function sourced<T extends string>(value: T | null): Sourced<T> | null {
  return value === null ? null : { value, raw: value, file: '', line: 0, endLine: 0 }
}

/** A printed cell: its text and what it means. Null when nothing was printed. */
export function cell<T extends string>(text: string | null, value: T | null): Printed<T> | null {
  const words = text ?? value
  return words === null ? null : printed(sourced(words), words, value)
}
