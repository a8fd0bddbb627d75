import { Buffer } from 'node:buffer'
import type { OutputFile } from '../document/document.ts'
import { readDirectory } from '../export/directory.ts'
import { documentOf } from '../export/document.ts'
import { exportFormats, type ExportFormat as Format } from '../export/formats.ts'
import { withoutPersons } from '../export/withoutPersons.ts'
import { builder } from './builder.ts'
import { planOf } from './dup.ts'
import { Dup } from './refs.ts'

const ExportFormat = builder.enumType('ExportFormat', {
  description: 'A format that a plan is exported in. Each can be imported again, but for HTML.',
  values: {
    MARKDOWN: { description: 'The printed sheet (*Scheda Obiettivi*) as Markdown.' },
    HTML: { description: 'The printed sheet as a page to print.' },
    CSV: { description: 'The tables of the template, a file each.' },
    XLSX: { description: 'The tables of the template as a workbook.' },
    JSON: { description: 'All that is stored of the plan, for programs.' },
    STRATML: { description: 'StratML Part 2 (ISO 17469), for other software of administrations.' },
  } as const satisfies Record<Format, { description: string }>,
})

/** Media types whose files are given as text. */
const TEXTS = /^text\/|[/+](?:json|xml)\b/

const ExportedFile = builder.objectRef<OutputFile>('ExportedFile')

builder.objectType(ExportedFile, {
  description: 'A file of an export.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name to save it by.' }),
    mediaType: t.exposeString('mediaType', { description: 'Its media type, as HTTP has it.' }),
    text: t.string({
      nullable: true,
      description: 'Its content. Null for a file that is no text: see `base64`.',
      resolve: ({ mediaType, bytes }) =>
        TEXTS.test(mediaType) ? Buffer.from(bytes).toString('utf8') : null,
    }),
    base64: t.string({
      description: 'Its bytes, in Base64.',
      resolve: ({ bytes }) => Buffer.from(bytes).toString('base64'),
    }),
  }),
})

const PlanExport = builder.objectRef<readonly OutputFile[]>('PlanExport')

builder.objectType(PlanExport, {
  description: 'A plan as files.',
  fields: (t) => ({
    files: t.field({
      type: [ExportedFile],
      description: 'One file, or the tables of a format that has several.',
      resolve: (files) => [...files],
    }),
  }),
})

/** What an export is estimated to cost: as much as all rows of a large plan. */
const COST = 10_000

builder.objectField(Dup, 'export', (t) =>
  t.field({
    type: PlanExport,
    description:
      'The whole plan in a format that offices use (esportazione), with every spelling of the authority’s centers and officials. Imported again, it changes nothing. Files for callers to whom no names of persons are shown (see `Person`) hold none, except in free texts: imported, they would take the responsibles from the phases.',
    args: {
      format: t.arg({ type: ExportFormat, required: true, description: 'The format.' }),
    },
    complexity: COST,
    resolve: async (dup, { format }, context) => {
      const { loaders, viewer } = context
      const authority = await loaders.authorities.get(dup.authorityId)
      const [plan, directory] = await Promise.all([
        planOf(dup, context),
        readDirectory(loaders.prisma, authority),
      ])
      const document = documentOf(plan, directory)
      return exportFormats[format](viewer.rights.seesPersons ? document : withoutPersons(document))
    },
  }),
)
