import type { ContentTable } from '../model/content.ts'
import { isSamePath, textAt } from '../model/content.ts'
import { textOfValue } from '../model/kinds.ts'
import type { RowModel, StoredRow } from '../model/rows.ts'
import type { ValueChange } from '../model/valueChange.ts'
import type { CombinedRow } from '../wanted/combined.ts'

// A truncated file ends within a text without showing it. The stored text shows it: one that
// begins with the text at the end of the file is the complete one.

/** Whether a change would truncate a stored cell to the end of the file. */
export function cutsCell(
  { endsIn }: CombinedRow<ContentTable>,
  { path, kind, before, after }: ValueChange,
): boolean {
  return (
    endsIn !== null &&
    isSamePath(path, endsIn) &&
    isBeginning(textOfValue(kind, after), textOfValue(kind, before))
  )
}

/** Whether the last row of a printed table is truncated, compared with the stored one. */
export function endsCut<T extends ContentTable, R extends StoredRow>(
  { table, contentOf }: RowModel<T, R>,
  row: CombinedRow<T> | undefined,
  stored: R | null | undefined,
): boolean {
  if (!row || !stored || row.endsIn === null) return false
  return isBeginning(
    textAt(table, row.content, row.endsIn),
    textAt(table, contentOf(stored), row.endsIn),
  )
}

/**
 * The rows of a printed table. Where the file ends within the title of a row, that row takes the
 * title of the stored row that begins so: the one at its position, else one that is not printed.
 */
export function withWholeTitles<T extends ContentTable>(
  rows: readonly CombinedRow<T>[],
  stored: readonly StoredRow[],
): readonly CombinedRow<T>[] {
  const last = rows.at(-1)
  if (last?.endsIn !== 'title') return rows
  const printed = new Set(rows.map(({ title }) => title))
  // The closing tag of the title may be truncated too.
  const words = last.title.replace(/<\/?\w*$/, '')
  const begun = stored.filter(({ title }) => title === words || isBeginning(words, title))
  const { title } =
    begun.find(({ position }) => position === rows.length) ??
    begun.find((row) => !printed.has(row.title)) ??
    last
  const content = { ...last.content, fields: { ...last.content.fields, title } }
  return [...rows.slice(0, -1), { ...last, title, content }]
}

/** Whether a change would truncate a stored narrative to the end of the file. */
export function cutsNarrative({ kind, before, after }: ValueChange): boolean {
  const [now, stored] = [textOfValue(kind, after), textOfValue(kind, before)]
  if (!now || !stored || now.length >= stored.length) return false
  // Its last word, or paragraph, may be the beginning of a missing page.
  const ends = [now.length, now.search(/\s\S*$/), now.lastIndexOf('\n')]
  return ends.some((end) => end > 0 && stored.startsWith(now.slice(0, end)))
}

function isBeginning(said: string | null, stored: string | null): boolean {
  return Boolean(said && stored && stored.length > said.length && stored.startsWith(said))
}
