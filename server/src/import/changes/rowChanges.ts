import { type Issue, issue } from '../../document/issue.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { ContentTable } from '../model/content.ts'
import type { RowModel, StoredRow } from '../model/rows.ts'
import { changesOf, isReprinted, removalOf, type ValueChange } from '../model/valueChange.ts'
import type { CombinedObjective, CombinedRow } from '../wanted/combined.ts'
import { align } from './align.ts'
import { creation, type Removal, type TableChanges, update, type Write } from './tableChanges.ts'
import { cutsCell, endsCut, withWholeTitles } from './truncation.ts'

/** The changes to the rows of one objective, with the issues found. */
export interface RowChanges<T extends ContentTable> {
  readonly changes: TableChanges<T>
  readonly issues: readonly Issue[]
}

/** Compares a printed table, which is complete, with the stored one. Rows have no code: `align` matches them. */
export function rowChanges<T extends ContentTable, R extends StoredRow>(
  model: RowModel<T, R>,
  { key, place, cut }: CombinedObjective,
  rows: readonly CombinedRow<T>[],
  stored: readonly R[],
): RowChanges<T> {
  const { section, table } = model
  const whole = withWholeTitles(rows, stored)
  const { rows: found, removed } = align(
    whole.map(({ title }) => title),
    stored,
  )
  const writes = whole.map((row, index) => {
    const before = found[index]
    return before ? rowUpdate(model, key, before, row) : creation(table, key, row.content)
  })
  const isCut = cut === section || endsCut(model, whole.at(-1), found.at(-1))
  if (isCut && removed.length > 0) {
    const kept = keptBehind(model, key, rows.length, removed)
    const facts = { code: key.code, table: section, kept: removed.length }
    return {
      changes: tableOf([...writes, ...kept], []),
      issues: [issue('TABLE_CUT', rows.at(-1)?.place ?? place, facts)],
    }
  }
  return {
    changes: tableOf(
      writes,
      removed.map((row) => removal(model, key, row)),
    ),
    issues: removed.map(({ title }) =>
      issue('ROW_REMOVED', { ...(rows[0]?.place ?? place), raw: title }, { code: key.code, title }),
    ),
  }
}

/** The update of a stored row; null where the file does not change it. */
export function rowUpdate<T extends ContentTable, R extends StoredRow>(
  { table, contentOf }: RowModel<T, R>,
  key: ObjectiveKey,
  stored: R,
  row: CombinedRow<T>,
): Write<T> | null {
  const isMeant = (change: ValueChange) =>
    !cutsCell(row, change) && !(row.retyped && isReprinted(change))
  const before = contentOf(stored)
  const changes = changesOf(table, before, row.content).filter(isMeant)
  return update(key, { id: stored.id, content: before }, row.content, changes)
}

/** The changes to a table, from its writes (null for an unchanged row) and the rows to remove. */
export function tableOf<T extends ContentTable>(
  writes: readonly (Write<T> | null)[],
  removed: readonly Removal[],
): TableChanges<T> {
  const written = writes.filter((write) => write !== null)
  return {
    created: written.filter(({ id }) => id === null),
    updated: written.filter(({ id }) => id !== null),
    removed,
    unchanged: writes.length - written.length,
  }
}

/** The stored rows that follow those of a truncated table. */
function keptBehind<T extends ContentTable, R extends StoredRow>(
  { contentOf }: RowModel<T, R>,
  key: ObjectiveKey,
  printed: number,
  rows: readonly R[],
): readonly (Write<T> | null)[] {
  return rows
    .toSorted((a, b) => a.position - b.position)
    .map((row, index) => {
      const [before, after] = [row.position, printed + index + 1]
      const content = contentOf(row)
      const moved: ValueChange = { path: 'position', kind: 'POSITION', before, after }
      return update(key, { id: row.id, content }, content, before === after ? [] : [moved])
    })
}

function removal<T extends ContentTable, R extends StoredRow>(
  { table, contentOf }: RowModel<T, R>,
  key: ObjectiveKey,
  row: R,
): Removal {
  return { id: row.id, key, title: row.title, changes: removalOf(table, contentOf(row)) }
}
