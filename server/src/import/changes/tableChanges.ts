import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { Target } from '../model/changeLine.ts'
import type { Content, ContentTable } from '../model/content.ts'
import type { KindCounts } from '../model/counts.ts'
import { changed, changesOf, type ValueChange } from '../model/valueChange.ts'

/** An objective, phase or indicator to be written. */
export interface Write<T extends ContentTable = ContentTable> extends Target {
  /** The objective that it is or belongs to. */
  readonly key: ObjectiveKey
  /** All its values, from the files or stored. */
  readonly content: Content<T>
  /** The values that change; all of them in a new one. */
  readonly changes: readonly ValueChange[]
}

/** A stored row that its table no longer holds. */
export interface Removal extends Target {
  readonly id: number
  readonly key: ObjectiveKey
  readonly title: string
  readonly changes: readonly ValueChange[]
}

/** The changes to one table of a plan. */
export interface TableChanges<T extends ContentTable, W extends Write<T> = Write<T>> {
  readonly created: readonly W[]
  readonly updated: readonly W[]
  readonly removed: readonly Removal[]
  /** How many stored rows the files do not change. */
  readonly unchanged: number
}

/** The changes to a table that no file prints: none. */
export const NO_CHANGES = { created: [], updated: [], removed: [], unchanged: 0 } as const

/** The write of an object that is not stored yet. */
export function creation<T extends ContentTable>(
  table: T,
  key: ObjectiveKey,
  said: Content<T>,
): Write<T> {
  return { id: null, key, content: said, changes: changesOf(table, null, said) }
}

/** The write of a stored object that `said` changes; null where it changes nothing. */
export function update<T extends ContentTable>(
  key: ObjectiveKey,
  { id, content }: { readonly id: number; readonly content: Content<T> },
  said: Content<T>,
  changes: readonly ValueChange[],
): Write<T> | null {
  return changes.length === 0
    ? null
    : { id, key, content: changed(content, changes, said), changes }
}

/** Joins the changes of several objectives to those of one table. */
export function together<T extends ContentTable, W extends Write<T>>(
  tables: readonly TableChanges<T, W>[],
): TableChanges<T, W> {
  return {
    created: tables.flatMap(({ created }) => created),
    updated: tables.flatMap(({ updated }) => updated),
    removed: tables.flatMap(({ removed }) => removed),
    unchanged: tables.reduce((sum, { unchanged }) => sum + unchanged, 0),
  }
}

/** The rows of a table, counted by outcome. */
export function tableCounts<T extends ContentTable>({
  created,
  updated,
  removed,
  unchanged,
}: TableChanges<T>): KindCounts {
  return {
    created: created.length,
    updated: updated.length,
    removed: removed.length,
    unchanged,
  }
}
