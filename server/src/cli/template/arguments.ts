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
} from '../parameters.ts'
import type { Say } from '../text.ts'

/** The formats that empty templates come in, as they are typed. */
const FORMATS = ['csv', 'xlsx'] as const

interface TemplateFlags extends CommonFlags {
  readonly format: (typeof FORMATS)[number]
  readonly output?: string
  readonly force?: boolean
}

/** The arguments of `cascata template`. */
export interface TemplateArguments extends OutputTarget {
  readonly format: TemplateFlags['format']
}

/** Declares the command `cascata template`. */
export function templateCommand(
  say: Say,
  carryOut: (args: TemplateArguments) => Promise<void>,
): Command<ParserContext> {
  return buildCommand<TemplateFlags, [], ParserContext>({
    func: ({ format, output, force = false }) => carryOut({ format, output, force }),
    parameters: {
      flags: onlyOwn({
        format: choice(FORMATS, say({ it: 'formato', en: 'format' })),
        output: output(say),
        force: force(say),
        language: language(say),
      }),
    },
    docs: { brief: say({ it: 'tabelle vuote da compilare', en: 'empty tables to fill in' }) },
  })
}
