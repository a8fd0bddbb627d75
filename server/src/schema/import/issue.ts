import type { Issue, Severity } from '../../document/issue.ts'
import { builder } from '../builder.ts'
import { LocalizedText } from '../localizedText.ts'

/** An issue as the importer reports it and as `Import.issues` stores it; a stored code may be one of an earlier version. */
export type ReportedIssue = Omit<Issue, 'code'> & { readonly code: string }

const IssueSeverity = builder.enumType('IssueSeverity', {
  description: 'Severity of an issue of an import.',
  values: {
    ERROR: { description: 'Stops the import; nothing is stored.' },
    WARNING: {
      description: 'Does not stop the import: it is recorded with it, the raw text included.',
    },
  } as const satisfies Record<Severity, { description: string }>,
})

export const ImportIssue = builder.objectRef<ReportedIssue>('ImportIssue')

builder.objectType(ImportIssue, {
  description:
    'Something in a file that was not understood or is inconsistent (segnalazione). Never repaired silently.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Identifies the kind of issue (`UNREADABLE_NUMBER`); stable.',
    }),
    severity: t.expose('severity', { type: IssueSeverity, description: 'Its severity.' }),
    file: t.exposeString('file', {
      nullable: true,
      description:
        'Name of the file, in a workbook with the sheet: `piano.xlsx › Fasi`. Null when no single file is meant.',
    }),
    line: t.exposeInt('line', {
      nullable: true,
      description:
        'Line of the file, or row of the table, from 1. Null when the whole file is meant.',
    }),
    raw: t.exposeString('raw', {
      nullable: true,
      description:
        'The text in question as it stands in the file, shortened when very long. Null when something is missing.',
    }),
    message: t.expose('message', { type: LocalizedText, description: 'What is wrong.' }),
    remedy: t.expose('remedy', {
      type: LocalizedText,
      description:
        'What to do about it. Empty in imports of the first version, whose message includes it.',
    }),
    proposal: t.exposeString('proposal', {
      nullable: true,
      description: 'A proposed replacement, for a person to confirm. Null when there is none.',
    }),
  }),
})
