import { printDate, readDate } from './dates.ts'
import { printNumber, readNumber } from './decimals.ts'

/** How a value is printed in Italian, and read again. */
interface Print {
  readonly read: (words: string) => string | null
  readonly print: (value: string) => string
}

/** The kinds of fields that are printed cells, with their canonical print. */
export const prints = {
  DAY: { read: readDate, print: printDate },
  NUMBER: { read: readNumber, print: printNumber },
} as const satisfies Readonly<Record<string, Print>>

export type PrintedKind = keyof typeof prints

/**
 * The text of a printed cell: the one kept beside its value, or else the canonical print of the
 * value. Null for an empty cell.
 */
export function printedWords(
  kind: PrintedKind,
  value: string | null,
  kept: string | null | undefined,
): string | null {
  return kept ?? (value === null ? null : prints[kind].print(value))
}

/** The text to keep beside the value of a cell: null where it is the canonical print. */
export function wordsToKeep(kind: PrintedKind, value: string | null, words: string): string | null {
  return value !== null && prints[kind].print(value) === words ? null : words
}

/**
 * The text of a cell in a form that Italian readers parse: as it is, or the canonical print of a
 * value that another format wrote in its own way (`2024-12-31`, `40.00`).
 */
export function readableWords(kind: PrintedKind, value: string | null, words: string): string {
  const { read, print } = prints[kind]
  return value === null || read(words) === value ? words : print(value)
}
