import {
  type ApplicationText,
  ArgumentScannerError,
  type Command,
  formatMessageForArgumentScannerError,
} from '@stricli/core'
import { isNear, nearest } from '../domain/nearest.ts'
import type { ParserContext } from './parameters.ts'
import type { Say } from './text.ts'

/** The arguments, as far as they were understood. */
export interface Typed {
  readonly words: readonly string[]
  /** The first word: the name of a command, as a rule. */
  readonly name: string
  readonly command: Command<ParserContext> | undefined
  /** The names of all commands. */
  readonly commands: readonly string[]
}

/** The messages for a wrong command. */
export interface Refusals
  extends Pick<ApplicationText, 'noCommandRegisteredForInput' | 'exceptionWhileParsingArguments'> {
  /**
   * The refusal of a value that was written to an option with `=`, where there is a reason.
   * Stricli would accept `--all=no`, and take `--by=` for the name of a file.
   */
  ofWrittenValue(): string | null
}

/** The messages for wrong arguments, in the language of the person, with what can be typed instead. */
export function refusals(say: Say, { words, name, command, commands }: Typed): Refusals {
  const flags = new Map(Object.entries(command?.parameters.flags ?? {}))
  const suggestion = (word: string, candidates: readonly string[]) => {
    const meant = meantBy(word, candidates)
    return meant && say({ it: ` Forse si intendeva «${meant}»?`, en: ` Did you mean “${meant}”?` })
  }
  const lacksValue = (option: string) =>
    say({ it: `Dopo --${option} manca il valore.`, en: `--${option} lacks its value.` })
  const takesNoValue = (option: string) =>
    say({ it: `--${option} non prende un valore.`, en: `--${option} takes no value.` })
  const isMissing = (option: string) => {
    const flag = flags.get(option)
    const values = flag?.kind === 'enum' ? flag.values.join(', ') : ''
    return say({ it: `Manca --${option}: ${values}.`, en: `--${option} is missing: ${values}.` })
  }
  const isNoOption = (option: string) => {
    const meant = meantBy(
      option.replace(/^-+/, ''),
      option.startsWith('--') ? [...flags.keys()] : [],
    )
    return say({
      it: `${option} non è un’opzione di «${name}».${meant && ` Forse si intendeva --${meant}?`}`,
      en: `${option} is no option of “${name}”.${meant && ` Did you mean --${meant}?`}`,
    })
  }

  return {
    ofWrittenValue() {
      for (const word of words) {
        if (word === '--') break
        const [, option, value] = /^--([a-z][a-z-]*)=(.*)$/is.exec(word) ?? []
        if (option === undefined || command === undefined) continue
        const flag = flags.get(option)
        if (flag === undefined) return isNoOption(`--${option}`)
        if (flag.kind === 'boolean') return takesNoValue(option)
        if (value === '') return lacksValue(option)
      }
      return null
    },
    noCommandRegisteredForInput: ({ input }) =>
      say({ it: `«${input}» non è un comando.`, en: `“${input}” is no command.` }) +
      suggestion(input, commands),
    exceptionWhileParsingArguments(error) {
      if (!(error instanceof ArgumentScannerError)) throw error
      return formatMessageForArgumentScannerError(error, {
        AliasNotFoundError: ({ input }) => isNoOption(`-${input}`),
        FlagNotFoundError: ({ input }) => isNoOption(`--${input}`),
        EnumValidationError: ({ externalFlagName: option, input, values }) =>
          say({
            it: `--${option} non può essere «${input}»: ${values.join(', ')}.`,
            en: `--${option} cannot be “${input}”: ${values.join(', ')}.`,
          }) + suggestion(input, values),
        UnexpectedFlagError: ({ externalFlagName: option }) =>
          say({ it: `--${option} è indicato due volte.`, en: `--${option} is given twice.` }),
        UnexpectedPositionalError: ({ input }) =>
          say({ it: `«${input}» è di troppo.`, en: `“${input}” is too much.` }),
        UnsatisfiedFlagError: ({ externalFlagName: option }) =>
          words.includes(`--${option}`) ? lacksValue(option) : isMissing(option),
        UnsatisfiedPositionalError: () =>
          say({ it: 'Manca il file da importare.', en: 'The file to import is missing.' }),
      })
    },
  }
}

/** The most likely intention: a name that begins so, else a similar one; empty where there is none. */
function meantBy(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return ''
  const longer = candidates.find((candidate) => candidate.startsWith(word))
  const near = longer ?? nearest(word, candidates)
  return longer || isNear(word, near) ? near : ''
}
