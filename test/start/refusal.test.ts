import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { expectRefusal, inFolder, startInVain } from '../support/start.ts'

test('a data folder that is a file', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'file')
    await writeFile(file, '')
    for (const place of [file, path.join(file, 'below')]) {
      const ended = await startInVain({ CASCATA_DATA_DIR: place })
      expectRefusal(ended, /^The data folder \S+ cannot be used \(\w+\)\. Set CASCATA_DATA_DIR/)
    }
  }))

test('a data folder that may not be written to', () =>
  inFolder(async (folder) => {
    const closed = path.join(folder, 'closed')
    await mkdir(closed, { mode: 0o500 })
    // Root may write anywhere but to the kernel's own folders.
    const places = process.getuid?.() === 0 ? ['/proc/cascata', '/sys/cascata'] : [closed]
    for (const place of places) {
      const ended = await startInVain({ CASCATA_DATA_DIR: place })
      expectRefusal(ended, /^The data folder \S+ cannot be used \((EACCES|EPERM|ENOENT)\)\. Set/)
    }
  }))

test('a folder of something else is not written over', () =>
  inFolder(async (folder) => {
    await mkdir(path.join(folder, 'database'))
    const ended = await startInVain({ CASCATA_DATA_DIR: folder })
    expectRefusal(ended, /^The database in \S+ is damaged, .* backup/)
  }))

test('a damaged database', () =>
  inFolder(async (folder) => {
    await mkdir(path.join(folder, 'database'))
    await writeFile(path.join(folder, 'database', 'PG_VERSION'), '18\n')
    const ended = await startInVain({ CASCATA_DATA_DIR: folder })
    expectRefusal(ended, /^The database in \S+ is damaged, .* backup/)
  }))

test('a server that is not there, without its password', async () => {
  const ended = await startInVain({ DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/plans' })
  expectRefusal(ended, /^The database at 127\.0\.0\.1:1\/plans cannot be used .*Start PostgreSQL/)
  expect(ended.output).not.toContain('secret')
})

test('settings that cannot be used, all at once and without secrets', async () => {
  const { code, output } = await startInVain({
    CASCATA_PORT: 'http',
    CASCATA_LOG_LEVLE: 'debug',
    DATABASE_URL: 'mysql://me:secret@host/plans',
  })
  expect(code).toBe(1)
  expect(output).toMatchInlineSnapshot(`
    "Cascata cannot start with these settings:
      CASCATA_LOG_LEVLE is not a setting. Did you mean CASCATA_LOG_LEVEL?
      CASCATA_PORT must be a whole number, not "http". Port to listen on; 0 takes any free one.
      DATABASE_URL must look like postgresql://user@host/database. PostgreSQL 14 or newer to use instead of the embedded database.
    "
  `)
})
