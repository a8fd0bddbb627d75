import { fold } from '../../domain/fold.ts'
import type { StoredRow } from '../model/rows.ts'

/** The stored row of each printed row (null: a new one), and the stored rows that are no longer printed. */
export interface Alignment<R extends StoredRow> {
  readonly rows: readonly (R | null)[]
  readonly removed: readonly R[]
}

/**
 * Matches printed rows to stored ones by what a sheet prints of them: position and title together,
 * then the title alone (a moved row), then the position alone (a corrected title).
 */
export function align<R extends StoredRow>(
  titles: readonly string[],
  stored: readonly R[],
): Alignment<R> {
  const rows: (R | null)[] = titles.map(() => null)
  const free = new Set(stored)
  const folded = titles.map(fold)
  const take = (index: number, row: R | undefined): void => {
    if (row && rows[index] === null && free.delete(row)) rows[index] = row
  }
  const byPosition = new Map(stored.map((row) => [row.position, row]))
  for (const [index, title] of folded.entries()) {
    const row = byPosition.get(index + 1)
    if (row && fold(row.title) === title) take(index, row)
  }
  const byTitle = Map.groupBy(free, (row) => fold(row.title))
  for (const [index, title] of folded.entries()) {
    if (rows[index] === null) take(index, byTitle.get(title)?.shift())
  }
  for (const index of titles.keys()) take(index, byPosition.get(index + 1))
  return { rows, removed: [...free] }
}
