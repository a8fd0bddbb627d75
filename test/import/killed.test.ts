import { test } from 'vitest'
import { proveAllOrNothing } from '../support/interrupted.ts'
import { inFolder } from '../support/start.ts'

test('an import that is killed anywhere leaves the embedded database as it was', () =>
  inFolder((folder) => proveAllOrNothing(folder, {})))
