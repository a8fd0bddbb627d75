import type { IssueReporter } from '../../document/issue.ts'
import { type Fields, textOf } from '../model/fields.ts'
import type { WantedObjective, WantedRow } from '../wanted/wanted.ts'
import type { StoredObjective, StoredTableRow } from '../write/readStored.ts'

// A file that was cut ends somewhere in a text, and nothing in it shows that. What is stored
// does: a text that goes on with what the file ends with is the whole one.

/** What a row says, without the cell with which its file ends where that is stored longer. */
export function withoutCutCell(said: Fields, stored: Fields, endsIn: string): Fields {
  if (!isBeginning(textOf(said[endsIn]), textOf(stored[endsIn]))) return said
  return Object.fromEntries(Object.entries(said).filter(([name]) => name !== endsIn))
}

/** Whether the last row of a printed table shows, beside the stored one, that it is cut. */
export function endsCut(row: WantedRow | undefined, stored: StoredTableRow | undefined): boolean {
  if (!row || !stored || row.endsIn === null) return false
  return isBeginning(textOf(row.fields[row.endsIn]), textOf(stored.fields[row.endsIn]))
}

/**
 * The rows of a printed table; one with which its file ends, in the middle of its title, under the
 * title of the stored row that it begins: best of the one in its place, else of one not printed.
 */
export function withWholeTitles(
  rows: readonly WantedRow[],
  stored: readonly StoredTableRow[],
): readonly WantedRow[] {
  const last = rows.at(-1)
  if (last?.endsIn !== 'title') return rows
  const printed = new Set(rows.map(({ title }) => title))
  // The tag that was to end the title may be cut too.
  const words = last.title.replace(/<\/?\w*$/, '')
  const begun = stored.filter(({ title }) => title === words || isBeginning(words, title))
  const { title } =
    begun.find(({ position }) => position === rows.length) ??
    begun.find((row) => !printed.has(row.title)) ??
    last
  return [...rows.slice(0, -1), { ...last, title, fields: { ...last.fields, title } }]
}

/** What files say of an objective, without the narrative that one of them ends with and that is stored longer. */
export function withoutCutNarrative(
  { key, place, cut }: WantedObjective,
  said: Fields,
  stored: StoredObjective | null,
  report: IssueReporter,
): Fields {
  if (cut !== 'implementationApproach' && cut !== 'implementationStatus') return said
  const [now, before] = [textOf(said[cut]), textOf(stored?.fields[cut])]
  if (!now || !before || now.length >= before.length) return said
  // Its last word, or paragraph, may be the beginning of a page that was cut off.
  const ends = [now.length, now.search(/\s\S*$/), now.lastIndexOf('\n')]
  if (!ends.some((end) => end > 0 && before.startsWith(now.slice(0, end)))) return said
  report('TEXT_CUT', place, { code: key.code })
  return Object.fromEntries(Object.entries(said).filter(([name]) => name !== cut))
}

function isBeginning(said: string | null, stored: string | null): boolean {
  return Boolean(said && stored && stored.length > said.length && stored.startsWith(said))
}
