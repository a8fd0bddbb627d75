import type { IssueReporter } from '@cascata/server/document/issue'
import type { Sourced } from '@cascata/server/document/source'
import { printDate, readDate } from '@cascata/server/domain/dates'
import { printNumber, readNumber } from '@cascata/server/domain/decimals'
import { decode } from '@cascata/server/formats/decode'
import type { SheetPlan } from '@cascata/server/formats/sheet/document'
import {
  indicatorColumnOf,
  labelOf,
  parameterOf,
  phaseColumnOf,
} from '@cascata/server/formats/sheet/labels'
import { readLines } from '@cascata/server/formats/sheet/lines'
import { toPlans } from '@cascata/server/formats/sheet/neutral'
import { parseSheet } from '@cascata/server/formats/sheet/sheet'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FRONT,
  frontOf,
  indicators,
  page,
  parse,
  parseText,
  phases,
  sheetText,
} from '../../support/documents/printedSheet.ts'
import { checkProperty } from '../../support/property.ts'
import { realSheet } from '../../support/realSheet.ts'

const { bytes } = realSheet
const lines = realSheet.text.split('\n')
const pages = realSheet.text.split('\n\n\n\n')

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

const body = fc.oneof(
  fc.constantFrom(
    '',
    'Testo sperduto',
    '#### STATO DI ATTUAZIONE\n\nUna rassegna mediante accesso',
    'telematico.\n\n- 1) Prima\n2) seconda',
    '**Modalità di Attuazione**\n\nComprende:\n\n#### Risorse\n\nDue.',
    '**VALORE PUBBLICO**\n\n5 - ACCOUNTABILITY',
    '**VALORE PUBBLICO**\n\nsenza codice',
    'Stato  \nIn Corso',
    'Stato\n\nQuasi raggiunto',
    "**FASI - ATTIVITA'**",
    'Collegato a\n\n**OBIETTIVO DI MANDATO:** M\\_1 Titolo  \nspezzato',
    'Collegato a\n\n**OBIETTIVO STRATEGICO:** S\\_1 Uno\n\n**OBIETTIVO OPERATIVO:** P\\_1 Due',
    'Collegato a\n\nOBIETTIVO DI MISSIONE: S\\_1 Altro titolo',
    'Collegato a\n\nOBIETTIVO DI CARRIERA: X_1 Titolo\n\nOBIETTIVO DI PROGRAMMA: P_1',
  ),
  fc
    .array(fc.constantFrom('', '-', '31/12/2024', '40,00', '12.5', 'fatto', '≥ 90%', 'ROSSI'), {
      maxLength: 9,
    })
    .map((cells) =>
      phases([
        ['<b>Una fase</b>', ...cells],
        ['', ...cells.slice(0, 2)],
      ]),
    ),
  fc
    .array(fc.constantFrom('', 'EFFICIENZA', 'FELICITA', '1.234,56', '1.23,4', 'SI'), {
      maxLength: 8,
    })
    .map((cells) => indicators(['Un indicatore', ...cells])),
)

const printedPage = fc
  .record({
    code: fc.constantFrom('2024\\_U09\\_01', '2024_U09_02', '2025_U10_01', null),
    level: fc.constantFrom('PEG-PIAO-SEZ. 2.2  \nPERFORMANCE  ', 'OBIETTIVO\nGESTIONALE', null),
    title: fc.constantFrom('***Un obiettivo***', '**Un altro  \nobiettivo**', null),
    manager: fc.constantFrom('**CONTI MARIO**', 'ROSSI ANNA', null),
    portfolio: fc.constantFrom('**SINDACO ROSSI - Bilancio -  \nPNRR**', null),
    bodies: fc.array(body, { maxLength: 4 }),
  })
  .map(({ bodies, ...fields }) => page({ ...fields, body: bodies.join('\n\n') }))

const front = fc.constantFrom(
  FRONT,
  frontOf('DUP_2025_2027 DUP 2025 2027', '10_UO_2020 SERVIZI SOCIALI'),
  frontOf('PIANO SENZA CODICE'),
  '## SCHEDA OBIETTIVI',
)

/** Pages of the real sheet and others, in any order, some of them again, with lines missing. */
const damaged = fc
  .tuple(
    fc.array(fc.oneof(printedPage, fc.constantFrom(...pages), front), { maxLength: 8 }),
    fc.array(fc.nat(), { maxLength: 6 }),
  )
  .map(([parts, missing]) => {
    const all = parts.join('\n\n\n\n').split('\n')
    const gone = new Set(missing.map((line) => line % all.length))
    return all.filter((_, line) => !gone.has(line)).join('\n')
  })

/** Every value of a document, with its place. */
function* sourcesOf(node: unknown): Generator<Sourced<unknown>> {
  if (typeof node !== 'object' || node === null) return
  if ('raw' in node && 'endLine' in node) yield node as Sourced<unknown>
  else for (const child of Object.values(node)) yield* sourcesOf(child)
}

/** The words of a value: all its texts but the names of its kind. */
function wordsOf(source: Sourced<unknown>): readonly string[] {
  if ('text' in source) return [String(source.text)]
  const { value } = source
  if (typeof value === 'string') return [value]
  const { level: _, number: __, ...texts } = { level: null, number: null, ...Object(value) }
  return Object.values(texts)
    .flat()
    .filter((text) => text !== null)
    .map(String)
}

/** The letters and figures of a text, without its markup. */
const bare = (text: string) =>
  text
    .replaceAll(/<\/?\w+>|&\w+;/g, '')
    .replaceAll(/[^\p{L}\p{N}\n]/gu, '')
    .replaceAll('\n', '')

const isEmpty = ({ sheets }: SheetPlan) => sheets.every(({ objectives }) => objectives.length === 0)

function isWordOfTheForm(text: string): boolean {
  return Boolean(
    labelOf(text) || parameterOf(text) || phaseColumnOf(text) || indicatorColumnOf(text),
  )
}

describe('the parser', () => {
  test('never throws on any bytes', () => {
    checkProperty(
      fc.property(fc.uint8Array({ maxLength: 500 }), (any) => {
        const { objectives, issues } = parse(any)
        expect(objectives.length + issues.length).toBeGreaterThan(0)
      }),
    )
  })

  test('never throws on anything that looks like a sheet', () => {
    checkProperty(
      fc.property(sheetLike, (text) => {
        const { objectives } = parseText(text)
        expect(new Set(objectives.map(({ code }) => code.value)).size).toBe(objectives.length)
      }),
      { runs: 500 },
    )
  })

  test('reads the real sheet cut at any byte, and no more than it holds', () => {
    checkProperty(
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

  test('invents nothing, whatever is cut, missing, doubled or out of order', () => {
    checkProperty(
      fc.property(damaged, fc.nat(), fc.nat(), (text, a, b) => {
        const whole = new TextEncoder().encode(text)
        const [from, to] = [a % (whole.length + 1), b % (whole.length + 1)]
        const bytes = whole.subarray(Math.min(from, to), Math.max(from, to))
        const file = { name: 'sheet.md', bytes }
        const lines = decode(file, () => {}).split(/\r\n|[\n\r]/)
        const document = parse(bytes)
        for (const source of sourcesOf(document.plans)) {
          const place = lines.slice(source.line - 1, source.endLine).join('\n')
          for (const raw of source.raw.split('\n')) expect(place).toContain(raw)
          for (const words of wordsOf(source)) expect(bare(source.raw)).toContain(bare(words))
        }
        for (const { severity, message, remedy } of document.issues) {
          expect(severity).toMatch(/^(?:ERROR|WARNING)$/)
          for (const text of [message.it, message.en, remedy.it, remedy.en]) {
            expect(text).toMatch(/^\P{Ll}.{10,}\.$/su)
            expect(text).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object/)
          }
        }
      }),
      { runs: 300 },
    )
  })

  test('loses nothing: every line is in a value, is a word of the form, or stands in an issue', () => {
    checkProperty(
      fc.property(damaged, fc.nat(), (text, end) => {
        const cut = [FRONT, text.slice(0, end % (text.length + 1))].join('\n\n\n\n')
        const told: string[] = []
        let unread = false
        const report: IssueReporter = (code, place, ..._facts) => {
          told.push(place?.raw ?? '')
          unread ||= code === 'NO_OBJECTIVES' || code === 'VIEW_WITHOUT_CODE'
        }
        const lines = readLines(cut, 'sheet.md')
        const plans = parseSheet(lines, 'sheet.md', report)
        // A whole plan is not read; the issue says so.
        if (unread || plans.some(isEmpty)) return
        const raws = [...sourcesOf(plans.flatMap(toPlans))].map(({ raw }) => raw)
        const all = [...raws, ...told].map(bare).join('\n')
        for (const line of lines) {
          if (line.label) continue
          for (const { raw, text } of line.cells ?? [line]) {
            if (!isWordOfTheForm(text)) expect(all).toContain(bare(raw))
          }
        }
      }),
      { runs: 300 },
    )
  })

  test('reads pages that are printed again only once', () => {
    checkProperty(
      fc.property(fc.array(fc.nat(pages.length - 1), { maxLength: 12 }), (again) => {
        const text = [...pages, ...again.map((index) => pages[index])].join('\n\n\n\n')
        const { objectives } = parseText(text)
        expect(objectives.map(({ code }) => code.value)).toEqual(['2024_U09_01', '2024_U09_02'])
        expect(objectives.map((o) => o.phases?.length)).toEqual([3, 4])
        expect(objectives.map((o) => o.indicators?.length)).toEqual([2, 4])
        expect(objectives.map((o) => o.implementationStatus?.blocks.length)).toEqual([13, 7])
      }),
      { runs: 50 },
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
    checkProperty(
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
    checkProperty(
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
    checkProperty(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDate(printDate(day))).toBe(day)
      }),
    )
  })
})
