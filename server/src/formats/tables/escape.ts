import { looksLikeNumber } from '../../domain/decimals.ts'

// A spreadsheet takes a cell that begins with one of these for a formula.
const FORMULA = /^[=+\-@\t\r]/

/**
 * Marks a text as text with an apostrophe before it, as people do in spreadsheets. Our own
 * tables do so with texts that would run as formulas, with figures that are no numbers (see
 * `asText`), and with texts that would otherwise lose an apostrophe of their own when read.
 */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : escapeApostrophe(text)
}

/** As `escapeFormula`, where cells are typed, so that no text is a formula. */
export function escapeApostrophe(text: string): string {
  return isMarked(text) ? `'${text}` : text
}

/** Marks figures that are to be read as words. */
export function asText(text: string): string {
  return looksLikeNumber(text) ? `'${text}` : text
}

/** Undoes the marks of this file; null for a text without one, so that no other apostrophe is lost. */
export function unmark(text: string): string | null {
  return isMarked(text) ? text.slice(1) : null
}

function isMarked(text: string): boolean {
  let at = 0
  while (text[at] === "'") at += 1
  if (at === 0) return false
  const rest = text.slice(at)
  return FORMULA.test(rest) || looksLikeNumber(rest)
}
