import { existsSync, fsyncSync, statfsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PGliteWire } from '@cascata/prisma/pglite'
import { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'
import { prepareDataFolder } from '../disk/dataFolder.ts'
import type { Log } from '../log.ts'
import { DatabaseError } from './errors.ts'
import { lockFolder } from './lock.ts'
import { IDLE_IN_TRANSACTION_MS } from './pool.ts'

/** The database inside this process. */
export interface Embedded {
  /** For pg: every connection is a stream of this process, nothing listens anywhere. */
  connection: pg.PoolConfig
  /** Writes everything to disk and unlocks the folder. */
  close(): Promise<void>
}

// PGlite would leave the writing to the operating system (-F), which a power cut undoes; and
// of the calls that write through, its file system has none that fdatasync could use.
const START_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
]

/** Opens the embedded database of a data folder, creating both when needed. */
export async function openEmbedded(dataDir: string, log?: Pick<Log, 'info'>): Promise<Embedded> {
  await prepareDataFolder(dataDir)
  const unlock = lockFolder(dataDir)
  try {
    const folder = path.join(dataDir, 'database')
    if (!existsSync(folder)) {
      log?.info({ folder }, 'creating the embedded database')
      await create(folder)
    }
    const db = await open(folder)
    const wire = new PGliteWire(db, { idleInTransactionMs: IDLE_IN_TRANSACTION_MS })
    return {
      connection: { stream: () => wire.connect(), user: 'postgres', ssl: false },
      close: async () => {
        await db.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Creates the database in a temporary folder and renames it, so that a crash leaves no partial one. */
async function create(folder: string): Promise<void> {
  const unfinished = `${folder}.new`
  await rm(unfinished, { recursive: true, force: true })
  const db = await PGlite.create(unfinished)
  await db.close()
  await rename(unfinished, folder)
}

async function open(folder: string): Promise<PGlite> {
  // Without this file PGlite would take the folder for a new one and overwrite it.
  if (!existsSync(path.join(folder, 'PG_VERSION'))) throw damaged(folder)
  try {
    const db = await PGlite.create(folder, { startParams: START_PARAMS })
    writeThrough(db)
    return db
  } catch (error) {
    throw isFull(folder) ? full(folder, error) : damaged(folder, error)
  }
}

function damaged(folder: string, cause?: unknown): DatabaseError {
  return new DatabaseError(
    `The database in ${folder} is damaged, or of another PostgreSQL version. ` +
      'Restore the folder from a backup, or set CASCATA_DATA_DIR to another one.',
    { cause },
  )
}

function full(folder: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    `The disk of ${folder} is full, so the database cannot be opened. Free some space there.`,
    { cause },
  )
}

/** PostgreSQL sets a new log file aside before it opens. */
const LOG_FILE_BYTES = 16 * 1024 * 1024

function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < LOG_FILE_BYTES
}

interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number }
}

/** Gives PGlite's file system the fsync that it lacks, so that a commit is on the disk. */
function writeThrough(db: PGlite): void {
  const { filesystems } = db.Module.FS as unknown as { filesystems: { NODEFS: NodeFileSystem } }
  filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
    fsyncSync(nfd)
    return 0
  }
}
