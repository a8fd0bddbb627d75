import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { Target } from '../model/changeLine.ts'
import type { Content, ContentTable } from '../model/content.ts'
import type { KindCounts } from '../model/counts.ts'
import { changed, changesOf, type ValueChange } from '../model/valueChange.ts'

/** An objective, phase or indicator to be written. */
export interface Write<T extends ContentTable = ContentTable> extends Target {
  /** The objective that it is or belongs to. */
  readonly key: ObjectiveKey
  /** All of it, said or stored. */
  readonly content: Content<T>
  /** What changes; all of it in a new one. */
  readonly changes: readonly ValueChange[]
}

/** A stored row that its table no longer holds. */
export interface Removal extends Target {
  readonly id: number
  readonly key: ObjectiveKey
  readonly title: string
  readonly changes: readonly ValueChange[]
}

/** What becomes of one table of a plan. */
export interface TableChanges<T extends ContentTable, W extends Write<T> = Write<T>> {
  readonly created: readonly W[]
  readonly updated: readonly W[]
  readonly removed: readonly Removal[]
  /** How many stored rows already say what the files say. */
  readonly unchanged: number
}

/** What becomes of a table that no file prints. */
export const NO_CHANGES = { created: [], updated: [], removed: [], unchanged: 0 } as const

/** An object that is not stored. */
export function creation<T extends ContentTable>(
  table: T,
  key: ObjectiveKey,
  said: Content<T>,
): Write<T> {
  return { id: null, key, content: said, changes: changesOf(table, null, said) }
}

/** A stored object with what changes of it, as `said` says it; null where nothing does. */
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

/** The changes of several objectives as those of one table. */
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

/** How many rows of a table came to what. */
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
