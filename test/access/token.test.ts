import { chmod, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findToken, openToken, TokenError } from '@cascata/server/access/token'
import { expect, test } from 'vitest'
import { inFolder } from '../support/start.ts'

const settings = (dataDir: string) => ({ dataDir, adminToken: undefined })

test('a token is made once, for this user alone, and found again', () =>
  inFolder(async (folder) => {
    const dataDir = path.join(folder, 'new', 'data')
    expect(await findToken(settings(dataDir))).toBeNull()
    const made = await openToken(settings(dataDir))
    expect(made).toMatchObject({ origin: 'NEW', file: path.join(dataDir, 'admin-token') })
    expect(made.value).toMatch(/^[\w-]{43}$/)
    expect((await stat(path.join(dataDir, 'admin-token'))).mode & 0o777).toBe(0o600)
    expect(await openToken(settings(dataDir))).toMatchObject({ value: made.value, origin: 'FILE' })
    expect(await findToken(settings(dataDir))).toBe(made.value)
    expect(await readdir(dataDir)).toEqual(['admin-token'])
  }))

test('of services that start at once on one folder, all hold the same token', () =>
  inFolder(async (dataDir) => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openToken(settings(dataDir))))
    expect(new Set(opened.map(({ value }) => value)).size).toBe(1)
    expect(await readdir(dataDir)).toEqual(['admin-token'])
  }))

test('a token of the settings needs no folder and is kept nowhere', () =>
  inFolder(async (folder) => {
    const adminToken = 'x'.repeat(32)
    const opened = await openToken({ dataDir: path.join(folder, 'none'), adminToken })
    expect(opened).toEqual({ value: adminToken, origin: 'SETTING', file: null })
    expect(await readdir(folder)).toEqual([])
  }))

const SECRET = 'secret-'.repeat(6)

test.each<[string, (file: string) => Promise<unknown>]>([
  [
    'open to other users',
    (file) => writeFile(file, SECRET, { mode: 0o600 }).then(() => chmod(file, 0o640)),
  ],
  ['too short', (file) => writeFile(file, 'secret', { mode: 0o600 })],
  ['with a blank in it', (file) => writeFile(file, `${SECRET} ${SECRET}`, { mode: 0o600 })],
  ['behind a symbolic link', (file) => symlink('/etc/hostname', file)],
  ['that is a folder', (file) => mkdir(file, { mode: 0o700 })],
])('a token file %s is refused with a remedy, and not shown', (_name, make) =>
  inFolder(async (dataDir) => {
    const file = path.join(dataDir, 'admin-token')
    await make(file)
    const refusal = await openToken(settings(dataDir)).catch((error) => error)
    expect(refusal).toBeInstanceOf(TokenError)
    expect(refusal.message).toContain(file)
    expect(refusal.message).toMatch(/Delete the file|set CASCATA_ADMIN_TOKEN/)
    expect(refusal.message).not.toContain('secret')
    await expect(findToken(settings(dataDir))).rejects.toBeInstanceOf(TokenError)
  }),
)
