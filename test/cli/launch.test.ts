import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { inFolder } from '../support/start.ts'

const root = path.join(import.meta.dirname, '../..')

/** Runs pnpm as the README has it, and returns what a person sees. */
async function pnpm(folder: string, words: readonly string[], env: Record<string, string> = {}) {
  const child = spawn('npx', ['--yes', '--prefer-offline', 'pnpm@12', ...words], {
    cwd: folder,
    // The database of a test run is not the command's.
    env: { ...process.env, DATABASE_URL: '', LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  // Without npm's warnings about the machine's own settings.
  return { code, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, '') }
}

test.each(['.', 'sdk'])('a refusal is all that is written: %s', async (folder) => {
  expect(await pnpm(path.join(root, folder), ['cascata', 'import', 'nothing.md'])).toEqual({
    code: 2,
    stdout: '',
    stderr: '“nothing.md” does not exist.\n',
  })
})

test('errors in a file end with 1 and nothing but the report, wherever the command is typed', () =>
  inFolder(async (folder) => {
    await writeFile(path.join(folder, 'nothing.txt'), 'niente\n')
    const authority = ['--authority', 'c_c707', '--authority-name', 'Comune']
    const words = ['--dir', root, 'cascata', 'import', 'nothing.txt', ...authority]
    const env = { CASCATA_DATA_DIR: path.join(folder, 'data') }
    const { code, stdout, stderr } = await pnpm(folder, words, env)
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'Reading and comparing…\n' })
    expect(stdout).toMatch(/^Not imported: /)
  }))
