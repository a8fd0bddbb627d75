import type { CommandContext } from '@stricli/core'
import type { Say } from './text.ts'

/** The options of every command. */
export interface CommonFlags {
  readonly language?: Language
}

/** The languages of the command. */
export const LANGUAGES = ['it', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What the parser itself works with. */
export type ParserContext = CommandContext

/** The same members on an object that inherits none: Stricli looks up arguments in it. */
export const onlyOwn = <T extends object>(members: T): T =>
  Object.assign(Object.create(null), members)

/** An option without a value. There is no `--no-…`, as it would equal leaving it out. */
export const flag = (brief: string) =>
  ({ kind: 'boolean', optional: true, withNegated: false, brief }) as const

/** An option with a text of any kind. */
export const text = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const

/** An option with one of a few words, that must be there. */
export const choice = <T extends string>(values: readonly T[], brief: string) =>
  ({ kind: 'enum', values, brief }) as const

/** The option of every command. */
export const language = (say: Say) =>
  ({
    ...choice(
      LANGUAGES,
      say({
        it: 'lingua; altrimenti è quella del sistema',
        en: 'language; otherwise it is that of the system',
      }),
    ),
    optional: true,
  }) as const

/** Where files are written, for the commands that write any. */
export const output = (say: Say) =>
  text(
    say({ it: 'PERCORSO', en: 'PATH' }),
    say({
      it: 'file o cartella in cui scrivere; «-» stampa',
      en: 'file or folder to write to; “-” prints',
    }),
  )

/** Whether files that exist are replaced. */
export const force = (say: Say) =>
  flag(say({ it: 'sostituisce i file che esistono', en: 'replaces files that exist' }))
