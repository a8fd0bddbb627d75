import { readNumber } from '../../domain/decimals.ts'

/** The sign before the decimals: Italian (`1.234,56`) or English (`1,234.56`). */
export type DecimalSign = ',' | '.'

/** How the numbers of a file are written, and whether any of them proves it. */
export interface Decimals {
  readonly sign: DecimalSign
  readonly proven: boolean
}

/** Reads a number with decimal point (`1,234.56`) as `readNumber` reads an Italian one. */
export function readPointNumber(text: string): string | null {
  return readNumber(swapped(text))
}

/**
 * The print of a number in a file with this decimal sign, as the sheet has it: the locale of a
 * spreadsheet is no change of the plan, so `40.00` under a decimal point is `40,00`.
 */
export function italianPrint(text: string, sign: DecimalSign): string {
  return sign === ',' ? text : swapped(text)
}

function swapped(text: string): string {
  return text.replaceAll(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
}

/** Reads a number with the given decimal sign. */
export function readDecimal(text: string, sign: DecimalSign): string | null {
  return sign === ',' ? readNumber(text) : readPointNumber(text)
}

/**
 * Determines how a file writes its numbers from those that are unambiguous (`40,5`); where both
 * signs are as frequent, or there are none, the language of the headings decides.
 */
export function decimalsOf(texts: Iterable<string>, headings: DecimalSign): Decimals {
  let [comma, point] = [0, 0]
  for (const text of texts) {
    const [italian, english] = [readNumber(text), readPointNumber(text)]
    if (italian !== null && english === null) comma += 1
    if (italian === null && english !== null) point += 1
  }
  if (comma === point) return { sign: headings, proven: false }
  return { sign: comma > point ? ',' : '.', proven: true }
}
