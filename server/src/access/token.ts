import { randomBytes, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { prepareDataFolder } from '../disk/dataFolder.ts'
import { type Settings, TOKEN_PATTERN } from '../env.ts'

/** The administrator's token cannot be used; the message is one line, includes the remedy, and never the token. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
}

/** The administrator's token and its origin. */
export interface AdministratorToken {
  readonly value: string
  /** `NEW`: made just now, to be shown once. */
  readonly origin: 'SETTING' | 'FILE' | 'NEW'
  /** Where it is kept for the next start and for the local command; null when it is a setting. */
  readonly file: string | null
}

const TOKEN_BYTES = 32
const READABLE_BY_OTHERS = 0o077

type TokenSettings = Pick<Settings, 'dataDir' | 'adminToken'>

/** The token of the settings, else that of the data folder, else a new one that is kept there. */
export async function openToken({
  dataDir,
  adminToken,
}: TokenSettings): Promise<AdministratorToken> {
  if (adminToken !== undefined) return { value: adminToken, origin: 'SETTING', file: null }
  await prepareDataFolder(dataDir)
  const file = tokenFile(dataDir)
  const kept = await readTokenFile(file)
  if (kept !== null) return { value: kept, origin: 'FILE', file }
  const made = randomBytes(TOKEN_BYTES).toString('base64url')
  if (await keep(file, made)) return { value: made, origin: 'NEW', file }
  // Another process that started at the same time has created one: its token counts.
  return openToken({ dataDir, adminToken })
}

/** The token for the local command; null when no service has started on this folder yet. */
export async function findToken({ dataDir, adminToken }: TokenSettings): Promise<string | null> {
  return adminToken ?? (await readTokenFile(tokenFile(dataDir)))
}

function tokenFile(dataDir: string): string {
  return path.join(dataDir, 'admin-token')
}

async function readTokenFile(file: string): Promise<string | null> {
  // Checked and read through one handle, so that it cannot be replaced in between.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw new TokenError(
        `The administrator's token in ${file} cannot be read (${error.code}). ` +
          'Run this as the user of the service, or set CASCATA_ADMIN_TOKEN.',
        { cause: error },
      )
    },
  )
  if (handle === null) return null
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw unusable(file)
    const { mode } = status
    // Windows has no such mode; there the permissions of the folder protect it.
    if (process.platform !== 'win32' && (mode & READABLE_BY_OTHERS) !== 0) {
      throw new TokenError(
        `The administrator's token in ${file} is open to other users of this machine ` +
          `(mode ${(mode & 0o777).toString(8)}). Delete the file: the next start makes a new token.`,
      )
    }
    const token = (await handle.readFile('utf8')).trim()
    if (TOKEN_PATTERN.test(token)) return token
    throw unusable(file)
  } finally {
    await handle.close()
  }
}

function unusable(file: string): TokenError {
  return new TokenError(
    `${file} holds no usable token: it takes at least 32 characters without blanks. ` +
      'Delete the file: the next start makes a new token.',
  )
}

/** Creates the token file atomically; returns false where one exists by now. */
async function keep(file: string, token: string): Promise<boolean> {
  const unfinished = `${file}.${randomUUID()}`
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    await handle.writeFile(`${token}\n`)
    await handle.sync()
    await handle.close()
    // Unlike a rename, a link never replaces an existing file.
    await link(unfinished, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await handle.close().catch(() => {})
    await rm(unfinished, { force: true })
  }
}
