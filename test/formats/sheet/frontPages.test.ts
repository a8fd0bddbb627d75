import { expect, test } from 'vitest'
import {
  codesOf,
  FRONT,
  frontOf,
  page,
  parseText,
  sheetText,
  status,
} from '../../support/documents/printedSheet.ts'

const VIEW_24 = 'DUP_2024_2026 DUP 2024 2026'
const VIEW_25 = 'DUP_2025_2027 DUP 2025 2027'
const file = (...parts: string[]) => parseText(parts.join('\n\n\n\n'))
const said = ({ plans }: { plans: ReturnType<typeof file>['plans'] }) =>
  plans.map(({ dup, objectives }) => [
    dup.code.value,
    ...objectives.map(({ code, title }) => `${code.value} ${title?.value}`),
  ])

test('the parameters, printed once, and with any mark-up', () => {
  const expected = {
    dup: { code: { value: 'DUP_2024_2026' }, label: { value: 'DUP 2024 2026' } },
    responsibilityCenter: { value: { code: '09_UO_2020', label: 'UO STAFF SINDACO E GIUNTA' } },
    objectives: [{ levelLabel: { value: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE' } }],
  }
  const colons = FRONT.replaceAll('\t', ': ').replaceAll(/<\/?b>/g, '**')
  const below = FRONT.replaceAll('\t', '\n').replaceAll(/<\/?b>/g, '')
  for (const front of [FRONT, colons, below]) {
    const { plans, issues } = parseText(`${front}\n\n\n${page({ level: null })}`)
    expect(plans).toMatchObject([expected])
    expect(issues).toEqual([])
  }
})

test('an unknown parameter is reported; a sheet without «Vista» stops the import', () => {
  const unknown = parseText(`${FRONT}\nAnno\t2024\n\n\n${page()}`)
  expect(unknown.issues).toMatchObject([{ code: 'UNPLACED_TEXT', raw: 'Anno\t2024' }])
  const { plans, issues } = parseText(page())
  expect(plans).toEqual([])
  expect(issues).toMatchObject([{ code: 'VIEW_WITHOUT_CODE', severity: 'ERROR', line: 3 }])
  const uncoded = parseText(`${frontOf('PIANO DEGLI OBIETTIVI')}\n\n\n${page()}`)
  expect(uncoded.issues).toMatchObject([
    { code: 'VIEW_WITHOUT_CODE', line: 3, raw: 'PIANO DEGLI OBIETTIVI' },
  ])
})

test('two Viste are two plans; the same code in both is two objectives', () => {
  const parsed = file(frontOf(VIEW_24), page(), frontOf(VIEW_25), page({ title: '**Altro**' }))
  expect(parsed.issues).toEqual([])
  expect(said(parsed)).toEqual([
    ['DUP_2024_2026', '2024_U09_01 Un obiettivo'],
    ['DUP_2025_2027', '2024_U09_01 Altro'],
  ])
})

test('one Vista over several front pages: one plan, said for each center', () => {
  const parsed = file(
    frontOf(VIEW_24),
    page(),
    frontOf(VIEW_25),
    page({ code: '2025_U09_01' }),
    frontOf(VIEW_24, '10_UO_2020 SERVIZI SOCIALI'),
    page({ code: '2024_U10_01', center: '**SERVIZI SOCIALI**' }),
    frontOf(VIEW_24),
    page({ code: '2024_U09_02' }),
  )
  expect(said(parsed)).toEqual([
    ['DUP_2024_2026', '2024_U09_01 Un obiettivo', '2024_U09_02 Un obiettivo'],
    ['DUP_2024_2026', '2024_U10_01 Un obiettivo'],
    ['DUP_2025_2027', '2025_U09_01 Un obiettivo'],
  ])
  expect(parsed.plans.map(({ responsibilityCenter }) => responsibilityCenter?.value.code)).toEqual([
    '09_UO_2020',
    '10_UO_2020',
    '09_UO_2020',
  ])
  expect(parsed.issues).toEqual([])
})

test('one Vista with two labels keeps the first and says so', () => {
  const parsed = file(frontOf(VIEW_24), page(), frontOf('DUP_2024_2026 Altro'), page())
  expect(parsed.plans).toMatchObject([{ dup: { label: { value: 'DUP 2024 2026' } } }])
  expect(codesOf(parsed)).toEqual(['PARAMETERS_DISAGREE'])
})

test('a front page that lost its title still opens its plan', () => {
  for (const lost of [1, 2]) {
    const front = frontOf(VIEW_25).split('\n').slice(lost).join('\n')
    const parsed = file(FRONT, page({ body: status('Uno.') }), front, page())
    expect(parsed.issues).toEqual([])
    expect(parsed.plans).toHaveLength(2)
  }
})

test('the title of the sheet on every page opens nothing', () => {
  const parsed = file(
    FRONT,
    page(),
    '## SCHEDA OBIETTIVI',
    page({ level: null, code: '2024_U09_02' }),
  )
  expect(parsed.issues).toEqual([])
  expect(parsed.plans).toMatchObject([{ objectives: [{}, { levelLabel: { line: 4 } }] }])
})

test('pages before any front page are of the first Vista, and it says so', () => {
  const parsed = file(page(), FRONT, page({ code: '2024_U09_02' }))
  expect(said(parsed)[0]).toHaveLength(3)
  expect(parsed.issues).toMatchObject([{ code: 'VIEW_ASSUMED', severity: 'WARNING', line: 3 }])
})

test('a front page that lost its Vista is of the only one there is, else of none', () => {
  const lost = FRONT.split('\n').toSpliced(2, 1).join('\n')
  const only = file(FRONT, page(), lost, page({ code: '2024_U09_02' }))
  expect(said(only)[0]).toHaveLength(3)
  expect(codesOf(only)).toEqual(['VIEW_ASSUMED'])
  const several = file(FRONT, page(), frontOf(VIEW_25), page(), lost, page({ code: '2026_X_1' }))
  expect(JSON.stringify(several.plans)).not.toContain('2026_X_1')
  expect(several.issues).toMatchObject([
    { code: 'VIEW_WITHOUT_CODE', severity: 'ERROR', raw: '2026_X_1' },
  ])
})

test('a front page without objectives is no plan, and it says so', () => {
  const parsed = file(FRONT, page(), frontOf(VIEW_25))
  expect(parsed.plans).toHaveLength(1)
  expect(codesOf(parsed)).toEqual(['VIEW_WITHOUT_OBJECTIVES'])
})

test('links and titles are compared within one plan only', () => {
  const body = (title: string) => `Collegato a\n\nOBIETTIVO DI MANDATO: M_1 ${title}`
  const parsed = file(
    frontOf(VIEW_24),
    page({ body: body('Uno') }),
    frontOf(VIEW_25),
    page({ body: body('Due') }),
  )
  expect(parsed.issues).toEqual([])
  expect(parsed.uppers.map(({ title }) => title?.value)).toEqual(['Uno', 'Due'])
})

test('years that disagree between the code and the label of «Vista»', () => {
  const text = sheetText(page()).replace('DUP_2024_2026', 'DUP_2024_2027')
  expect(parseText(text).issues).toMatchObject([
    { code: 'VIEW_YEARS_DISAGREE', severity: 'WARNING', line: 3 },
  ])
})

test('a front page alone has no objectives', () => {
  expect(parseText(FRONT).issues).toMatchObject([{ code: 'NO_OBJECTIVES', severity: 'ERROR' }])
})
