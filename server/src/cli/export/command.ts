import { type CascataClient, type ExportFormat, exportPlan } from '@cascata/sdk'
import type { CommandContext, ExitCode } from '../command.ts'
import { CommandError } from '../errors.ts'
import { PlanCodesDocument } from '../generated/operations.ts'
import { writeOutput } from '../output.ts'
import { inline } from '../text.ts'
import { withService } from '../transport/connect.ts'
import type { ExportArguments } from './arguments.ts'

const WORK = { it: 'Esportazione', en: 'Exporting' }

/** Writes a plan to files. */
export async function runExport(args: ExportArguments, context: CommandContext): Promise<ExitCode> {
  const files = await withService(context, WORK, async (client) => {
    const { authority, dup = await onlyDup(client, args) } = args
    const format = args.format.toUpperCase() as ExportFormat
    return (await exportPlan(client, { authority, dup, format })) ?? unknownDup(dup)
  })
  const contents = files.map(({ name, content }) => ({ name, bytes: Buffer.from(content) }))
  await writeOutput(contents, args, context)
  return 0
}

/** The plan where none is named: the only one. */
async function onlyDup(client: CascataClient, { authority }: ExportArguments): Promise<string> {
  const { dups } = await client.request(PlanCodesDocument, { authority })
  const [only, other] = dups
  if (only && !other) return only.code
  const codes = dups.map(({ code }) => inline(code)).join(', ')
  throw new CommandError(
    other
      ? {
          it: `I piani sono più d’uno: indicarne uno con --dup (${codes}).`,
          en: `There are several plans: name one with --dup (${codes}).`,
        }
      : { it: 'Non c’è alcun piano da esportare.', en: 'There is no plan to export.' },
  )
}

function unknownDup(code: string): never {
  throw new CommandError({
    it: `Il piano «${inline(code)}» non esiste. Senza --dup si esporta l’unico, o si vede quali ci sono.`,
    en: `There is no plan “${inline(code)}”. Without --dup the only one is exported, or those there are get listed.`,
  })
}
