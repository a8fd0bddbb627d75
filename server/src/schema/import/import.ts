import { Authority } from '../authority.ts'
import { builder } from '../builder.ts'
import { namesPersons } from '../persons.ts'
import { Dup } from '../refs.ts'
import { type CountsByOutcome, countsByKind, ImportCounts } from './counts.ts'
import { ImportFile } from './file.ts'
import { ImportIssue, type ReportedIssue } from './issue.ts'

const ImportPlan = builder.prismaObject('ImportPlan', {
  description: 'A planning document that an import was about.',
  fields: (t) => ({
    dup: t.field({
      type: Dup,
      description: 'The planning document (DUP).',
      select: { dupId: true },
      resolve: async ({ dupId }, _args, { loaders }) => {
        const dup = await loaders.plans.dup(dupId)
        if (!dup) throw new Error(`DUP ${dupId} was deleted while it was read`)
        return dup
      },
    }),
    revision: t.exposeInt('revision', {
      description:
        'Its revision after the import. If the plan has a higher one, it has changed since.',
    }),
  }),
})

export const Import = builder.prismaNode('Import', {
  description:
    'One import (importazione): some files, compared with the plans of one authority and applied at once. Never altered.',
  // Only the selected columns: issues can be thousands.
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
        'Who made it, as given in the request; `first-start` for the sheet that a new service loads.',
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
      resolve: ({ counts }) => countsByKind(counts as CountsByOutcome),
    }),
    issues: t.field({
      type: [ImportIssue],
      nullable: true,
      // They quote the files, names of persons included.
      extensions: namesPersons,
      select: { issues: true },
      description:
        'What the importer did not understand or found inconsistent, by file and line; empty when nothing.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ issues }) => issues as unknown as ReportedIssue[],
    }),
  }),
})
