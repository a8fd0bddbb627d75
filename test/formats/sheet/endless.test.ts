import { readSheet } from '@cascata/server/formats/sheet/read'
import { expect, test } from 'vitest'

// What takes a hundred times its size once it is read would exhaust the memory of the process.
test.each([
  ['of one sign each', 'a\n'.repeat(4_000_000), /righe e celle/],
  ['of cells', `${'a\t'.repeat(400_000)}\n`.repeat(10), /righe e celle/],
  ['without an end', '\\*'.repeat(600_000), /caratteri in una riga/],
])('a sheet with lines %s is refused in a few words', (_what, lines, message) => {
  const bytes = new TextEncoder().encode(`SCHEDA OBIETTIVI\n${lines}`)
  const { plans, issues } = readSheet({ name: 'scheda.md', bytes })
  expect(plans).toEqual([])
  expect(issues).toMatchObject([{ code: 'TOO_LARGE', severity: 'ERROR' }])
  expect(issues[0]?.message.it).toMatch(message)
})
