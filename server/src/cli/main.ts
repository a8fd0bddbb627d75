import type { LocalizedText } from '../domain/localized.ts'
import '../production.ts'
import process from 'node:process'
import { MigrationError } from '@cascata/prisma/migrate'
import { TokenError } from '../access/token.ts'
import { DatabaseError } from '../database/errors.ts'
import { DataFolderError } from '../disk/dataFolder.ts'
import { readSettings, readShell, SettingsError } from '../env.ts'
import { type Arguments, readArguments } from './arguments.ts'
import type { CommandContext, ExitCode } from './command.ts'
import { CommandError, UsageError } from './errors.ts'
import { Progress } from './progress.ts'
import { USAGE, USAGE_HINT } from './usage.ts'

/** Failures whose message was made for the person at the console. */
const EXPECTED = [SettingsError, DataFolderError, TokenError, DatabaseError, MigrationError]

async function main(words: readonly string[]): Promise<ExitCode> {
  const shell = readShell()
  let { language } = shell
  const say = (text: LocalizedText) => text[language]
  try {
    const args = readArguments(words)
    language = args.language ?? language
    if (args.command === 'help') {
      await print(say(USAGE))
      return 0
    }
    const progress = new Progress(process.stderr, say)
    const remark = (line: string) => console.error(line)
    return await run(args, { settings: readSettings(), shell, say, progress, print, remark })
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${say(error.words)}\n${say(USAGE_HINT)}`)
    } else if (error instanceof CommandError) {
      console.error(say(error.words))
    } else {
      const isExpected = EXPECTED.some((kind) => error instanceof kind)
      console.error(isExpected ? (error as Error).message : error)
    }
    return 2
  }
}

type RunnableArguments = Exclude<Arguments, { command: 'help' }>

/** Each command is loaded when it is asked for: few need a database. */
async function run(args: RunnableArguments, context: CommandContext): Promise<ExitCode> {
  switch (args.command) {
    case 'import':
      return (await import('./import/command.ts')).runImport(args, context)
    case 'export':
      return (await import('./export/command.ts')).runExport(args, context)
    case 'template':
      return (await import('./template/command.ts')).runTemplate(args, context)
  }
}

/** Resolves when stdout has taken it: what follows a full pipe must not be lost at the end. */
function print(result: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(result, (error) => {
      // Whoever reads may stop early, as `head` does.
      if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') resolve()
      else reject(error)
    })
  })
}

// Told where it is written, too.
process.stdout.on('error', () => {})
// All is closed by then: no timer of a library may keep a command that is done.
process.exit(await main(process.argv.slice(2)))
