import {
  type Application,
  type ApplicationText,
  buildApplication,
  buildRouteMap,
  type Command,
  help,
  ExitCode as ParserExit,
  run,
  type StricliProcess,
  text_en,
} from '@stricli/core'
import type { ExitCode } from './command.ts'
import { type ExportArguments, exportCommand } from './export/arguments.ts'
import { about, helpText } from './help.ts'
import { type ImportArguments, importCommand } from './import/arguments.ts'
import { LANGUAGES, type Language, onlyOwn, type ParserContext } from './parameters.ts'
import { refusals } from './refusals.ts'
import { type TemplateArguments, templateCommand } from './template/arguments.ts'
import type { Say } from './text.ts'

/** How the command is started. */
const NAME = 'pnpm cascata'

/** The implementations of the commands. */
export interface Commands {
  readonly import: (args: ImportArguments) => Promise<ExitCode>
  readonly export: (args: ExportArguments) => Promise<ExitCode>
  readonly template: (args: TemplateArguments) => Promise<ExitCode>
}

/** Where the parser writes, and in which language. */
export interface CommandLineOptions {
  readonly say: Say
  /** Writes to stdout. */
  readonly print: (text: string) => Promise<void>
  /** Writes a line to stderr. */
  readonly remark: (line: string) => void
  /** The message for a command that failed. */
  readonly explain: (error: unknown) => string
}

/** The language given among the arguments, needed before they are parsed. */
export function languageOf(words: readonly string[]): Language | undefined {
  const [, asked] = /(?:^|\0)--language[=\0]([^\0]*)/.exec(words.join('\0')) ?? []
  return LANGUAGES.find((language) => language === asked)
}

/** Parses the arguments of `cascata` and runs the command. */
export async function runCommandLine(
  typed: readonly string[],
  commands: Commands,
  { say, print, remark, explain }: CommandLineOptions,
): Promise<ExitCode> {
  let ended: ExitCode = 0
  const noting =
    <Args>(carryOut: (args: Args) => Promise<ExitCode>) =>
    async (args: Args) => {
      ended = await carryOut(args)
    }
  const routes = onlyOwn({
    import: importCommand(say, noting(commands.import)),
    export: exportCommand(say, noting(commands.export)),
    template: templateCommand(say, noting(commands.template)),
  })
  const words = typed[0] === 'help' ? [...typed.slice(1), '--help'] : typed
  const [name = ''] = words
  const command: Command<ParserContext> | undefined = routes[name as keyof typeof routes]
  const { ofWrittenValue, ...refusing } = refusals(say, {
    words,
    name,
    command,
    commands: [...Object.keys(routes), 'help'],
  })
  const refuse = (reason: string) =>
    remark(
      say({
        it: `${reason}\nChe cosa si può scrivere: ${NAME} help${command ? ` ${name}` : ''}`,
        en: `${reason}\nWhat can be typed: ${NAME} help${command ? ` ${name}` : ''}`,
      }),
    )
  const unheeded = ofWrittenValue()
  if (unheeded !== null) {
    refuse(unheeded)
    return 2
  }

  const app = parser(
    routes,
    {
      ...text_en,
      ...helpText(say),
      ...refusing,
      exceptionWhileRunningCommand: explain,
    },
    say,
  )
  const [out, err] = [[], []] as [string[], string[]]
  const process: StricliProcess = {
    stdout: { write: (chunk) => out.push(chunk) },
    stderr: { write: (chunk) => err.push(chunk) },
  }
  await run(app, words, { process })
  if (out.length > 0) await print(out.join(''))
  const isTypedWrong =
    process.exitCode === ParserExit.InvalidArgument ||
    process.exitCode === ParserExit.UnknownCommand
  if (err.length > 0) (isTypedWrong ? refuse : remark)(err.join('').trimEnd())
  return process.exitCode === ParserExit.Success ? ended : 2
}

/** The parser of these commands. */
function parser(
  routes: Readonly<Record<string, Command<ParserContext>>>,
  text: ApplicationText,
  say: Say,
): Application<ParserContext> {
  const formatting = {
    useAliasInUsageLine: false,
    onlyRequiredInUsageLine: false,
    caseStyle: 'original',
  } as const
  return buildApplication(
    buildRouteMap({ routes, docs: about(say) }),
    {
      name: NAME,
      scanner: { caseStyle: 'original', allowArgumentEscapeSequence: true },
      localization: { text },
      determineExitCode: () => 2,
    },
    { help: help({ brief: text.briefs.help, defaultForRouteMap: true, formatting }) },
  )
}
