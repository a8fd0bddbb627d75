import type { Value } from '../../document/document.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { looksLikeNumber, printNumber, readNumber } from '../../domain/decimals.ts'
import { readableWords } from '../../domain/printedCells.ts'
import { asText } from './escape.ts'
import { indicatorWords, type WordList } from './words.ts'

/** A cell to write. */
export interface WrittenCell {
  readonly text: string
  /** Whether it needs no mark: a plain number, or a text that has its mark already. */
  readonly plain: boolean
}

/** A cell of words. */
export const text = (words: string): WrittenCell => ({ text: words, plain: false })
const plain = (words: string): WrittenCell => ({ text: words, plain: true })
/** An empty cell. */
export const EMPTY = plain('')

/** A cell of a text that may be absent. */
export const said = (one: Sourced<string> | null): WrittenCell => text(one?.value ?? '')

/** A cell of a declared number. */
export const decimal = (one: Sourced<string> | null): WrittenCell =>
  one ? plain(printNumber(one.value)) : EMPTY

const word = <T>(one: Sourced<T> | null, words: WordList<T>): WrittenCell =>
  one ? text(words.print(one.value)) : EMPTY

// In the three below the text stays as printed wherever tables read it as the stored value; where
// another format wrote it in a form that no table reads, the value is written.

/** A cell of a printed word of fixed meaning. */
export function printedWord<T>(one: Printed<T> | null, words: WordList<T>): WrittenCell {
  if (!one) return EMPTY
  const understood = words.read(one.text)
  const { value } = one
  // UNKNOWN and OTHER only mean that the words are not known.
  const unread = value === null || value === 'UNKNOWN' || value === 'OTHER'
  return text(unread || understood === value ? one.text : words.print(value))
}

function day(one: Printed<string> | null): WrittenCell {
  return one ? text(readableWords('DAY', one.value, one.text)) : EMPTY
}

function number(one: Printed<string> | null): WrittenCell {
  if (!one) return EMPTY
  const { text: words, value } = one
  if (value === null) return notNumber(words)
  return plain(readableWords('NUMBER', value, words))
}

/** A cell of an expected or achieved value. */
export function value(one: Sourced<Value> | null): WrittenCell {
  if (!one) return EMPTY
  const { text: words, number } = one.value
  if (number === null) return notNumber(words)
  if (readNumber(words) === number) return plain(words)
  // Words beside a number (`20 pratiche`) hold more than the number.
  return looksLikeNumber(words) || words === '' ? plain(printNumber(number)) : text(words)
}

/** Digits that were not understood as a number are marked, so that they are not read as one. */
function notNumber(words: string): WrittenCell {
  const marked = asText(words)
  return marked === words ? text(words) : plain(marked)
}

/** How the fields of phases and indicators are written, by their kind. */
export const fieldCells = {
  DAY: day,
  NUMBER: number,
  DECIMAL: decimal,
  TEXT: said,
  PERSON: said,
  CENTER: said,
  ENUM: (one: Sourced<string> | null, name: keyof typeof indicatorWords) =>
    word(one, indicatorWords[name]),
  LABEL: (one: Printed<string> | null, name: keyof typeof indicatorWords) =>
    printedWord(one, indicatorWords[name]),
}
