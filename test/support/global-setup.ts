import process from 'node:process'
import { applyMigrations } from '@cascata/prisma/migrate'
import type { TestProject } from 'vitest/node'
import { createScratchDatabase, serveMemoryDatabase, type TestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: Pick<TestServer, 'connectionString' | 'namedStatements'>
  }
}

/** Makes the one database of the run, and removes it when all tests are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL
  const { close, ...database } = url
    ? await createScratchDatabase(url)
    : await serveMemoryDatabase()
  try {
    await applyMigrations({ connectionString: database.connectionString })
  } catch (error) {
    await close()
    throw error
  }
  project.provide('database', database)
  return close
}
