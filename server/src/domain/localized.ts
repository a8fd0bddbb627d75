/** A text for people, in both languages of the service. */
export interface LocalizedText {
  readonly it: string
  readonly en: string
}

/** A decimal as Italians print it: `"60,00"`. */
export const italianNumber = (number: string): string => number.replace('.', ',')

/**
 * A percent behind its article, which depends on how the number is spoken: `al 60,00%`,
 * `allo 0,00%` (zero), `all’80,00%` (ottanta). `il`, `a` and `di` name what it is joined to.
 */
export function italianPercent(joined: 'il' | 'a' | 'di', number: string): string {
  const whole = number.split('.')[0] ?? ''
  const [zero, vowel, other] = articles[joined]
  const article = whole === '0' ? zero : /^(?:1|11|8\d*)$/.test(whole) ? vowel : other
  return `${article}${italianNumber(number)}%`
}

const articles = {
  il: ['lo ', 'l’', 'il '],
  a: ['allo ', 'all’', 'al '],
  di: ['dello ', 'dell’', 'del '],
} as const

/** A day as Italians print it: `"31/12/2024"`. */
export const italianDay = (day: string): string => day.split('-').reverse().join('/')

/** A name as each language quotes it, shortened so that a message stays one line. */
export function quote(text: string): LocalizedText {
  const short = text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text
  return { it: `«${short}»`, en: `“${short}”` }
}

/** `1 giorno` / `3 giorni`: a count with its noun in the right number. */
export const count = (number: number, singular: string, plural: string): string =>
  `${number} ${number === 1 ? singular : plural}`
