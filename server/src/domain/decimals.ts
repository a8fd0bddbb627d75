// Thirty digits hold any figure of a budget; longer runs are not figures.
const MOST_DIGITS = 30

const ITALIAN_NUMBER = /^([+\-\u2212]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(?:%)?$/

/**
 * Reads an Italian number (`1.234,56`, `40,00`, `100%`) as an exact decimal string with the
 * decimals that were printed (`"1234.56"`, `"40.00"`, `"100"`); null when it is not plainly one.
 */
export function readNumber(text: string): string | null {
  if (text.length > 2 * MOST_DIGITS) return null
  const match = ITALIAN_NUMBER.exec(text.trim())
  if (!match) return null
  const [, sign = '', grouped = '', decimals = ''] = match
  const whole = grouped.replaceAll('.', '').replace(/^0+(?=\d)/, '')
  if (whole.length + decimals.length > MOST_DIGITS) return null
  const number = decimals ? `${whole}.${decimals}` : whole
  const negative = sign !== '' && sign !== '+' && /[1-9]/.test(number)
  return negative ? `-${number}` : number
}

/** The canonical Italian print of a decimal string: decimal comma, no thousands dot. */
export function printNumber(number: string): string {
  return number.replace('.', ',')
}

/** Whether a text is made of nothing but figures and their signs, readable or not; letters that are taken for figures count (`4O,00`). */
export function looksLikeNumber(text: string): boolean {
  return /\d/.test(text) && (/^[\d.,+\-\s%]+$/.test(text) || /^[\dOoIl.,+\-%]+$/.test(text))
}

/** Whether two decimal strings are one number, whatever their decimals: `"40.00"` and `"40"`. */
export function isSameNumber(a: string, b: string): boolean {
  return plainest(a) === plainest(b)
}

/** The exact sum of decimal strings, with as many decimals as the longest of them has. */
export function sumOf(numbers: readonly string[]): string {
  const scale = Math.max(0, ...numbers.map((number) => number.split('.')[1]?.length ?? 0))
  const units = numbers.reduce((sum, number) => {
    const [whole = '', decimals = ''] = number.split('.')
    return sum + BigInt(whole + decimals.padEnd(scale, '0'))
  }, 0n)
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const sum = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits
  return units < 0n ? `-${sum}` : sum
}

const DECIMAL = /^-?(?:0|[1-9]\d{0,39})(?:\.\d{1,40})?$/

/** An exact number as programs write it: sign, digits without leading zeros, the decimals as given; null when it is none. */
export function decimalOf(text: string): string | null {
  return DECIMAL.test(text) ? text : null
}

function plainest(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number
}
