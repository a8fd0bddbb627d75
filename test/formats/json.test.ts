import { readFileSync } from 'node:fs'
import type { ExportDocument } from '@cascata/server/document/document'
import { looksLikeJson, readJson } from '@cascata/server/formats/json/read'
import { writeJson } from '@cascata/server/formats/json/write'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportDocument } from '../support/documents/exportDocument.ts'
import { wordsOf } from '../support/documents/words.ts'
import { checkProperty } from '../support/property.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readJson({ name: 'piano.json', bytes: bytes(text) })
const text = (document: ExportDocument) => new TextDecoder().decode(writeJson(document).bytes)

const schema = JSON.parse(
  readFileSync(new URL('../../server/src/formats/json/plan.schema.json', import.meta.url), 'utf8'),
)
// Days are checked by our own reader; ajv knows formats only with another package.
const ajv = new Ajv2020({ allErrors: true, formats: { date: true }, allowUnionTypes: true })
const validate = ajv.compile(schema)

/** A small plan, with one property replaced by another JSON text. */
const plan = (parts: Record<string, string> = {}) =>
  `{${Object.entries({
    format: '"cascata-plan"',
    version: '1',
    dup: '{"code": "DUP_2024_2027"}',
    ...parts,
  })
    .map(([name, value]) => `\n"${name}": ${value}`)
    .join(',')}\n}`

const objective = (parts: string) =>
  plan({ objectives: `[\n{"level": "PEG", "code": "2024_U09_01", ${parts}}]` })

const codes = (content: string) => read(content).issues.map(({ code, line }) => `${code} ${line}`)

describe('there and back', () => {
  test('a plan that was written and read says exactly the same', () => {
    checkProperty(
      fc.property(exportDocument, (document) => {
        const { authority, plans, centers, people, issues } = read(text(document))
        expect(issues.filter(({ severity }) => severity === 'ERROR')).toEqual([])
        expect(wordsOf({ code: authority, plans, centers, people })).toEqual(
          wordsOf({
            code: { value: document.authority.code },
            plans: [document.plan],
            centers: document.centers,
            people: document.people,
          }),
        )
      }),
    )
  })

  test('every file that is written is one of its schema', () => {
    checkProperty(
      fc.property(exportDocument, (document) => {
        validate(JSON.parse(text(document)))
        expect(validate.errors ?? []).toEqual([])
      }),
    )
  })

  test('what is not said is not written, and a null parent is said', () => {
    const [read1] = read(objective('"parent": null, "phases": []')).plans[0]?.objectives ?? []
    expect(read1).toMatchObject({ parent: { value: null }, phases: [], indicators: null })
    const [read2] = read(objective('"title": null')).plans[0]?.objectives ?? []
    expect(read2).toMatchObject({ parent: null, title: null, phases: null })
  })

  test('every value knows the lines and the text that it was read from', () => {
    const [found] = read(objective('\n"parent": {\n"level": "PROGRAM", "code": "1"}')).plans
    expect(found?.objectives[0]?.parent).toEqual({
      value: { level: 'PROGRAM', code: '1' },
      raw: '{\n"level": "PROGRAM", "code": "1"}',
      file: 'piano.json',
      line: 7,
      endLine: 8,
    })
  })
})

describe('the schema', () => {
  /** Every part of the schema that describes a value, by its path. */
  function* parts(at: Record<string, unknown>, path: string): Generator<[string, object]> {
    for (const group of ['properties', '$defs']) {
      for (const [name, part] of Object.entries((at[group] ?? {}) as Record<string, object>)) {
        yield [`${path}.${name}`, part]
        yield* parts(part as Record<string, unknown>, `${path}.${name}`)
      }
    }
    if (at.items) yield* parts(at.items as Record<string, unknown>, `${path}[]`)
  }

  test('describes every property', () => {
    const silent = [...parts(schema, '')].filter(
      ([, part]) => ((part as { description?: string }).description ?? '').length < 10,
    )
    expect(silent.map(([path]) => path)).toEqual([])
  })

  test('has exactly the properties that are read', () => {
    // Read with every property of the schema as null, none is unknown; with another one, it is.
    const nulls = (of: { properties: object }, more: Record<string, unknown>) => ({
      ...Object.fromEntries(Object.keys(of.properties).map((name) => [name, null])),
      ...more,
    })
    const { $defs } = schema
    const printed = nulls($defs.phase.properties.printed, {})
    const value = nulls($defs.value, { text: '1' })
    const content = nulls(schema, {
      format: 'cascata-plan',
      version: 1,
      authority: nulls(schema.properties.authority, { code: 'c_c707' }),
      dup: nulls(schema.properties.dup, { code: 'DUP' }),
      responsibilityCenter: nulls(schema.properties.responsibilityCenter, { label: 'UO' }),
      responsibilityCenters: [nulls($defs.responsibilityCenter, { name: 'UO' })],
      people: [nulls($defs.person, { name: 'CONTI' })],
      objectives: [
        nulls($defs.objective, {
          level: 'PEG',
          code: '1',
          parent: { level: 'MANDATE', code: '1' },
          portfolio: { label: 'A - B', holder: 'A', matters: ['B'] },
          publicValue: nulls($defs.objective.properties.publicValue, { code: '5' }),
          budget: nulls($defs.objective.properties.budget, { mission: '01' }),
          implementationStatus: { blocks: [{ number: null, text: 'a' }] },
          phases: [nulls($defs.phase, { title: 'F', printed })],
          indicators: [
            nulls($defs.indicator, {
              title: 'I',
              values: [
                nulls($defs.yearValues, { year: 2024, expected: { ...value, number: '1' } }),
              ],
            }),
          ],
        }),
      ],
    })
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true)
    expect(read(JSON.stringify(content)).issues).toEqual([])
    expect(codes(objective('"titel": "x"'))).toEqual(['UNKNOWN_PROPERTY 6'])
    expect(validate(JSON.parse(objective('"titel": "x"')))).toBe(false)
  })
})

describe('what is wrong is said with its line and path', () => {
  test.each([
    ['a list for a text', objective('"title": ["a"]'), 'WRONG_TYPE 6', 'objectives[0].title'],
    [
      'a number for an exact number',
      objective('"weight": 40'),
      'WRONG_TYPE 6',
      'objectives[0].weight',
    ],
    [
      'an exact number that is none',
      objective('"weight": "40,00"'),
      'WRONG_VALUE 6',
      'objectives[0].weight',
    ],
    [
      'a word that is not of the list',
      objective('"executionState": "DONE", "executionStateLabel": "x"'),
      'WRONG_VALUE 6',
      'objectives[0].executionState',
    ],
    [
      'a meaning without its label',
      objective('"executionState": "COMPLETED"'),
      'MISSING_PROPERTY 6',
      'objectives[0].executionStateLabel',
    ],
    [
      'a day that is not in the calendar',
      objective('"phases": [{"title": "F",\n"actualEnd": "2024-02-30"}]'),
      'WRONG_VALUE 7',
      'objectives[0].phases[0].actualEnd',
    ],
    [
      'a list item of another type',
      objective('"phases": [{"title": "F"}, 5]'),
      'WRONG_TYPE 6',
      'objectives[0].phases[1]',
    ],
    [
      'a phase without title',
      objective('"phases": [{"note": "F"}]'),
      'MISSING_PROPERTY 6',
      'objectives[0].phases[0].title',
    ],
    [
      'a year that is none',
      objective('"indicators": [{"title": "I", "values": [{"year": 20.5}]}]'),
      'WRONG_VALUE 6',
      'objectives[0].indicators[0].values[0].year',
    ],
    ['an objective that is none', plan({ objectives: '[1]' }), 'WRONG_TYPE 5', 'objectives[0]'],
    ['objectives that are no list', plan({ objectives: '{}' }), 'WRONG_TYPE 5', 'objectives'],
    ['a plan without code', plan({ dup: '{"code": " "}' }), 'WRONG_VALUE 4', 'dup.code'],
    ['no plan', plan({ dup: 'null' }), 'MISSING_PROPERTY 1', 'dup'],
    [
      'a property twice',
      objective('"title": "a",\n"title": "b"'),
      'DUPLICATE_PROPERTY 7',
      'objectives[0].title',
    ],
    [
      'a newer version',
      plan({ version: '2', objectives: '[{"new": 1}, 2]', phases: '3' }),
      'NEWER_VERSION 3',
      '2',
    ],
    ['another format', plan({ format: '"other"', people: '[1, 2]' }), 'UNKNOWN_FORMAT 2', ''],
    ['a comment', plan({ version: '1 // one' }), 'BROKEN_FILE 3', '//'],
    ['a comma too many', '{\n"format": "cascata-plan",}', 'BROKEN_FILE 2', '}'],
    ['a list for the whole file', '[]', 'BROKEN_FILE 1', '{'],
    ['endless nesting', `{"a":${'['.repeat(1_000_000)}`, 'BROKEN_FILE 1', '32'],
    ['endless nesting of objects', '{"a":'.repeat(1_000_000), 'BROKEN_FILE 1', '32'],
  ])('%s', (_, content, wanted, words) => {
    const { issues, plans } = read(content)
    expect(issues.map(({ code, line }) => `${code} ${line}`)).toEqual([wanted])
    expect(issues[0]?.severity).toBe('ERROR')
    expect(issues[0]?.message.it).toContain(words)
    expect(issues[0]?.message.en).toContain(words)
    expect(plans.length).toBeLessThanOrEqual(1)
  })

  test('a printed text that reads as another value is kept and reported', () => {
    const content = objective(
      '"phases": [{"title": "F", "weight": "40", "printed": {"weight": "30,00"}}]',
    )
    expect(codes(content)).toEqual(['PRINTED_DISAGREES 6'])
    const phase = read(content).plans[0]?.objectives[0]?.phases?.[0]
    expect(phase?.weight).toMatchObject({ value: '40', text: '30,00' })
  })

  test('signs that the database cannot hold are shown as such', () => {
    const content = objective('"title": "a\\u0000b\\ud800"')
    expect(codes(content)).toEqual(['UNREADABLE_CHARACTER 6'])
    expect(read(content).plans[0]?.objectives[0]?.title?.value).toBe('a\ufffdb\ufffd')
  })

  test('reading stops where errors only repeat themselves', () => {
    const { issues, plans } = read(plan({ objectives: `[${'5,'.repeat(100_000)}5]` }))
    expect(issues.length).toBe(101)
    expect(issues.some(({ code }) => code === 'TOO_MANY_ERRORS')).toBe(true)
    expect(plans).toEqual([])
  })

  test('one objective larger than any plan is refused', () => {
    const content = objective(`"phases": [${'{},'.repeat(300_000)}{}]`)
    expect(codes(content)).toEqual(['TOO_LARGE 6'])
  })

  test('a file cut short at any byte is an error with a line', () => {
    const [document] = fc.sample(exportDocument, { numRuns: 1, seed: 5 })
    const whole = writeJson(document as ExportDocument).bytes
    for (let length = 1; length < whole.length - 1; length += 1 + (length % 7)) {
      const { issues } = readJson({ name: 'piano.json', bytes: whole.subarray(0, length) })
      const errors = issues.filter(({ severity }) => severity === 'ERROR')
      expect(
        errors.map(({ code }) => code),
        `cut at ${length}`,
      ).toEqual(['BROKEN_FILE'])
      expect(errors[0]?.line).toBeGreaterThan(0)
    }
    expect(codes('')).toEqual(['EMPTY_FILE null'])
  })

  test('any bytes are read without a throw', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'{}[],:"\\ue0-.\ntruefalsn\0è') })
    checkProperty(
      fc.property(fc.oneof(signs.map(bytes), fc.uint8Array()), (bytes) => {
        readJson({ name: 'x', bytes })
      }),
    )
  })
})

test('JSON is known by its brace, in every encoding', () => {
  expect(looksLikeJson(' \n{"a": 1}')).toBe(true)
  expect(looksLikeJson(bytes('\ufeff{}'))).toBe(true)
  expect(looksLikeJson(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).toBe(true)
  expect(looksLikeJson('SCHEDA OBIETTIVI {')).toBe(false)
  expect(looksLikeJson(bytes('<xml/>'))).toBe(false)
})
