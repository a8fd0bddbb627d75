import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from './property.ts'

/** A property that holds of numbers below 1,000, and the numbers that it was run with. */
function belowThousand() {
  const asked: number[] = []
  const property = fc.property(fc.nat(), (number) => {
    asked.push(number)
    return number < 1_000
  })
  return { asked, property }
}

function messageOf(check: () => void): string {
  try {
    check()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('The property holds.')
}

test('the same examples are drawn in every run', () => {
  const [once, again] = [belowThousand(), belowThousand()]
  for (const { property } of [once, again]) messageOf(() => checkProperty(property))
  expect(once.asked.length).toBeGreaterThan(0)
  expect(again.asked).toEqual(once.asked)
})

test('a failure names the example, which is then tried before any other', async () => {
  const first = belowThousand()
  const message = messageOf(() => checkProperty(first.property))
  expect(message).toContain('Counterexample: [1000]')
  expect(message).toContain('pnpm test support/property.test.ts')
  const [, seed, place = ''] = /\{ seed: (-?\d+), path: '([\d:]+)' \}/.exec(message) ?? []
  const failed = [{ seed: Number(seed), path: place }]

  const second = belowThousand()
  expect(messageOf(() => checkProperty(second.property, { failed }))).toContain('[1000]')
  expect(second.asked[0]).toBe(1_000)

  const asked: number[] = []
  const later = fc.asyncProperty(fc.nat(), async (number) => void asked.push(number))
  await checkProperty(later, { failed, examples: [[7]] })
  expect(asked[0]).toBe(1_000)
  expect(asked).toContain(7)
})

test('every property is checked here', () => {
  const folder = path.join(import.meta.dirname, '..')
  const files = globSync('**/*.ts', { cwd: folder, exclude: ['**/node_modules/**'] })
  const others = files.filter(
    (file) =>
      file !== path.join('support', 'property.ts') &&
      /\bfc\.(?:assert|check)\(/.test(readFileSync(path.join(folder, file), 'utf8')),
  )
  expect(others).toEqual([])
})
