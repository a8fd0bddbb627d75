import process from 'node:process'
import { test } from 'vitest'
import { proveAllOrNothing } from '../support/interrupted.ts'
import { createScratchDatabase } from '../support/server.ts'
import { inFolder } from '../support/start.ts'

test('an import that is killed anywhere leaves a server as it was', () =>
  inFolder(async (folder) => {
    const database = await createScratchDatabase(process.env.DATABASE_URL ?? '')
    try {
      await proveAllOrNothing(folder, { DATABASE_URL: database.connectionString })
    } finally {
      await database.close()
    }
  }))
