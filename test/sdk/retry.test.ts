import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRetryAfter, retryDelay } from '../../sdk/src/retry.ts'
import { checkProperty } from '../support/property.ts'

const now = Date.parse('2026-11-23T08:00:00Z')
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('readRetryAfter', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    ['Mon, 23 Nov 2026 08:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 07:59:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['some day, GMT', null],
    ['', null],
    [null, null],
  ])('reads %j as %j milliseconds', (value, ms) => {
    expect(readRetryAfter(value, now)).toBe(ms)
  })

  it('reads any number of seconds, and the same as a date', () => {
    checkProperty(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (seconds) => {
        const date = new Date(now + seconds * 1000).toUTCString()
        expect(readRetryAfter(String(seconds), now)).toBe(seconds * 1000)
        expect(readRetryAfter(date, now)).toBe(seconds * 1000)
      }),
    )
  })
})

describe('retryDelay', () => {
  const failure = fc.record(
    {
      status: fc.integer({ min: 200, max: 599 }),
      retryAfterMs: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    },
    { requiredKeys: [] },
  )

  it('never comes back earlier than it was asked to, nor much later', () => {
    checkProperty(
      fc.property(
        failure,
        fc.boolean(),
        fc.nat(2000),
        chance,
        (outcome, mutates, retry, random) => {
          const delay = retryDelay({ ...outcome, mutates, retry }, () => random)
          if (delay === undefined) return
          const asked = outcome.retryAfterMs ?? 0
          expect(delay).toBeGreaterThanOrEqual(asked + 125)
          expect(delay).toBeLessThanOrEqual(asked + 8_000)
        },
      ),
    )
  })

  it('doubles the backoff until its ceiling', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6].map((retry) =>
      retryDelay({ mutates: false, retry }, () => 1),
    )
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000])
  })

  it('repeats a mutation only where a query would be repeated, too', () => {
    checkProperty(
      fc.property(failure, fc.nat(10), chance, (outcome, retry, random) => {
        const delay = (mutates: boolean) => retryDelay({ ...outcome, mutates, retry }, () => random)
        expect([undefined, delay(false)]).toContain(delay(true))
      }),
    )
  })
})
