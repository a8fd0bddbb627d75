import { isDay } from '../domain/days.ts'
import { decimal, type Fraction } from '../domain/fraction.ts'
import type { MeasuredValue } from './nodes.ts'

/** What a printed value turns out to be. */
export type Reading =
  | { readonly kind: 'ABSENT' }
  | {
      readonly kind: 'NUMBER'
      readonly number: Fraction
      /** The number as a plain decimal. */
      readonly decimal: string
      /** Printed with `%`. */
      readonly percent: boolean
      /** What `>=`, `<=` and their like say about the direction; null without one. */
      readonly comparator: 'HIGHER' | 'LOWER' | null
    }
  | { readonly kind: 'DAY'; readonly day: string }
  | { readonly kind: 'SWITCH'; readonly on: boolean; readonly words: string }
  | { readonly kind: 'TEXT'; readonly words: string }

const NOT_AVAILABLE =
  /^(?:-+|–|—|n\.?\s?d\.?|n\.?\s?a\.?|n\/[ad]|n\.?\s?r\.?|non (?:disponibile|rilevat[oa]|rilevabile))$/

const DONE =
  '(?:fatt|realizzat|attivat|completat|conclus|raggiunt|effettuat|eseguit|svolt|approvat|adottat|pubblicat|avviat|consegnat|rispettat|ottenut)[oaie]'
const ON = new RegExp(
  `^(?:${DONE}|s[iì]|yes|on|ok|vero|true|attiv[oaie]|s[iì]\\s?[/-]\\s?no|on\\s?[/-]\\s?off)$`,
)
const OFF = new RegExp(
  `^(?:no|off|falso|false|non (?:ancora |è stat[oa] )?(?:${DONE}|attiv[oaie]))$`,
)

const COMPARED = /^(>=|=>|≥|>|<=|=<|≤|<)?\s*(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(%)?$/

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic']
const DEADLINE = /^(?:entro(?: e non oltre)?\s+)?(?:il\s+|l['’]\s?)?/
const NUMERIC_DAY = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/
const WORDED_DAY =
  /^(\d{1,2})°?\s+(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)[a-z]*(?:\s+(\d{4}))?$/

/**
 * Reads a value as people print it: a number (`20,00`, `>= 90%`), a day (`31/12/2024`,
 * `entro il 30/6`), a yes or no (`fatto`, `SI/NO`, `non realizzato`), a mark for "not available"
 * (`n.d.`, `-`), or a text that is none of these. `year` completes a day without one.
 *
 * Source: the sheet writes `fatto` in numeric columns (line 299); the other spellings are those
 * that an importer meets.
 */
export function readValue(value: MeasuredValue | null, year: number): Reading {
  if (value === null) return { kind: 'ABSENT' }
  if (value.number !== null) return numberReading(value.number, value.text.includes('%'), null)
  const text = value.text.trim().replace(/\s+/g, ' ').toLowerCase()
  if (text === '' || NOT_AVAILABLE.test(text)) return { kind: 'ABSENT' }
  const words = text.replace(/[.;]$/, '')
  if (ON.test(words)) return { kind: 'SWITCH', on: true, words }
  if (OFF.test(words)) return { kind: 'SWITCH', on: false, words }
  const day = readDay(words, year)
  if (day !== null) return { kind: 'DAY', day }
  const match = COMPARED.exec(words)
  if (!match) return { kind: 'TEXT', words }
  const [, sign, minus = '', grouped = '', decimals, percent] = match
  const number = `${minus}${grouped.replaceAll('.', '')}${decimals ? `.${decimals}` : ''}`
  const direction = sign ? (sign.includes('>') || sign === '≥' ? 'HIGHER' : 'LOWER') : null
  return numberReading(number, percent !== undefined, direction)
}

function numberReading(
  number: string,
  percent: boolean,
  comparator: 'HIGHER' | 'LOWER' | null,
): Reading {
  return { kind: 'NUMBER', number: decimal(number), decimal: number, percent, comparator }
}

function readDay(text: string, year: number): string | null {
  if (isDay(text)) return text
  const deadline = DEADLINE.exec(text)?.[0] ?? ''
  const date = text.slice(deadline.length)
  const numeric = NUMERIC_DAY.exec(date)
  const worded = numeric ? null : WORDED_DAY.exec(date)
  const [, day = '', month = '', printed] = numeric ?? worded ?? []
  if (day === '') return null
  // Without a year or words that say so, 3/4 is as well a fraction and 3.5 a decimal.
  if (numeric && printed === undefined && deadline === '') return null
  const monthNumber = worded ? MONTHS.indexOf(month) + 1 : Number(month)
  // Two digits are of this century: the law behind these plans is of 2000 and later.
  const full =
    printed === undefined ? year : printed.length === 2 ? 2000 + Number(printed) : printed
  const iso = `${full}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}
