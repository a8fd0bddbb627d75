import { readFile, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ImportArguments } from '../arguments.ts'
import { ask } from '../ask.ts'
import { type CommandContext, type ExitCode, withTransport } from '../command.ts'
import { CommandError } from '../errors.ts'
import { inline } from '../text.ts'
import type { Transport } from '../transport/transport.ts'
import { renderReport } from './render.ts'
import { IMPORT_SHEETS, type Refusal, type Report } from './report.ts'

/** How many changes are asked for: what a person reads, or as many as one answer may hold. */
const FEW_CHANGES = 200
const ALL_CHANGES = 15_000

/** The most that any service takes at once: larger files are not even read. */
const MAX_BYTES = 1_073_741_824

const WORK = { it: 'Lettura e confronto', en: 'Reading and comparing' }

const AUTHORITIES = `query Authorities {
  authorities(first: 20) { nodes { code } }
}`

/** Imports files, or shows what that would change. */
export async function runImport(args: ImportArguments, context: CommandContext): Promise<ExitCode> {
  const files = await openFiles(args.files, context.shell.folder)
  const uploads = files.map(
    (file, index) => [`variables.input.files.${index}.upload`, file] as const,
  )
  const report = await withTransport(context, async (transport) => {
    const answer = await ask<{ importSheets: Report | Refusal }>(
      transport,
      {
        work: WORK,
        query: IMPORT_SHEETS,
        variables: {
          first: args.all || args.json ? ALL_CHANGES : FEW_CHANGES,
          input: {
            authority: args.authority,
            authorityName: args.authorityName,
            dryRun: args.dryRun,
            importedBy: args.by ?? userName(),
            files: files.map(({ name }) => ({ name, upload: null })),
          },
        },
        files: new Map(uploads),
      },
      context.progress,
    )
    const report = answer.importSheets
    if (args.json) await context.print(`${JSON.stringify(report, null, 2)}\n`)
    if (report.__typename === 'ImportReport') return report
    throw (await unknownAuthority(report, args, context, transport)) ?? explain(report)
  })
  if (!args.json) {
    await context.print(renderReport(report, { say: context.say, all: args.all }))
  }
  const hasErrors = report.issues.some(({ severity }) => severity === 'ERROR')
  return report.outcome === 'REFUSED' || hasErrors ? 1 : 0
}

/** Who asks, where nobody is named: the user of this computer. */
function userName(): string | undefined {
  try {
    return os.userInfo().username || undefined
  } catch {
    // A user without a name, as in some containers: the service has a word for that.
    return undefined
  }
}

async function openFiles(names: readonly string[], folder: string): Promise<File[]> {
  const places = names.map((name) => path.resolve(folder, name))
  let bytes = 0
  for (const [index, place] of places.entries()) {
    bytes += await sizeOf(place, names[index] as string)
  }
  if (bytes > MAX_BYTES) {
    throw new CommandError({
      it: 'I file superano insieme 1 GB: importarne meno alla volta.',
      en: 'The files are larger than 1 GB together: import fewer at once.',
    })
  }
  const bare = places.map((place) => path.basename(place))
  return Promise.all(
    places.map(async (place, index) => {
      // By its own name, as issues say it; by its path where others have the same name.
      const isUnique = bare.filter((name) => name === bare[index]).length === 1
      const name = (isUnique ? bare[index] : names[index]) as string
      return new File([await readFile(place)], name)
    }),
  )
}

async function sizeOf(place: string, name: string): Promise<number> {
  try {
    const { size } = await stat(place).then((status) => {
      if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
      return status
    })
    return size
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reasons = {
      ENOENT: { it: 'non esiste', en: 'does not exist' },
      EISDIR: {
        it: 'è una cartella; indicare i file che contiene',
        en: 'is a folder; name the files in it',
      },
    }
    const reason = reasons[code as keyof typeof reasons] ?? {
      it: `non si legge (${code})`,
      en: `cannot be read (${code})`,
    }
    throw new CommandError({
      it: `«${inline(name)}» ${reason.it}.`,
      en: `“${inline(name)}” ${reason.en}.`,
    })
  }
}

/** Why an import did not begin that is for no known authority, in the words of the command; null for another reason. */
async function unknownAuthority(
  { __typename }: Refusal,
  { authority, authorityName }: ImportArguments,
  { progress }: CommandContext,
  transport: Transport,
): Promise<CommandError | null> {
  if (__typename !== 'ImportInputError' || authorityName !== undefined) return null
  const request = { work: WORK, query: AUTHORITIES, variables: {}, files: new Map() }
  const { authorities } = await ask<{ authorities: { nodes: readonly { code: string }[] } }>(
    transport,
    request,
    progress,
  )
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

function explain({ __typename, message, remedy }: Refusal): CommandError {
  if (__typename === 'NotAdministratorError') {
    return new CommandError({
      it: 'Il servizio è in funzione, ma il token dell’amministratore non si trova: impostare CASCATA_ADMIN_TOKEN come lo ha il servizio.',
      en: 'The service runs, but the token of the administrator is not to be found: set CASCATA_ADMIN_TOKEN as the service has it.',
    })
  }
  const text = [message, remedy].filter(Boolean).join(' ')
  return new CommandError({ it: text, en: text })
}
