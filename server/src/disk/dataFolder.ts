import { access, constants, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** The data folder cannot be used; the message is one line and includes the remedy. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
}

/** Creates the data folder where it is missing, for this user alone, and checks that it is writable. */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir)
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new DataFolderError(
      `The data folder ${dataDir} cannot be used (${(error as NodeJS.ErrnoException).code}). ` +
        'Set CASCATA_DATA_DIR to a folder that this user may write to.',
      { cause: error },
    )
  }
}

/**
 * Creates a private folder and its parents. Node's own recursive form never returns where an
 * existing folder refuses new ones with ENOENT, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await isFolder(folder))) return
    const parent = path.dirname(folder)
    if (code !== 'ENOENT' || (await isFolder(parent))) throw error
    await makeFolder(parent)
    await makeFolder(folder)
  }
}

async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}
