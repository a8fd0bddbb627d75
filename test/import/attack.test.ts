import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { openTestService, type TestService } from '../support/service.ts'

// Files that only a program could write: every such file is imported or refused with an
// issue, and never ends in an error of the service.
let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const IMPORT = `mutation ($input: ImportSheetsInput!) {
  importSheets(input: $input) {
    ... on ImportReport {
      outcome
      changes { action kind label fields { name before after } }
      issues { code file raw }
    }
    ... on UserError { message }
  }
}`

// biome-ignore lint/suspicious/noExplicitAny: answers are read as they come
type Answer = any

async function importing(authority: string, text: string, name = 'piano.json'): Promise<Answer> {
  const input = { authority, authorityName: 'Un Comune', files: [{ name, text }] }
  const answer: Answer = await service.executeAsAdministrator(IMPORT, { input })
  expect(answer.errors).toBeUndefined()
  return answer.data.importSheets
}

const plan = (objective: object, more: object = {}) =>
  JSON.stringify({
    format: 'cascata-plan',
    version: 1,
    dup: { code: 'DUP_2024_2026' },
    objectives: [{ level: 'PEG', code: '2024_U09_01', title: 'Un obiettivo', ...objective }],
    ...more,
  })

/** What must be so of any file: it is imported or refused, and what was imported is known again. */
async function importTwice(text: string, name?: string): Promise<Answer> {
  const { code: authority } = newAuthority()
  const report = await importing(authority, text, name)
  const again = await importing(authority, text, name)
  expect(again.outcome).toBe(report.outcome === 'APPLIED' ? 'UNCHANGED' : 'REFUSED')
  return report
}

const codes = ({ issues }: Answer): string[] => issues.map(({ code }: Answer) => code)

test('a long text is shortened between two signs, never within one', async () => {
  const { outcome, issues } = await importTwice(plan({ odd: `${'a'.repeat(997)}😀😀` }))
  expect(outcome).toBe('APPLIED')
  expect(issues[0].raw.isWellFormed()).toBe(true)
})

test('a name of a property that no database holds is told, and kept out of the record', async () => {
  const odd = plan({}).replace('"objectives"', '"a\\ud800b\\u0000":1,"objectives"')
  expect(await importTwice(odd)).toMatchObject({
    outcome: 'APPLIED',
    issues: [{ code: 'UNKNOWN_PROPERTY' }],
  })
})

test('so is a name of a file', async () => {
  expect(await importTwice(plan({ odd: 1 }), 'piano\ud800.json')).toMatchObject({
    outcome: 'APPLIED',
    issues: [{ file: 'piano\ufffd.json' }],
  })
})

test.each([
  ['the weight of an objective', { weight: '1000000000000.0000001' }],
  ['the weight of a phase', { phases: [{ title: 'A', weight: `1${'0'.repeat(30)}.1` }] }],
  ['a baseline', { indicators: [{ title: 'A', baseline: `-1${'0'.repeat(30)}.1` }] }],
])('%s just out of range is an issue, not an error of the database', async (_what, objective) => {
  const report = await importTwice(plan(objective))
  expect(report.outcome).toBe('REFUSED')
  expect(codes(report)).toContain('NUMBER_OUT_OF_RANGE')
})

test('the greatest weight there may be is taken', async () => {
  expect(await importTwice(plan({ weight: '1000000000000.0000000' }))).toMatchObject({
    outcome: 'APPLIED',
    issues: [],
  })
})

test('the code of a center is as long as any name at most', async () => {
  const code = Array.from({ length: 3_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')
  const report = await importTwice(plan({}, { responsibilityCenter: { code, label: 'Ufficio' } }))
  expect(codes(report)).toEqual(['NAME_TOO_LONG'])
})

test('names that move from one person to another do not meet on their way', async () => {
  const people = (...people: object[]) => plan({}, { people })
  const { code: authority } = newAuthority()
  for (const file of [
    people({ name: 'ANNA', spellings: ['BRUNO'] }),
    people({ name: 'BRUNO' }, { name: 'ANNA' }),
    people({ name: 'CARLA', spellings: ['ANNA', 'DARIO'] }, { name: 'ANNA BIS' }),
    people({ name: 'DARIO' }, { name: 'CARLA' }, { name: 'ANNA' }),
  ]) {
    expect((await importing(authority, file)).outcome).toBe('APPLIED')
    expect((await importing(authority, file)).outcome).toBe('UNCHANGED')
  }
})

test.each(['people', 'responsibilityCenters'])(
  'of %s, one whose name was given to another takes the name that it is left with',
  async (list) => {
    const { code: authority } = newAuthority()
    await importing(authority, plan({}, { [list]: [{ name: 'ANNA' }] }))
    await importing(authority, plan({}, { [list]: [{ name: 'BRUNO', spellings: ['BR.'] }] }))
    const given = plan({}, { [list]: [{ name: 'ANNA', spellings: ['BRUNO'] }] })
    const { changes } = await importing(authority, given)
    expect(changes).toContainEqual(expect.objectContaining({ action: 'UPDATE', label: 'BR.' }))
    const back = plan({}, { [list]: [{ name: 'BRUNO' }] })
    expect((await importing(authority, back)).outcome).toBe('APPLIED')
    expect((await importing(authority, back)).outcome).toBe('UNCHANGED')
  },
)

test('of two values of one year none is lost unsaid', async () => {
  const values = ['1', '2'].map((text) => ({ year: 2024, expected: { text } }))
  expect(await importTwice(plan({ indicators: [{ title: 'A', values }] }))).toMatchObject({
    outcome: 'REFUSED',
    issues: expect.arrayContaining([expect.objectContaining({ code: 'WRONG_VALUE' })]),
  })
})
