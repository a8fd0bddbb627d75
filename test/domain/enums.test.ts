import { $Enums as stored } from '@cascata/prisma/client'
import * as domain from '@cascata/server/domain/enums'
import { expect, test } from 'vitest'

/** The enums of the database under the names of their lists: `ObjectiveLevel` is `objectiveLevels`. */
const lists = Object.entries(stored).map(([name, values]) => {
  const start = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  const plural = start.endsWith('y') ? `${start.slice(0, -1)}ies` : `${start}s`
  return [plural, Object.values(values as Readonly<Record<string, string>>)] as const
})

test('the database has every enum of the domain, value for value, and no other', () => {
  const written = Object.entries(domain).filter(([, value]) => Array.isArray(value))
  expect(Object.fromEntries(lists)).toEqual(Object.fromEntries(written))
})
