import { budgetInCode, isInBudget } from '@cascata/server/import/changes/codePattern'
import { describe, expect, test } from 'vitest'
import { directory } from '../../prisma/seed/directory.ts'

const link = (mission: string, program: string | null) => ({
  mission,
  program,
  provenance: 'DERIVED_FROM_CODE' as const,
})

const read = (pattern: string, code: string) =>
  budgetInCode(code, 'PROGRAM', new Map([['PROGRAM', pattern]]))

describe('a pattern finds the budget in a code', () => {
  test.each([
    // Each sign of a pattern.
    ['{mission}', '01', link('01', null)],
    ['{mission}{program}', '0106', link('01', '06')],
    ['{program}{mission}', '0601', link('01', '06')],
    ['{mission}.{program}.*', '12.04.3.7', link('12', '04')],
    ['##_{mission}', '99_12', link('12', null)],
    ['*_{mission}##', 'a_b_c_1203', link('12', null)],
    ['*{mission}', '12', link('12', null)],
    // As little as can be before, so the first place counts.
    ['*{mission}*', '2024_10_0101', link('20', null)],
    // Of a repeated placeholder the first counts.
    ['{mission}-{mission}', '01-02', link('01', null)],
    // What means something in a regular expression means itself here.
    ['(a+).[{mission}]$^|?\\', '(a+).[12]$^|?\\', link('12', null)],
    ['{other}{mission}', '{other}12', link('12', null)],
    // A line break is a sign as any other.
    ['*{mission}', 'a\n12', link('12', null)],
  ])('%s in %j', (pattern, code, expected) => {
    expect(read(pattern, code)).toEqual(expected)
  })

  test.each([
    // Nothing before or after, where the pattern has nothing.
    ['{mission}', '012'],
    ['{mission}', ' 01'],
    ['{mission}', '01\n'],
    // Digits are the ten of ASCII, two of them.
    ['{mission}', '1'],
    ['{mission}', 'A1'],
    ['{mission}', '١٢'],
    ['#{mission}', 'a12'],
    // A point is a point.
    ['{mission}.{program}', '01x06'],
    // Capitals are other signs.
    ['dup_{mission}', 'DUP_01'],
    // A program without its mission is no link.
    ['{program}', '06'],
    ['*', '2024_10_0101'],
    ['', ''],
  ])('%s not in %j', (pattern, code) => {
    expect(read(pattern, code)).toBeNull()
  })

  test('of its own level only', () => {
    const patterns = new Map([['MISSION', '{mission}']] as const)
    expect(budgetInCode('01', 'MISSION', patterns)).toEqual(link('01', null))
    expect(budgetInCode('01', 'PROGRAM', patterns)).toBeNull()
  })

  test('in the real codes', () => {
    const patterns = new Map([
      ['MISSION', directory.codePatterns.MISSION],
      ['PROGRAM', directory.codePatterns.PROGRAM],
    ] as const)
    expect(budgetInCode('2024_28_DUP_10_0101', 'MISSION', patterns)).toEqual(link('01', null))
    expect(budgetInCode('10_0101_0101', 'PROGRAM', patterns)).toEqual(link('01', '01'))
    expect(budgetInCode('2024_U09_01', 'PROGRAM', patterns)).toBeNull()
  })

  // Tried at every place for every asterisk, some 10^30 steps.
  test('in one pass, whatever the pattern and the code', () => {
    expect(read(`${'*a'.repeat(10)}{mission}`, `${'a'.repeat(6_000)}x`)).toBeNull()
  })
})

test.each([
  [link('01', null), true],
  [link('01', '06'), true],
  [link('01', '07'), false],
  [link('02', null), false],
  [link('02', '06'), false],
])('%j is in the budget: %s', (wanted, known) => {
  expect(isInBudget(wanted, new Set(['01', '01.06']))).toBe(known)
})
