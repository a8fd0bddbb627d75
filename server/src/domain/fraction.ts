/**
 * Exact arithmetic: a figure is a fraction of two whole numbers of any size until it is printed.
 *
 * Binary floats cannot hold 0.1: their sums depend on the order of the terms, and a printed 33.33 is
 * not the 33.33 that was typed. A figure that is recomputed by hand must not differ.
 */
export interface Fraction {
  /** Numerator; carries the sign. */
  readonly n: bigint
  /** Denominator, always positive. The two may share divisors: they are reduced to be shown. */
  readonly d: bigint
}

/** 0 */
export const zero: Fraction = { n: 0n, d: 1n }
/** 1 */
export const one: Fraction = { n: 1n, d: 1n }
/** 100 */
export const hundred: Fraction = { n: 100n, d: 1n }

/** `n / d`. Throws on a zero denominator: callers test for it and give a reason. */
export function fraction(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('A fraction needs a denominator other than zero')
  return d < 0n ? { n: -n, d: -d } : { n, d }
}

/** The same value in lowest terms. */
export function reduced({ n, d }: Fraction): Fraction {
  let [a, b] = [n < 0n ? -n : n, d]
  while (b !== 0n) [a, b] = [b, a % b]
  return { n: n / a, d: d / a }
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/

/** Whether a text is a plain decimal such as `"40.00"` or `"-5"`: no exponent, comma or spaces. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text)

/** Reads a plain decimal. Throws on anything else, such as `"1e3"`. */
export function decimal(text: string): Fraction {
  // The usual floor and cap are read for every figure.
  if (text === '100') return hundred
  if (text === '0') return zero
  if (!isDecimal(text)) throw new RangeError(`Not a plain decimal: ${JSON.stringify(text)}`)
  const point = text.indexOf('.')
  return point < 0
    ? { n: BigInt(text), d: 1n }
    : {
        n: BigInt(text.slice(0, point) + text.slice(point + 1)),
        d: powerOfTen(text.length - point - 1),
      }
}

/** A whole number as a fraction. */
export const whole = (value: number): Fraction => ({ n: BigInt(value), d: 1n })

/** `a + b` */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  // Of two powers of ten the larger is a common denominator; only other denominators can grow.
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return reduced({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
}

/** `-a` */
export const negate = (a: Fraction): Fraction => ({ n: -a.n, d: a.d })

/** `a - b` */
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b))

/** `a × b` */
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })

/** `a ÷ b`. Throws when `b` is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)

/** The sum of all; 0 of none. */
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, zero)

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** -1, 0 or 1. */
export const sign = (a: Fraction): number => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0)

/**
 * Prints a value with so many decimals, rounded half away from zero: 66.665 becomes `"66.67"`. So
 * do Excel's ARROTONDA (ROUND) and PostgreSQL's round(numeric), so that a figure recomputed there
 * agrees.
 */
export function print(value: Fraction, decimals: number): string {
  const digits = scaled(value, powerOfTen(decimals))
  const minus = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0')
  if (decimals === 0) return minus + text
  return `${minus}${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}

function scaled(value: Fraction, scale: bigint): bigint {
  const twice = (value.n < 0n ? -value.n : value.n) * scale * 2n
  const magnitude = (twice + value.d) / (value.d * 2n)
  return value.n < 0n ? -magnitude : magnitude
}

/** The exact value as text, in lowest terms: `"8/23"`, or `"7"` for a whole number. */
export function exactText(value: Fraction): string {
  const { n, d } = reduced(value)
  return d === 1n ? n.toString() : `${n}/${d}`
}

// Nearly every decimal has two digits, so the first powers are kept.
const powersOfTen = Array.from({ length: 8 }, (_, i) => 10n ** BigInt(i))

const powerOfTen = (digits: number): bigint => powersOfTen[digits] ?? 10n ** BigInt(digits)
