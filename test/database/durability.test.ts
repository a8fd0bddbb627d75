import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { placeEmptyDatabase } from '../support/dataFolder.ts'
import { inFolder } from '../support/start.ts'

const WRITER = path.join(import.meta.dirname, '../support/writer.ts')

/** Lets the writer acknowledge some rows, kills it a little later, and returns what it reported. */
async function writeAndKill(
  folder: string,
  delayMs: number,
): Promise<{ found: number; acknowledged: number }> {
  const writer = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  writer.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk
  })
  await expect.poll(() => said.split('\n').length).toBeGreaterThan(20)
  await delay(delayMs)
  writer.kill('SIGKILL')
  await once(writer, 'close')
  const [first = '', ...rows] = said.trimEnd().split('\n')
  return { found: Number(/\d+/.exec(first)?.[0]), acknowledged: Number(rows.at(-1)) + 1 }
}

test('what was committed is there after kill -9, again and again', () =>
  inFolder(async (folder) => {
    await placeEmptyDatabase(folder)
    let before = await writeAndKill(folder, 0)
    // Anywhere within a statement.
    for (const delayMs of [7, 23, 41, 68, 97]) {
      const after = await writeAndKill(folder, delayMs)
      // The last row may have been committed before the writer could report it.
      expect(after.found - before.acknowledged).toBeOneOf([0, 1])
      before = after
    }
  }))
