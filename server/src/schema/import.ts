import { builder } from './builder.ts'
import { Dup } from './dup.ts'

/** The shape in which the importer stores `Import.issues`. */
interface StoredIssue {
  code: string
  severity: 'ERROR' | 'WARNING'
  line: number | null
  raw: string | null
  message: string
}

const ImportIssue = builder.objectRef<StoredIssue>('ImportIssue')

const IssueSeverity = builder.enumType('IssueSeverity', {
  description: 'How grave an issue of an import is.',
  values: {
    ERROR: { description: 'Stops the import; nothing is stored.' },
    WARNING: { description: 'Stored with the import; the raw text is kept.' },
  } as const,
})

export const Import = builder.prismaNode('Import', {
  description: 'One stored import of an objective sheet (scheda obiettivi).',
  // Only what is asked for: a row holds the whole file.
  select: { id: true },
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    dup: t.relation('dup', { type: Dup, description: 'The plan it wrote to.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file.' }),
    sha256: t.exposeString('sha256', {
      description: 'SHA-256 of the file’s bytes, hexadecimal: the same file is stored once.',
    }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When it was stored.' }),
    importedBy: t.exposeString('importedBy', {
      description: 'Who asked for it; `first-start` for the sheet a new service begins with.',
    }),
    issues: t.field({
      type: [ImportIssue],
      select: { issues: true },
      description: 'What the importer did not understand or found odd, in line order.',
      resolve: ({ issues }) => issues as unknown as StoredIssue[],
    }),
  }),
})

builder.objectType(ImportIssue, {
  description: 'Something in a file that was not understood or is odd. Never repaired silently.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code: `UNKNOWN_CENTER`.' }),
    severity: t.expose('severity', { type: IssueSeverity, description: 'How grave it is.' }),
    line: t.exposeInt('line', {
      nullable: true,
      description: 'Line of the file, from 1. Null when the whole file is meant.',
    }),
    raw: t.exposeString('raw', {
      nullable: true,
      description:
        'The text in question, as it stands in the file. Null when something is missing.',
    }),
    message: t.exposeString('message', { description: 'What is wrong and what to do about it.' }),
  }),
})
