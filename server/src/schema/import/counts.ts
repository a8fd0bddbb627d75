import type { ChangeKind as Kind } from '../../domain/enums.ts'
import { builder } from '../builder.ts'
import { ChangeKind, changeKinds } from './changeEnums.ts'

const outcomes = ['created', 'updated', 'unchanged', 'removed'] as const

/** Objects by outcome and by kind, as `Import.counts` stores them; what is missing is 0. */
export type CountsByOutcome = {
  readonly [outcome in (typeof outcomes)[number]]?: { readonly [kind in Kind]?: number }
}

type CountsOfKind = { readonly kind: Kind } & Record<(typeof outcomes)[number], number>

/** The counts as the API returns them: by kind, without kinds whose counts are all 0. */
export function countsByKind(counts: CountsByOutcome): CountsOfKind[] {
  return changeKinds
    .map((kind) => ({
      kind,
      created: counts.created?.[kind] ?? 0,
      updated: counts.updated?.[kind] ?? 0,
      unchanged: counts.unchanged?.[kind] ?? 0,
      removed: counts.removed?.[kind] ?? 0,
    }))
    .filter((row) => outcomes.some((outcome) => row[outcome] > 0))
}

export const ImportCounts = builder.objectRef<CountsOfKind>('ImportCounts')

builder.objectType(ImportCounts, {
  description: 'How many objects of one kind an import is about, by outcome.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'Which objects are counted.' }),
    created: t.exposeInt('created', { description: 'How many are new.' }),
    updated: t.exposeInt('updated', { description: 'How many have values that change.' }),
    unchanged: t.exposeInt('unchanged', {
      description: 'How many are stored with these values already.',
    }),
    removed: t.exposeInt('removed', {
      description: 'How many are missing from a table that was delivered whole.',
    }),
  }),
})
