import { templateFormats } from '../../export/templates.ts'
import type { CommandContext, ExitCode } from '../command.ts'
import { writeOutput } from '../output.ts'
import type { TemplateArguments } from './arguments.ts'

/** Writes the empty tables that offices fill in. It needs neither service nor database. */
export async function runTemplate(
  args: TemplateArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const files = await templateFormats[args.format]()
  await writeOutput(files, args, context)
  return 0
}
