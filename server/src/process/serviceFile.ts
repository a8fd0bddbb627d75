import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { isAlive } from './alive.ts'

/** A running service, as registered in its data folder. */
export interface RunningService {
  /** Address of its GraphQL endpoint. */
  readonly url: string
  readonly pid: number
  /** Where its database is, without user and password. */
  readonly database: string
}

const serviceFile = z.object({ url: z.url(), pid: z.int().positive(), database: z.string() })

const HEALTHY_WITHIN_MS = 5_000

/** Registers this service in the data folder, for the local command; the returned function removes the entry. */
export async function announceService(
  dataDir: string,
  service: Pick<RunningService, 'url' | 'database'>,
): Promise<() => Promise<void>> {
  const file = fileIn(dataDir)
  const unfinished = `${file}.${process.pid}.new`
  await rm(unfinished, { force: true })
  const entry: RunningService = { ...service, pid: process.pid }
  await writeFile(unfinished, `${JSON.stringify(entry)}\n`, { mode: 0o600, flag: 'wx' })
  await rename(unfinished, file)
  return async () => {
    // Another service on the same folder may have registered since.
    if ((await read(file))?.pid === process.pid) await rm(file, { force: true })
  }
}

/** The service that runs on a data folder; null when there is none, also where the entry is of one that has ended. */
export async function findService(dataDir: string): Promise<RunningService | null> {
  const service = await read(fileIn(dataDir))
  if (service === null || !isAlive(service.pid)) return null
  // Its process id may have been reused.
  const health = new URL('/health', service.url)
  const answer = await fetch(health, { signal: AbortSignal.timeout(HEALTHY_WITHIN_MS) }).catch(
    () => null,
  )
  await answer?.body?.cancel()
  return answer?.ok && answer.headers.has('x-request-id') ? service : null
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'service.json')
}

async function read(file: string): Promise<RunningService | null> {
  try {
    return serviceFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // Missing, or of another version.
    return null
  }
}
