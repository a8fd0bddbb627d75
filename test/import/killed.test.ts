import path from 'node:path'
import { test } from 'vitest'
import { placeEmptyDatabase } from '../support/dataFolder.ts'
import { proveAllOrNothing } from '../support/interrupted.ts'
import { inFolder } from '../support/start.ts'

test('an import that is killed anywhere leaves the embedded database as it was', () =>
  inFolder(async (folder) => {
    await placeEmptyDatabase(path.join(folder, 'data'))
    await proveAllOrNothing(folder, {})
  }))
