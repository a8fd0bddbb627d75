import { test } from 'vitest'
import { proveAllOrNothing } from '../support/interrupted.ts'
import { inFolder } from '../support/start.ts'

test(
  'an import that is killed anywhere leaves the embedded database as it was',
  {
    timeout: 240_000,
  },
  () => inFolder((folder) => proveAllOrNothing(folder, {})),
)
