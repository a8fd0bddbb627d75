import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { expect } from 'vitest'
import { indicators, page, phases, sheetText } from './documents/printedSheet.ts'
import type { Env } from './start.ts'

const IMPORTER = path.join(import.meta.dirname, 'killedImporter.ts')

/** Statements of an import, from its first write to its end. */
const STATEMENTS = [
  'INSERT INTO objective ',
  'INSERT INTO indicator_value ',
  'INSERT INTO import_change ',
  'COMMIT',
]

async function run(env: Env, ...words: string[]) {
  const child = spawn(process.execPath, [IMPORTER, ...words], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk
  })
  const [, signal] = await once(child, 'close')
  return { signal, output }
}

const row = (title: string) => [
  title,
  '01/01/2024',
  '31/12/2024',
  '40,00',
  '',
  'ROSSI ANNA',
  '',
  '',
]
const value = (text: string) => indicators(['I', 'EFFICIENZA', text, '', '', '', ''])

/** Kills imports at one statement after the other, and sees that each leaves the old state. */
export async function proveAllOrNothing(folder: string, env: Env): Promise<void> {
  const write = async (name: string, text: string) => {
    const file = path.join(folder, name)
    await writeFile(file, text)
    return file
  }
  const data = path.join(folder, 'data')
  const before = await write(
    'before.md',
    sheetText(page({ body: `${phases([row('A')], [row('B')])}\n\n${value('1,00')}` })),
  )
  const after = await write(
    'after.md',
    sheetText(
      page({ title: '***Altro***', body: `${phases([row('A')])}\n\n${value('2,00')}` }),
      page({ code: '2024_U09_02', manager: '**BIANCHI LUCA**' }),
    ),
  )
  const first = await run(env, data, before)
  expect(first.output).toMatch(/^APPLIED\n/)
  const state = first.output.replace('APPLIED\n', '')
  for (const statement of STATEMENTS) {
    expect(await run(env, data, after, statement)).toEqual({ signal: 'SIGKILL', output: '' })
    expect([statement, (await run(env, data)).output]).toEqual([statement, state])
  }
  const whole = await run(env, data, after)
  expect(whole.output).toMatch(/^APPLIED\n/)
  expect(whole.output.replace('APPLIED\n', '')).not.toBe(state)
}
