import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { applyMigrations } from '@cascata/prisma/migrate'
import type { TestProject } from 'vitest/node'
import { createTestServer, type TestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: Pick<TestServer, 'connectionString' | 'namedStatements'>
    /** Holds what the run's tests share; see emptyDatabase.ts and dataFolder.ts. */
    runFolder: string
  }
}

/** Makes the one database of the run, and removes it when all tests are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = await mkdtemp(path.join(os.tmpdir(), 'cascata-run-'))
  const removeFolder = () => rm(runFolder, { recursive: true, force: true })
  try {
    const { close, ...database } = await createTestServer(runFolder)
    const removeAll = async () => {
      await close()
      await removeFolder()
    }
    try {
      await applyMigrations({ connectionString: database.connectionString })
    } catch (error) {
      await removeAll()
      throw error
    }
    project.provide('database', database)
    project.provide('runFolder', runFolder)
    return removeAll
  } catch (error) {
    await removeFolder()
    throw error
  }
}
