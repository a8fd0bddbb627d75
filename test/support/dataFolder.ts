import { cp } from 'node:fs/promises'
import path from 'node:path'
import { inject } from 'vitest'
import { emptyDatabase, prepared } from './emptyDatabase.ts'
import { startService } from './start.ts'

/** Gives a data folder an empty database, for tests that are not about making one. */
export async function placeEmptyDatabase(dataDir: string): Promise<void> {
  const folder = await emptyDatabase(inject('runFolder'))
  await cp(path.join(folder, 'database'), path.join(dataDir, 'database'), { recursive: true })
}

/** Makes of a folder the data folder of a service that has started once: it holds the real sheet. */
export async function placeStartedService(dataDir: string): Promise<void> {
  const started = await prepared(inject('runFolder'), 'started-service', async (folder) => {
    await placeEmptyDatabase(folder)
    const service = await startService({ CASCATA_DATA_DIR: folder })
    await service.end('SIGTERM')
  })
  await cp(started, dataDir, { recursive: true })
}
