import { lstat, mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LocalizedText } from '../domain/localized.ts'
import type { CommandContext } from './command.ts'
import { CommandError } from './errors.ts'
import { inline } from './text.ts'

/** A file to be written: its name comes from a service and is not trusted. */
export interface OutputContent {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where to write: `--output` and `--force` as they were typed. */
export interface OutputTarget {
  readonly output: string | undefined
  readonly force: boolean
}

/**
 * Writes files into the folder that was given, as the file that was given where there is only one,
 * or to stdout for `-`. Existing files are kept, unless forced.
 */
export async function writeOutput(
  files: readonly OutputContent[],
  { output, force }: OutputTarget,
  { shell, say, print, remark }: CommandContext,
): Promise<void> {
  const [only, ...others] = files
  if (output === '-') {
    if (!only || others.length > 0) {
      throw new CommandError({
        it: `Sono ${files.length} file, e «-» ne può stampare uno solo: indicare una cartella.`,
        en: `There are ${files.length} files, and “-” can print only one: name a folder.`,
      })
    }
    return print(only.bytes)
  }
  const target = path.resolve(shell.folder, output ?? '.')
  const namesFolder = output === undefined || /[/\\]$/.test(output) || (await isFolder(target))
  const isOneFile = others.length === 0 && !namesFolder
  const places = files.map((file) => ({
    place: isOneFile ? target : path.join(target, safeName(file.name)),
    bytes: file.bytes,
  }))
  if (!force) for (const { place } of places) await refuseExisting(place)
  for (const { place, bytes } of places) {
    await write(place, bytes, force)
    remark(say({ it: `Scritto ${inline(place)}`, en: `Written ${inline(place)}` }))
  }
}

/** A file name that cannot leave its folder, whatever the name of a plan. */
function safeName(name: string): string {
  const bare = name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_')
  return bare.slice(0, 200) || '_'
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (status) => status.isDirectory(),
    () => false,
  )
}

async function refuseExisting(place: string): Promise<void> {
  const exists = await lstat(place).then(
    () => true,
    () => false,
  )
  if (exists) throw existing(place)
}

function existing(place: string): CommandError {
  return new CommandError({
    it: `${inline(place)} esiste già: con --force viene sostituito, con --output si scrive altrove.`,
    en: `${inline(place)} exists: --force replaces it, --output writes elsewhere.`,
  })
}

async function makeFolder(folder: string): Promise<void> {
  if (!(await isFolder(folder))) await mkdir(folder, { recursive: true })
}

const FORBIDDEN: LocalizedText = {
  it: 'manca il permesso; con --output si scrive altrove',
  en: 'it is not permitted; --output writes elsewhere',
}
const NO_FOLDER: LocalizedText = {
  it: 'una parte del percorso è un file, non una cartella',
  en: 'a part of the path is a file, not a folder',
}
const REASONS: Readonly<Record<string, LocalizedText>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: { it: 'il disco è in sola lettura', en: 'the disk is read-only' },
  ENOSPC: { it: 'il disco è pieno', en: 'the disk is full' },
  EISDIR: { it: 'è una cartella', en: 'it is a folder' },
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
}

async function write(place: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await makeFolder(path.dirname(place))
    await writeFile(place, bytes, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    const { code, path: at } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && at === place && !force) throw existing(place)
    const reason = REASONS[code ?? ''] ?? { it: `${code}`, en: `${code}` }
    throw new CommandError(
      {
        it: `${inline(place)} non si può scrivere: ${reason.it}.`,
        en: `${inline(place)} cannot be written: ${reason.en}.`,
      },
      { cause: error },
    )
  }
}
