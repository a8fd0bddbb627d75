import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'

const MAIN = fileURLToPath(import.meta.resolve('@cascata/server/main'))

/** Settings of a started service by their variable names. */
export type Env = Record<string, string>

/** How a process ended. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  /** All that it wrote to stdout and stderr. */
  output: string
}

/** A service in a process of its own. */
export interface StartedService {
  /** Address of its GraphQL endpoint. */
  url: string
  /** What it has written so far. */
  output: () => string
  /** Sends a query and returns the answer's data. */
  query: (query: string) => Promise<unknown>
  /** Sends a signal and waits for the end. */
  end: (signal: NodeJS.Signals) => Promise<Ended>
}

/** Starts the service on a free port and waits until it says that it is ready. */
export async function startService(env: Env): Promise<StartedService> {
  const { child, output, ended } = spawnService(env)
  const url = await Promise.race([readyUrl(child, output), ended.then(failedToStart)])
  return {
    url,
    output,
    query: async (query) => {
      const body = JSON.stringify({ query })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body })
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown[] }
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** Starts the service where it cannot start, and returns how it ended. */
export function startInVain(env: Env): Promise<Ended> {
  return spawnService(env).ended
}

/** A refusal is one line for a person, with the remedy: no stack, no other noise. */
export function expectRefusal({ code, output }: Ended, message: RegExp): void {
  const lines = output.split('\n').filter((line) => line !== '')
  expect(lines).toEqual([expect.stringMatching(message)])
  expect(code).toBe(1)
}

/** Runs a test in an empty folder and removes it afterwards. */
export async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cascata-start-'))
  try {
    await test(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function spawnService(env: Env) {
  const child = spawn(process.execPath, [MAIN], {
    // Nothing of the environment of the run: it may name a database of its own.
    env: { PATH: process.env.PATH, CASCATA_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL') // Whatever became of the test; harmless to one that has ended.
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
  }
  const ended = once(child, 'close').then(
    ([code, signal]): Ended => ({ code, signal, output: text }),
  )
  return { child, output: () => text, ended }
}

async function readyUrl(child: ChildProcess, output: () => string): Promise<string> {
  for (;;) {
    const url = /GraphQL +(http\S+)/.exec(output())?.[1]
    if (url) return url
    await once(child.stdout as NodeJS.ReadableStream, 'data')
  }
}

function failedToStart({ code, output }: Ended): never {
  throw new Error(`The service ended with exit code ${code} instead of starting:\n${output}`)
}
