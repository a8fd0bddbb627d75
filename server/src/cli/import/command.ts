import os from 'node:os'
import {
  type CascataClient,
  CascataRefusedError,
  type ImportReport,
  importSheets,
  type SheetFile,
} from '@cascata/sdk'
import type { CommandContext, ExitCode } from '../command.ts'
import { CommandError } from '../errors.ts'
import { AuthorityCodesDocument } from '../generated/operations.ts'
import { inline } from '../text.ts'
import { withService } from '../transport/connect.ts'
import type { ImportArguments } from './arguments.ts'
import { openFiles } from './files.ts'
import { renderReport } from './render.ts'

/** How many changes are requested: what a person reads, or as many as one answer may hold. */
const FEW_CHANGES = 200
const ALL_CHANGES = 15_000

const WORK = { it: 'Lettura e confronto', en: 'Reading and comparing' }

/** Imports files, or shows what that would change. */
export async function runImport(args: ImportArguments, context: CommandContext): Promise<ExitCode> {
  const files = await openFiles(args.files, context.shell.folder)
  const report = await withService(context, WORK, (client) => send(client, files, args, context))
  await context.print(
    args.json ? json(report) : renderReport(report, { say: context.say, all: args.all }),
  )
  const hasErrors = report.issues.some(({ severity }) => severity === 'ERROR')
  return report.outcome === 'REFUSED' || hasErrors ? 1 : 0
}

async function send(
  client: CascataClient,
  files: readonly SheetFile[],
  args: ImportArguments,
  { print }: CommandContext,
): Promise<ImportReport> {
  const { authority, authorityName, dryRun, by = userName() } = args
  try {
    return await importSheets(client, {
      authority,
      authorityName,
      dryRun,
      ...(by !== undefined && { importedBy: by }),
      changes: args.all || args.json ? ALL_CHANGES : FEW_CHANGES,
      files,
    })
  } catch (error) {
    if (!(error instanceof CascataRefusedError)) throw error
    const { reason, explanation, remedy } = error
    if (args.json) await print(json({ reason, message: explanation, remedy }))
    throw (reason === 'IMPORT_INPUT' && (await unknownAuthority(client, args))) || error
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Who imports, where no name is given: the user of this computer. */
function userName(): string | undefined {
  try {
    return os.userInfo().username || undefined
  } catch {
    // A user without a name, as in some containers: the service has a default.
    return undefined
  }
}

/** Why an import did not begin that is for no known authority, in the words of the command; null for another reason. */
async function unknownAuthority(
  client: CascataClient,
  { authority, authorityName }: ImportArguments,
): Promise<CommandError | null> {
  if (authorityName !== undefined) return null
  const { authorities } = await client.request(AuthorityCodesDocument)
  const known = authorities.nodes.map(({ code }) => inline(code))
  if (authority !== undefined && known.includes(inline(authority))) return null
  const [it, en] = known.length > 0 ? [known.join(', '), known.join(', ')] : ['nessuno', 'none']
  return authority === undefined
    ? new CommandError({
        it: `Non si sa di quale ente siano i file (enti noti: ${it}): indicarlo con --authority CODICE; se è nuovo, anche con --authority-name NOME.`,
        en: `It is not known which authority the files are of (known: ${en}): name it with --authority CODE, and a new one with --authority-name NAME as well.`,
      })
    : new CommandError({
        it: `Il servizio non contiene l’ente ${inline(authority)} (enti noti: ${it}): correggere il codice o, se è nuovo, aggiungere --authority-name NOME.`,
        en: `The service holds no authority ${inline(authority)} (known: ${en}): correct the code or, for a new one, add --authority-name NAME.`,
      })
}
