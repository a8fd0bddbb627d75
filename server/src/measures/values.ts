import { readDeadline } from '../domain/dates.ts'
import { readNumber } from '../domain/decimals.ts'
import { decimal, type Fraction } from '../domain/fraction.ts'
import type { MeasuredValue } from './nodes.ts'

/** The meaning of a printed value. */
export type ValueReading =
  | { readonly kind: 'ABSENT' }
  | {
      readonly kind: 'NUMBER'
      readonly number: Fraction
      /** The number as a plain decimal. */
      readonly decimal: string
      /** Printed with `%`. */
      readonly percent: boolean
      /** The direction of `>=`, `<=` and similar signs; null without one. */
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

const COMPARED = /^(>=|=>|≥|>|<=|=<|≤|<)?\s*(.+)$/

/**
 * Reads a value as people print it: a number (`20,00`, `>= 90%`), a day (`31/12/2024`,
 * `entro il 30/6`), a yes or no (`fatto`, `SI/NO`, `non realizzato`), a mark for "not available"
 * (`n.d.`, `-`), or a text that is none of these. `year` completes a day without one.
 *
 * Source: the sheet writes `fatto` in numeric columns (line 299); the other spellings are those
 * that an importer meets.
 */
export function readValue(value: MeasuredValue | null, year: number): ValueReading {
  if (value === null) return { kind: 'ABSENT' }
  if (value.number !== null) return numberReading(value.number, value.text.includes('%'), null)
  const text = value.text.trim().replace(/\s+/g, ' ').toLowerCase()
  if (text === '' || NOT_AVAILABLE.test(text)) return { kind: 'ABSENT' }
  const words = text.replace(/[.;]$/, '')
  if (ON.test(words)) return { kind: 'SWITCH', on: true, words }
  if (OFF.test(words)) return { kind: 'SWITCH', on: false, words }
  const day = readDeadline(words, year)
  if (day !== null) return { kind: 'DAY', day }
  const [, sign, compared = ''] = COMPARED.exec(words) ?? []
  const number = readNumber(compared)
  if (number === null) return { kind: 'TEXT', words }
  const direction = sign ? (sign.includes('>') || sign === '≥' ? 'HIGHER' : 'LOWER') : null
  return numberReading(number, compared.endsWith('%'), direction)
}

function numberReading(
  number: string,
  percent: boolean,
  comparator: 'HIGHER' | 'LOWER' | null,
): ValueReading {
  return { kind: 'NUMBER', number: decimal(number), decimal: number, percent, comparator }
}
