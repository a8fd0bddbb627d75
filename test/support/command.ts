import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Env } from './start.ts'

const MAIN = fileURLToPath(import.meta.resolve('@cascata/server/cli/main'))

/** What a command wrote, and how it ended. */
export interface CommandResult {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs `cascata` with these words in a process of its own, as a person would. */
export async function runCommand(env: Env, ...words: string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const result = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk) => {
      result[stream] += chunk
    })
  }
  const [code] = await once(child, 'close')
  return { code, ...result }
}
