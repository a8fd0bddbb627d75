import { Buffer } from 'node:buffer'
import type { Context } from '../../context.ts'
import type { InputFile } from '../../document/document.ts'
import { readFiles } from '../../formats/read.ts'
import { importFiles } from '../../import/importer.ts'
import { builder } from '../builder.ts'
import { nameProblem } from '../recordedName.ts'
import { UserError, type UserErrorCode, type UserErrorShape } from '../userError.ts'
import { ImportReport, type ReportedImport } from './report.ts'

/** The request itself cannot be carried out, whatever the files contain. */
class ImportInputError extends Error implements UserErrorShape {
  override readonly name = 'ImportInputError'
  readonly code: UserErrorCode
  readonly remedy: string

  constructor(code: UserErrorCode, message: string, remedy: string) {
    super(message)
    this.code = code
    this.remedy = remedy
  }
}

builder.objectType(ImportInputError, {
  name: 'ImportInputError',
  description:
    'An import that cannot be carried out as it was asked for: no file, a file without content, an authority that is not known. What is wrong inside a file is an issue of the report.',
  interfaces: [UserError],
})

const ImportFileInput = builder.inputType('ImportFileInput', {
  description: 'A file to import: exactly one of `upload` and `text`.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description:
        'Name by which issues refer to it. The format is recognized by the content, not by the name.',
    }),
    upload: t.field({
      type: 'File',
      required: false,
      description: 'The file, sent by the GraphQL multipart request specification.',
    }),
    text: t.string({ required: false, description: 'The content of a text file.' }),
  }),
})

const ImportSheetsInput = builder.inputType('ImportSheetsInput', {
  description: 'What to import, and for whom.',
  fields: (t) => ({
    authority: t.string({
      required: false,
      description:
        'Code of the authority (ente), such as its IPA code. May be left out where the service holds one authority, or where a file names it.',
    }),
    authorityName: t.string({
      required: false,
      description:
        'Name of the authority, needed for one that the service does not hold yet. The name of a known authority stays.',
    }),
    files: t.field({
      type: [ImportFileInput],
      required: true,
      description:
        'The files, of any formats: printed sheets as text, Markdown or PDF, CSV and XLSX templates, JSON, StratML. Together they are one import.',
    }),
    dryRun: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Only reports what would change, and writes nothing.',
    }),
    importedBy: t.string({
      required: true,
      defaultValue: 'administrator',
      description: 'Who makes the import, as its record is to name them.',
    }),
  }),
})

builder.mutationField('importSheets', (t) =>
  t.field({
    type: ImportReport,
    errors: {
      types: [ImportInputError],
      union: { description: 'The report of an import, or why it was not attempted.' },
    },
    description:
      'Imports objective sheets (schede obiettivi) and other files: compares them with what is stored and applies the difference in one transaction, all or nothing. What a file does not state stays as stored; a printed table replaces the stored one; objectives are never removed. The same content again changes nothing. Imports of one authority run one after the other.',
    args: {
      input: t.arg({
        type: ImportSheetsInput,
        required: true,
        description: 'What to import, and for whom.',
      }),
    },
    resolve: async (_root, { input }, context): Promise<ReportedImport> => {
      const importedBy = checkedName('importedBy', input.importedBy)
      const { files, documents } = await readFiles(await contentsOf(input.files))
      const named = input.authority ?? documents.find((one) => one.authority)?.authority?.value
      const authority = await authorityOf(context, named ?? null, input.authorityName ?? null)
      const { dryRun } = input
      const request = { authority, files, documents, importedBy, dryRun }
      const report = await importFiles({ pool: context.pool }, request)
      return { ...report, files, authority: authority.code }
    },
  }),
)

async function contentsOf(
  files: readonly {
    readonly name: string
    readonly upload?: File | null | undefined
    readonly text?: string | null | undefined
  }[],
): Promise<InputFile[]> {
  if (files.length === 0) {
    throw new ImportInputError(
      'IMPORT_WITHOUT_FILE',
      'There is no file to import.',
      'Give at least one file.',
    )
  }
  return Promise.all(
    files.map(async ({ name, upload, text }) => {
      checkedName('name', name)
      if (upload && text == null) return { name, bytes: new Uint8Array(await upload.arrayBuffer()) }
      if (!upload && text != null) return { name, bytes: Buffer.from(text, 'utf8') }
      throw new ImportInputError(
        'IMPORT_FILE_CONTENT',
        `The file «${name}» has ${upload ? 'two contents' : 'no content'}.`,
        'Give exactly one of `upload` and `text`.',
      )
    }),
  )
}

function checkedName(field: string, name: string): string {
  const problem = nameProblem(field, name)
  if (problem) throw new ImportInputError('IMPORT_NAME_LENGTH', problem.message, problem.remedy)
  return name
}

/** The authority an import is for; a new one needs a code and a name. */
async function authorityOf(
  { loaders }: Context,
  code: string | null,
  name: string | null,
): Promise<{ code: string; name: string | null }> {
  if (code === null) {
    const [only, other] = await loaders.prisma.authority.findMany({ take: 2 })
    if (only && !other) return only
    throw new ImportInputError(
      'AUTHORITY_REQUIRED',
      other
        ? 'The service holds several authorities, and neither the request nor the files name one.'
        : 'The service holds no authority yet, and neither the request nor the files name one.',
      'Give the code of the authority in `authority`.',
    )
  }
  checkedName('authority', code)
  const known = await loaders.prisma.authority.findUnique({ where: { code } })
  if (known) return known
  if (name === null) {
    const all = await loaders.prisma.authority.findMany({ take: 20, orderBy: { id: 'asc' } })
    throw new ImportInputError(
      'AUTHORITY_UNKNOWN',
      `The service holds no authority ${code}${all.length > 0 ? `; it holds ${all.map((one) => one.code).join(', ')}` : ''}.`,
      'Correct the code, or give `authorityName` to add the authority.',
    )
  }
  return { code, name: checkedName('authorityName', name) }
}
