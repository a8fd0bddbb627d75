import { applyMigrations } from '@cascata/prisma/migrate'
import type { TestProject } from 'vitest/node'
import { createTestServer, type TestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: Pick<TestServer, 'connectionString' | 'namedStatements'>
  }
}

/** Makes the one database of the run, and removes it when all tests are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { close, ...database } = await createTestServer()
  try {
    await applyMigrations({ connectionString: database.connectionString })
  } catch (error) {
    await close()
    throw error
  }
  project.provide('database', database)
  return close
}
