#!/usr/bin/env node
import '../production.ts'
import process from 'node:process'
import type { LocalizedText } from '../domain/localized.ts'
import { readSettings, readShell } from '../env.ts'
import type { CommandContext } from './command.ts'
import { type Commands, languageOf, runCommandLine } from './commandLine.ts'
import { explain } from './explain.ts'
import { Progress } from './progress.ts'

const words = process.argv.slice(2)
const shell = readShell()
const language = languageOf(words) ?? shell.language
const say = (text: LocalizedText) => text[language]
const remark = (line: string) => console.error(line)
const context = (): CommandContext => ({
  settings: readSettings(),
  shell,
  say,
  progress: new Progress(process.stderr, say),
  print,
  remark,
})

/** Each command is loaded on demand: few need a database. */
const commands: Commands = {
  import: async (args) => (await import('./import/command.ts')).runImport(args, context()),
  export: async (args) => (await import('./export/command.ts')).runExport(args, context()),
  template: async (args) => (await import('./template/command.ts')).runTemplate(args, context()),
}

/** Resolves when stdout has accepted it, so that nothing is lost at exit while a pipe is full. */
function print(result: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(result, (error) => {
      // The reader may close the pipe early, as `head` does.
      if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') resolve()
      else reject(error)
    })
  })
}

// Reported by the write as well.
process.stdout.on('error', () => {})
const ended = await runCommandLine(words, commands, {
  say,
  print,
  remark,
  explain: (error) => explain(error, say),
})
// All is closed by then: no timer of a library may keep a finished command alive.
process.exit(ended)
