import type { Stored } from './upsert.ts'

/** Rows of an import by what became of them and by kind: `counts.created.objectives`. */
export type Counts = Record<'created' | 'updated' | 'unchanged' | 'removed', Record<string, number>>

/** Turns what each kind of row came to into the counts that the import's record keeps. */
export function countByKind(kinds: Readonly<Record<string, Stored>>): Counts {
  const counts: Counts = { created: {}, updated: {}, unchanged: {}, removed: {} }
  for (const [kind, { created, updated, wanted, removed }] of Object.entries(kinds)) {
    counts.created[kind] = created
    counts.updated[kind] = updated
    counts.unchanged[kind] = wanted - created - updated
    counts.removed[kind] = removed
  }
  return counts
}

/** Whether any row was written or removed. */
export function hasWritten({ created, updated, removed }: Counts): boolean {
  return [created, updated, removed].some((kinds) => Object.values(kinds).some((n) => n > 0))
}
