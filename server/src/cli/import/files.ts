import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { SheetFile } from '@cascata/sdk'
import { CommandError } from '../errors.ts'
import { inline } from '../text.ts'

/** The most that any service accepts at once: larger files are not read. */
const MAX_BYTES = 1_073_741_824

/** Reads the files that were named. Throws a {@link CommandError} for one that cannot be read. */
export async function openFiles(names: readonly string[], folder: string): Promise<SheetFile[]> {
  const places = names.map((name) => path.resolve(folder, name))
  let bytes = 0
  for (const [index, place] of places.entries()) {
    bytes += await sizeOf(place, names[index] as string)
  }
  if (bytes > MAX_BYTES) {
    throw new CommandError({
      it: 'I file superano insieme 1 GB: importarne meno alla volta.',
      en: 'The files are larger than 1 GB together: import fewer at once.',
    })
  }
  const bare = places.map((place) => path.basename(place))
  return Promise.all(
    places.map(async (place, index) => {
      // By its own name, as issues print it; by its path where others have the same name.
      const isUnique = bare.filter((name) => name === bare[index]).length === 1
      const name = (isUnique ? bare[index] : names[index]) as string
      return { name, content: new Blob([await readFile(place)]) }
    }),
  )
}

async function sizeOf(place: string, name: string): Promise<number> {
  try {
    const { size } = await stat(place).then((status) => {
      if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
      return status
    })
    return size
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reasons = {
      ENOENT: { it: 'non esiste', en: 'does not exist' },
      EISDIR: {
        it: 'è una cartella; indicare i file che contiene',
        en: 'is a folder; name the files in it',
      },
    }
    const reason = reasons[code as keyof typeof reasons] ?? {
      it: `non si legge (${code})`,
      en: `cannot be read (${code})`,
    }
    throw new CommandError({
      it: `«${inline(name)}» ${reason.it}.`,
      en: `“${inline(name)}” ${reason.en}.`,
    })
  }
}
