import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseError } from './errors.ts'

const SQLITE_BUSY = 5

/**
 * Locks a folder for this process until the returned function is called or the process ends,
 * however it ends.
 *
 * Node offers no file lock of the operating system; SQLite takes one and drops it with the
 * process, so that a kill -9 leaves nothing behind that a person would have to delete.
 */
export function lockFolder(folder: string): () => void {
  let file: DatabaseSync | undefined
  try {
    file = new DatabaseSync(path.join(folder, 'lock'))
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    file?.close()
    throw explain(folder, error)
  }
  const held = file
  return () => held.close()
}

function explain(folder: string, error: unknown): DatabaseError {
  const busy = (error as { errcode?: number }).errcode === SQLITE_BUSY
  return new DatabaseError(
    busy
      ? `Another Cascata works on the data folder ${folder}. ` +
          'Stop it, or set CASCATA_DATA_DIR to another folder.'
      : `The data folder ${folder} cannot be locked (${(error as Error).message}). ` +
          'Set CASCATA_DATA_DIR to a folder that this user may write to.',
    { cause: error },
  )
}
