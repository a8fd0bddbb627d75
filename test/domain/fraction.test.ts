import {
  add,
  compare,
  decimal,
  divide,
  exactText,
  fraction,
  multiply,
  print,
  subtract,
  sum,
} from '@cascata/server/domain/fraction'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../support/property.ts'

test.each([
  ['66.665', 2, '66.67'],
  ['66.664', 2, '66.66'],
  ['-66.665', 2, '-66.67'],
  ['-0.004', 2, '0.00'],
  ['99.995', 2, '100.00'],
  ['0.5', 0, '1'],
  ['7', 3, '7.000'],
] as const)('%s rounds to %i decimals as %s', (text, decimals, rounded) => {
  expect(print(decimal(text), decimals)).toBe(rounded)
})

test.each(['1e3', '1,5', '', '.5', '5.', ' 5', '0x1F', '+5'])('%j is no plain decimal', (text) => {
  expect(() => decimal(text)).toThrow(RangeError)
})

test('a division by zero is refused, not infinite', () => {
  expect(() => divide(decimal('1'), decimal('0.00'))).toThrow(RangeError)
})

const big = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const positive = fc.bigInt({ min: 1n, max: 10n ** 20n })
const fractions = fc.tuple(big, positive).map(([n, d]) => fraction(n, d))

// Whole numbers are the oracle: what is claimed of a fraction is checked by cross-multiplying.
test('sums, differences, products and quotients are exact', () => {
  checkProperty(
    fc.property(fractions, fractions, (a, b) => {
      const total = add(a, b)
      expect(total.n * a.d * b.d).toBe((a.n * b.d + b.n * a.d) * total.d)
      expect(compare(subtract(total, b), a)).toBe(0)
      if (b.n !== 0n) expect(compare(divide(multiply(a, b), b), a)).toBe(0)
      const [n = '', d = '1'] = exactText(a).split('/')
      expect(BigInt(n) * a.d).toBe(a.n * BigInt(d))
    }),
  )
})

test('a printed figure is never further than half a last digit away, and ties go away from zero', () => {
  checkProperty(
    fc.property(big, positive, fc.integer({ min: 0, max: 6 }), (n, d, decimals) => {
      const scale = 10n ** BigInt(decimals)
      const printed = BigInt(print(fraction(n, d), decimals).replace('.', ''))
      const error = 2n * (printed * d - n * scale)
      const towardsZero = n >= 0n ? -error : error
      expect(error <= d && -error <= d).toBe(true)
      expect(towardsZero).not.toBe(d)
    }),
  )
})

test('a sum of decimals does not depend on their order', () => {
  const cents = fc.array(fc.integer({ min: -9999, max: 9999 }))
  checkProperty(
    fc.property(cents, (values) => {
      const texts = values.map((value) => print(fraction(BigInt(value), 100n), 2))
      const total = BigInt(values.reduce((all, value) => all + value, 0))
      expect(compare(sum(texts.map(decimal)), fraction(total, 100n))).toBe(0)
      expect(compare(sum(texts.toReversed().map(decimal)), fraction(total, 100n))).toBe(0)
    }),
  )
})
