import type { ExportFormat } from '@cascata/sdk'
import { buildCommand, type Command } from '@stricli/core'
import type { OutputTarget } from '../output.ts'
import {
  type CommonFlags,
  choice,
  force,
  language,
  onlyOwn,
  output,
  type ParserContext,
  text,
} from '../parameters.ts'
import type { Say } from '../text.ts'

/** The formats that plans are exported in, as they are typed. */
const FORMATS = [
  'markdown',
  'html',
  'csv',
  'xlsx',
  'json',
  'stratml',
] as const satisfies readonly Lowercase<ExportFormat>[]

interface ExportFlags extends CommonFlags {
  readonly format: (typeof FORMATS)[number]
  readonly authority?: string
  readonly dup?: string
  readonly output?: string
  readonly force?: boolean
}

/** The arguments of `cascata export`. */
export interface ExportArguments extends OutputTarget {
  readonly format: ExportFlags['format']
  readonly authority: string | undefined
  readonly dup: string | undefined
}

/** Declares the command `cascata export`. */
export function exportCommand(
  say: Say,
  carryOut: (args: ExportArguments) => Promise<void>,
): Command<ParserContext> {
  return buildCommand<ExportFlags, [], ParserContext>({
    func: ({ format, authority, dup, output, force = false }) =>
      carryOut({ format, authority, dup, output, force }),
    parameters: {
      flags: onlyOwn({
        format: choice(FORMATS, say({ it: 'formato', en: 'format' })),
        authority: text(
          say({ it: 'CODICE', en: 'CODE' }),
          say({
            it: 'ente del piano; si può omettere dove ce n’è uno solo',
            en: 'authority of the plan; may be left out where there is only one',
          }),
        ),
        dup: text(
          say({ it: 'CODICE', en: 'CODE' }),
          say({
            it: 'piano (DUP); si può omettere dove ce n’è uno solo',
            en: 'plan (DUP); may be left out where there is only one',
          }),
        ),
        output: output(say),
        force: force(say),
        language: language(say),
      }),
    },
    docs: { brief: say({ it: 'esporta un piano', en: 'exports a plan' }) },
  })
}
