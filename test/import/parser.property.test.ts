import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printDate, readDate } from '../../server/src/document/dates.ts'
import { printNumber, readNumber } from '../../server/src/document/numbers.ts'
import { page, parse, parseText, sheetText } from './printed-sheet.ts'

const bytes = readFileSync(
  new URL('../../prisma/seed/scheda-obiettivi-2024-u09.md', import.meta.url),
)
const lines = new TextDecoder().decode(bytes).split('\n')
const pages = new TextDecoder().decode(bytes).split('\n\n\n\n')

// The words and signs that the parser looks at, in any order and number.
const sheetLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(...lines),
      fc.constantFrom(
        'Assessorato',
        'Centro di Responsabilità',
        'Responsabile',
        'Stato',
        'INDICATORI',
      ),
      fc.constantFrom(
        '2024_U09_01',
        '**',
        '****',
        '_',
        '\\',
        '<b>',
        '\t',
        '\t\t\t',
        '- 1) ',
        '####',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom('\n', '\r\n', '\r', '\t', ' ', ''), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((glue) => parts.map((part, index) => part + glue[index]).join('')),
  )

describe('the parser', () => {
  test('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (any) => {
        const { objectives, issues } = parse(any)
        expect(objectives.length + issues.length).toBeGreaterThan(0)
      }),
    )
  })

  test('never throws on anything that looks like a sheet', () => {
    fc.assert(
      fc.property(sheetLike, (text) => {
        const { objectives } = parseText(text)
        expect(new Set(objectives.map(({ code }) => code.value)).size).toBe(objectives.length)
      }),
      { numRuns: 500 },
    )
  })

  test('reads the real sheet cut at any byte, and no more than it holds', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), (a, b) => {
        const { objectives, issues } = parse(bytes.subarray(Math.min(a, b), Math.max(a, b)))
        // A first code that lost its beginning reads as another one; a last code that lost what
        // follows makes an objective without title, which stops the import.
        expect(objectives.filter(({ title }) => title?.value).length).toBeLessThanOrEqual(3)
        const untitled = objectives.some(({ title }) => !title?.value)
        expect(untitled).toBe(issues.some(({ code }) => code === 'OBJECTIVE_WITHOUT_TITLE'))
        expect(objectives.length + issues.length).toBeGreaterThan(0)
      }),
      { examples: [[0, 5_640]] }, // ends with the asterisks that open a title
    )
  })

  test('reads pages that are printed again only once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(pages.length - 1), { maxLength: 12 }), (again) => {
        const text = [...pages, ...again.map((index) => pages[index])].join('\n\n\n\n')
        const { objectives } = parseText(text)
        expect(objectives.map(({ code }) => code.value)).toEqual(['2024_U09_01', '2024_U09_02'])
        expect(objectives.map((o) => o.phases?.length)).toEqual([3, 4])
        expect(objectives.map((o) => o.indicators?.length)).toEqual([2, 4])
        expect(objectives.map((o) => o.implementationStatus?.blocks.length)).toEqual([13, 7])
      }),
      { numRuns: 50 },
    )
  })

  // The runner's own limit ends a reader that needs the square of the time.
  test('reads a file of eight thousand pages', () => {
    const pages = Array.from({ length: 8_000 }, (_, n) => page({ code: `2024_U09_${n}` }))
    expect(parseText(sheetText(...pages)).objectives).toHaveLength(8_000)
  })

  test.each([
    ['one line of asterisks', '*'.repeat(300_000)],
    ['one line of underscores', '_'.repeat(300_000)],
    ['one line of blanks between words', `a${' '.repeat(300_000)}b`],
    ['one line of tabs', `a${'\t'.repeat(300_000)}b`],
    ['one line of brackets', '<b></b>'.repeat(50_000)],
    ['one line of full stops', `${'.)'.repeat(150_000)}x`],
    ['codes without end', '2024_U09_01\nAssessorato\n'.repeat(20_000)],
    ['labels without end', 'Assessorato\n\nCentro di Responsabilità\n'.repeat(20_000)],
  ])('comes to an end with %s', (_, body) => {
    const text = sheetText(page({ title: body, body: `#### STATO DI ATTUAZIONE\n\n${body}` }))
    expect(parseText(text).objectives.length).toBeGreaterThan(0)
  })
})

describe('numbers and dates', () => {
  const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,14})$/)
  const decimals = fc.stringMatching(/^\d{0,10}$/)

  test('a decimal printed and read again is the same, decimals included', () => {
    fc.assert(
      fc.property(fc.boolean(), digits, decimals, (negative, whole, fraction) => {
        const number = fraction ? `${whole}.${fraction}` : whole
        const signed = negative && /[1-9]/.test(number) ? `-${number}` : number
        expect(readNumber(printNumber(signed))).toBe(signed)
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
        expect(readNumber(fraction ? `${grouped},${fraction}` : grouped)).toBe(number)
      }),
    )
  })

  test('whatever is read as a number prints as one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+-]?[\d.,]{1,12}%?$/), (text) => {
        const number = readNumber(text)
        if (number !== null) expect(readNumber(printNumber(number))).toBe(number)
      }),
    )
  })

  test('a day printed and read again is the same, whatever the time zone', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDate(printDate(day))).toBe(day)
      }),
    )
  })
})
