import { fold } from '../../domain/fold.ts'

/** A stored row that has no code: a phase or an indicator. */
export interface StoredRow {
  readonly id: number
  readonly position: number
  readonly title: string
}

/** Which stored row each printed row is (null: a new one), and the stored rows that are printed no more. */
export interface Alignment {
  readonly ids: readonly (number | null)[]
  readonly removed: readonly StoredRow[]
}

/**
 * Finds the stored rows again by what a sheet prints of them: position and title together,
 * then the title wherever it moved to, then the position alone (a corrected title).
 */
export function align(titles: readonly string[], stored: readonly StoredRow[]): Alignment {
  const ids: (number | null)[] = titles.map(() => null)
  const free = new Map(stored.map((row) => [row.id, row]))
  const folded = titles.map(fold)
  const take = (index: number, row: StoredRow | undefined): void => {
    if (!row || ids[index] !== null || !free.delete(row.id)) return
    ids[index] = row.id
  }
  const byPosition = new Map(stored.map((row) => [row.position, row]))
  for (const [index, title] of folded.entries()) {
    const row = byPosition.get(index + 1)
    if (row && fold(row.title) === title) take(index, row)
  }
  const byTitle = Map.groupBy(free.values(), (row) => fold(row.title))
  for (const [index, title] of folded.entries()) {
    if (ids[index] === null) take(index, byTitle.get(title)?.shift())
  }
  for (const index of titles.keys()) take(index, byPosition.get(index + 1))
  return { ids, removed: [...free.values()] }
}
