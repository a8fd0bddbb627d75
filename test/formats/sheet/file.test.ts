import type { DocumentObjective } from '@cascata/server/document/document'
import { looksLikeSheet } from '@cascata/server/formats/sheet/read'
import { expect, test } from 'vitest'
import {
  blocksOf,
  codesOf,
  FRONT,
  indicators,
  page,
  parse,
  parsePages,
  parseText,
  sheetText,
  status,
} from '../../support/documents/printedSheet.ts'

const text = sheetText(page({ title: '***L’attività è già finita***', body: status('È così.') }))
const said = (bytes: Uint8Array) => {
  const { objectives, issues } = parse(bytes)
  expect(issues).toEqual([])
  return [objectives[0]?.title?.value, blocksOf(objectives[0] as DocumentObjective)?.[0]?.text]
}
const expected = ['L’attività è già finita', 'È così.']

test('UTF-8, with and without a byte order mark', () => {
  expect(said(new TextEncoder().encode(text))).toEqual(expected)
  expect(said(new TextEncoder().encode(`\ufeff${text}`))).toEqual(expected)
})

test('Windows-1252 with its typographic quotes', () => {
  expect(said(Buffer.from(text.replaceAll('’', '\u0092'), 'latin1'))).toEqual(expected)
})

test('ISO-8859-1, and what only Windows-1252 has', () => {
  const latin = text.replaceAll('’', "'")
  const [title, block] = expected
  expect(said(Buffer.from(latin, 'latin1'))).toEqual([title?.replace('’', "'"), block])
  const quoted = text.replace('È così.', '\u0093È così\u0094 \u0096 5 \u0080')
  const bytes = Buffer.from(quoted.replaceAll('’', '\u0092'), 'latin1')
  expect(said(bytes)).toEqual([title, '“È così” – 5 €'])
})

test('UTF-16 with a byte order mark', () => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  expect(said(little)).toEqual(expected)
  expect(said(Buffer.from(little).swap16())).toEqual(expected)
})

test('two encodings in one file are reported', () => {
  const mixed = Buffer.concat([Buffer.from(text), Buffer.from('\n\n\xe8', 'latin1')])
  expect(codesOf(parse(mixed))).toContain('MIXED_ENCODING')
})

test.each([
  ['CRLF', '\r\n'],
  ['lone CR', '\r'],
])('line endings: %s', (_, ending) => {
  expect(parseText(text.replaceAll('\n', ending))).toEqual({
    ...parseText(text),
    objectives: JSON.parse(JSON.stringify(parseText(text).objectives)),
  })
})

test('a final newline makes no difference', () => {
  const table = sheetText(
    page({ body: indicators(['Uno', 'EFFICIENZA', '1,00', '1,00', '', '', 'nota']) }),
  )
  expect(parseText(`${table}\n`)).toEqual(parseText(table))
  expect(parseText(table).objectives[0]?.indicators?.[0]?.note?.value).toBe('nota')
})

test.each(['', '\n\n', 'Gentile ufficio, in allegato la scheda.', '%PDF-1.7\n%âãÏÓ', '{"a": 1}'])(
  'the file %j is not a sheet',
  (other) => {
    const { objectives, issues } = parseText(other)
    expect(objectives).toEqual([])
    expect(issues).toMatchObject([{ code: 'NOT_A_SHEET', severity: 'ERROR', line: null }])
  },
)

test('a sheet is known by its first lines, whole or cut', () => {
  expect([text, page(), FRONT].map(looksLikeSheet)).toEqual([true, true, true])
  const others = ['', 'Gentile ufficio', 'Codice;Titolo;Assessorato\n1;A;B', '{"a": 1}', '<?xml?>']
  expect(others.filter(looksLikeSheet)).toEqual([])
})

test('NUL, which PostgreSQL cannot hold, is replaced and reported', () => {
  const parsed = parsePages(page({ title: '**Un\0o**' }))
  expect(parsed.objectives[0]?.title?.value).toBe('Un\ufffdo')
  expect(codesOf(parsed)).toEqual(['UNREADABLE_CHARACTER'])
})
