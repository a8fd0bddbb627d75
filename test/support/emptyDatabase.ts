import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'

/** The folder of that name in the run's, made on first use: by the worker that ends first. */
export async function prepared(
  runFolder: string,
  name: string,
  make: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = path.join(runFolder, name)
  if (existsSync(folder)) return folder
  const unfinished = await mkdtemp(`${folder}-`)
  await make(unfinished)
  try {
    await rename(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    await rm(unfinished, { recursive: true })
  }
  return folder
}

const IMAGE = 'image.tar'

/**
 * A folder with an empty `database` and an image of it. Making a database takes ten seconds of a
 * processor, opening one from its image three.
 */
export const emptyDatabase = (runFolder: string): Promise<string> =>
  prepared(runFolder, 'empty-database', async (folder) => {
    const db = await PGlite.create(path.join(folder, 'database'))
    const image = await db.dumpDataDir('none')
    await writeFile(path.join(folder, IMAGE), new Uint8Array(await image.arrayBuffer()))
    await db.close()
  })

/** Opens an empty database in memory. */
export async function openEmptyDatabase(runFolder: string): Promise<PGlite> {
  const image = await readFile(path.join(await emptyDatabase(runFolder), IMAGE))
  return PGlite.create({ loadDataDir: new Blob([image]) })
}
