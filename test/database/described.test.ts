import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const schema = path.join(import.meta.dirname, '../../prisma/schema')

/** Every model and enum with its members, and whether a `///` line stands right above it. */
function declarations(file: string) {
  const found: { name: string; described: boolean }[] = []
  let block = ''
  let described = false
  for (const line of readFileSync(path.join(schema, file), 'utf8').split('\n')) {
    const [, keyword, opened] = /^(\w+)\s+(\w+)\s*\{/.exec(line) ?? []
    const [member] = /^\s+\w+/.exec(line) ?? []
    if (opened) {
      block = keyword === 'model' || keyword === 'enum' ? opened : ''
      if (block) found.push({ name: block, described })
    } else if (block && member) {
      found.push({ name: `${block}.${member.trim()}`, described })
    }
    described = /^\s*\/\/\/\s*\S/.test(line)
  }
  return found
}

test('every model, field, enum and value of the database schema says what it means', () => {
  const all = globSync('*.prisma', { cwd: schema }).sort().flatMap(declarations)
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Objective', 'Objective.parentId', 'Polarity', 'Polarity.ON_OFF']),
  )
  expect(all.filter(({ described }) => !described).map(({ name }) => name)).toEqual([])
})
