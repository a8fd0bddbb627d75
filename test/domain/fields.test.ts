import { fieldLabel } from '@cascata/server/domain/fieldLabels'
import { fold } from '@cascata/server/domain/fold'
import type { Headed } from '@cascata/server/domain/headings'
import {
  indicatorFields,
  indicatorTitle,
  readYearValueName,
  yearValueHeadings,
  yearValueName,
} from '@cascata/server/domain/indicatorFields'
import { phaseFields, phaseTitle } from '@cascata/server/domain/phaseFields'
import {
  type PrintedKind,
  printedWords,
  readableWords,
  wordsToKeep,
} from '@cascata/server/domain/printedCells'
import { describe, expect, test } from 'vitest'

describe('headings', () => {
  const tables: Readonly<Record<string, Readonly<Record<string, Headed>>>> = {
    phases: { title: phaseTitle, ...phaseFields },
    indicators: { title: indicatorTitle, ...indicatorFields, ...yearValueHeadings },
  }

  test.each(Object.entries(tables))('no two columns of the %s have one heading', (_, columns) => {
    const words = Object.entries(columns).flatMap(([name, { label, headings }]) => {
      const own = [label.it, label.en, ...(headings.sheet ?? []), ...headings.synonyms]
      return [...new Set(own.map(fold))].map((word) => ({ name, word }))
    })
    const twice = [...Map.groupBy(words, ({ word }) => word)].filter(([, all]) => all.length > 1)
    expect(twice).toEqual([])
  })
})

test.each([
  ['actualEnd', 'fine effettiva', 'actual end'],
  ['responsibilityCenter', 'centro di responsabilità', 'responsibility center'],
  ['executionState', 'stato', 'execution state'],
  ['values.2024.achieved', 'valore raggiunto 2024', 'achieved 2024'],
  ['spellings', 'grafie', 'spellings'],
  ['unheardOf', 'unheardOf', 'unheard of'],
])('the field %s of a change is called %s', (name, it, en) => {
  expect(fieldLabel(name)).toEqual({ it, en })
})

test('the value of a year is a field of its own, named so that it is found again', () => {
  expect(readYearValueName(yearValueName(2024, 'expected'))).toEqual({
    year: 2024,
    which: 'expected',
  })
  expect(readYearValueName('weight')).toBeNull()
})

describe('the words of a printed cell', () => {
  const cells: readonly (readonly [
    kind: PrintedKind,
    value: string | null,
    words: string,
    kept: string | null,
    readable: string,
  ])[] = [
    ['DAY', '2024-12-31', '31/12/2024', null, '31/12/2024'],
    ['DAY', '2024-12-31', '31 dicembre 2024', '31 dicembre 2024', '31 dicembre 2024'],
    ['DAY', null, 'n.d.', 'n.d.', 'n.d.'],
    ['NUMBER', '40.00', '40,00', null, '40,00'],
    ['NUMBER', '40', '40%', '40%', '40%'],
    ['NUMBER', '40.00', '40.00', '40.00', '40,00'],
  ]

  test.each(cells)('%s %s, printed %s', (kind, value, words, kept, readable) => {
    expect(wordsToKeep(kind, value, words)).toBe(kept)
    expect(printedWords(kind, value, kept)).toBe(words)
    expect(readableWords(kind, value, words)).toBe(readable)
  })

  test('are none of an empty cell', () => {
    expect(printedWords('NUMBER', null, null)).toBeNull()
  })
})
