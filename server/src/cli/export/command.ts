import { Buffer } from 'node:buffer'
import type { ExportArguments } from '../arguments.ts'
import { ask } from '../ask.ts'
import { type CommandContext, type ExitCode, withTransport } from '../command.ts'
import { CommandError } from '../errors.ts'
import { writeOutput } from '../output.ts'
import { inline } from '../text.ts'
import type { Transport } from '../transport/transport.ts'

const WORK = { it: 'Esportazione', en: 'Exporting' }

const DUPS = `query Dups($authority: String) {
  dups(authority: $authority) { code }
}`

const EXPORT_PLAN = `query ExportPlan($authority: String, $dup: String!, $format: ExportFormat!) {
  dup(authority: $authority, code: $dup) {
    export(format: $format) { files { name base64 } }
  }
}`

interface Exported {
  readonly dup: {
    readonly export: { readonly files: readonly { name: string; base64: string }[] }
  } | null
}

/** Writes a plan to files. */
export async function runExport(args: ExportArguments, context: CommandContext): Promise<ExitCode> {
  const files = await withTransport(context, async (transport) => {
    const dup = args.dup ?? (await onlyDup(args, context, transport))
    const { authority } = args
    const answer = await ask<Exported>(
      transport,
      {
        work: WORK,
        query: EXPORT_PLAN,
        variables: { authority, dup, format: args.format.toUpperCase() },
        files: new Map(),
      },
      context.progress,
    )
    if (!answer.dup) throw unknownDup(dup)
    return answer.dup.export.files
  })
  const contents = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }))
  await writeOutput(contents, args, context)
  return 0
}

/** The plan that is meant where none is named: there may be only one. */
async function onlyDup(
  { authority }: ExportArguments,
  { progress }: CommandContext,
  transport: Transport,
): Promise<string> {
  const request = { work: WORK, query: DUPS, variables: { authority }, files: new Map() }
  const { dups } = await ask<{ dups: readonly { code: string }[] }>(transport, request, progress)
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

function unknownDup(code: string): CommandError {
  return new CommandError({
    it: `Il piano «${inline(code)}» non esiste. Senza --dup si esporta l’unico, o si vede quali ci sono.`,
    en: `There is no plan “${inline(code)}”. Without --dup the only one is exported, or those there are get listed.`,
  })
}
