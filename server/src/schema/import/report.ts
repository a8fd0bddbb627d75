import type { ReadFile } from '../../document/document.ts'
import { byOutcome } from '../../import/model/counts.ts'
import type { PlanOutcome, ImportReport as Report } from '../../import/report.ts'
import { builder } from '../builder.ts'
import { ImportChange } from './change.ts'
import { ChangeAction, ChangeKind } from './changeEnums.ts'
import { countsByKind, ImportCounts } from './counts.ts'
import { FileFormat } from './file.ts'
import { Import } from './import.ts'
import { ImportIssue } from './issue.ts'

/** What `importSheets` reports: the files as they were read, and the outcome. */
export type ReportedImport = Report & {
  readonly files: readonly ReadFile[]
  readonly authority: string
}

const ImportOutcome = builder.enumType('ImportOutcome', {
  description: 'How an import ended (esito).',
  values: {
    APPLIED: { description: 'The changes were applied, all of them in one transaction.' },
    UNCHANGED: { description: 'The plans held all this already: only the import was recorded.' },
    REFUSED: { description: 'The files have errors: nothing was written.' },
    DRY_RUN: { description: 'Only the change plan was requested: nothing was written.' },
  } as const,
})

const ReportedFile = builder.objectRef<ReadFile>('ReportedFile')

builder.objectType(ReportedFile, {
  description: 'A file as it was read.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as given.' }),
    format: t.expose('format', {
      type: FileFormat,
      description: 'What its content was read as; its name does not count.',
    }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, hexadecimal.' }),
    size: t.int({
      description: 'How many bytes it has.',
      resolve: ({ bytes }) => bytes.length,
    }),
  }),
})

const ReportedPlan = builder.objectRef<PlanOutcome>('ReportedPlan')

builder.objectType(ReportedPlan, {
  description: 'A planning document that the files are about.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code (Vista): `DUP_2024_2027`.' }),
    label: t.exposeString('label', { description: 'Its label, after the import.' }),
    isNew: t.exposeBoolean('isNew', { description: 'Whether it is new.' }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description:
        'Its revision, after the import where it was applied. Null for a plan that is not stored.',
    }),
  }),
})

const DEFAULT_CHANGES = 1_000

export const ImportReport = builder.objectRef<ReportedImport>('ImportReport')

builder.objectType(ImportReport, {
  description:
    'The change plan (piano delle modifiche) of an import, and its outcome. A dry run and an import of the same files at the same moment have the same change plan.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: ImportOutcome, description: 'How it ended.' }),
    authority: t.exposeString('authority', {
      description: 'Code of the authority (ente) that it was made for.',
    }),
    files: t.field({
      type: [ReportedFile],
      description: 'The files, in the order in which they were given.',
      resolve: ({ files }) => files,
    }),
    plans: t.field({
      type: [ReportedPlan],
      description: 'The planning documents that the files are about.',
      resolve: ({ plans }) => plans,
    }),
    counts: t.field({
      type: [ImportCounts],
      description:
        'How many objects are created, updated, unchanged and removed, from the plan down; only kinds the files are about.',
      resolve: ({ counts }) => countsByKind(byOutcome(counts)),
    }),
    issues: t.field({
      type: [ImportIssue],
      description:
        'What was not understood or is inconsistent, by file and line; with an error, nothing is written.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ issues }) => issues,
    }),
    import: t.field({
      type: Import,
      nullable: true,
      description: 'The record of the import. Null where nothing was applied.',
      resolve: ({ importId }) => (importId === null ? null : { id: importId }),
    }),
    changes: t.field({
      type: [ImportChange],
      description:
        'The objects that are created, updated or removed, with the values before and after; names that plans share first, then plan by plan objectives, phases and indicators. `counts` has their numbers; those of an applied import can be paged through in `import`.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: DEFAULT_CHANGES,
          description: 'How many at most.',
        }),
        kinds: t.arg({
          type: [ChangeKind],
          required: false,
          description: 'Only changes to objects of these kinds; to all when absent.',
        }),
        actions: t.arg({
          type: [ChangeAction],
          required: false,
          description: 'Only changes of these actions; all when absent.',
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: ({ changes }, { first, kinds, actions }) =>
        changes
          .filter(
            ({ kind, action }) =>
              (!kinds || kinds.includes(kind)) && (!actions || actions.includes(action)),
          )
          .slice(0, Math.max(0, first)),
    }),
  }),
})
