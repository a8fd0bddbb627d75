import { Authority } from '../authority.ts'
import { builder } from '../builder.ts'
import { Dup } from '../dup.ts'
import { namesPersons } from '../persons.ts'
import { type CountsByOutcome, countsOf, ImportCounts } from './counts.ts'
import { ImportFile } from './file.ts'
import { ImportIssue, type ReportedIssue } from './issue.ts'

const ImportPlan = builder.prismaObject('ImportPlan', {
  description: 'A planning document that an import was about.',
  fields: (t) => ({
    dup: t.relation('dup', { type: Dup, description: 'The planning document (DUP).' }),
    revision: t.exposeInt('revision', {
      description: 'Its revision after the import: one that is higher now has changed since.',
    }),
  }),
})

export const Import = builder.prismaNode('Import', {
  description:
    'One import (importazione): some files, compared with the plans of one authority and applied at once. Never altered.',
  // Only what is asked for: issues can be thousands.
  select: { id: true },
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    authority: t.relation('authority', {
      type: Authority,
      description: 'The authority that it was made for.',
    }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When it was applied.' }),
    importedBy: t.exposeString('importedBy', {
      nullable: true,
      extensions: namesPersons,
      description:
        'Who asked for it, as given; `first-start` for the sheet a new service begins with.',
    }),
    files: t.relation('files', {
      type: ImportFile,
      description: 'Its files, in the order in which they were given.',
      query: { orderBy: { position: 'asc' } },
    }),
    plans: t.relation('plans', {
      type: ImportPlan,
      description: 'The planning documents it was about, in the order of their registration.',
      query: { orderBy: { dupId: 'asc' } },
    }),
    counts: t.field({
      type: [ImportCounts],
      select: { counts: true },
      description:
        'How many objects it created, updated, left unchanged and removed, from the plan down; only kinds it was about.',
      resolve: ({ counts }) => countsOf(counts as CountsByOutcome),
    }),
    issues: t.field({
      type: [ImportIssue],
      nullable: true,
      // They quote the files, names of persons included.
      extensions: namesPersons,
      select: { issues: true },
      description:
        'What the importer did not understand or found odd, by file and line; empty when nothing.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ issues }) => issues as unknown as ReportedIssue[],
    }),
  }),
})
