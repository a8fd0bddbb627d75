import type { Place } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import type { FieldChange, Fields } from '../model/fields.ts'
import { changesOf } from '../model/fields.ts'

/** Somebody or something that files spell in several ways: a center, a person. */
export interface Entry {
  /** Null until the database has given one. */
  id: number | null
  /** Code as printed; people have none. */
  code: string | null
  name: string
}

/** A stored entry with the spellings that lead to it. */
export interface StoredEntry {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly spellings: readonly { readonly id: number; readonly spelling: string }[]
}

/** An entry of the office's own directory. */
export interface DirectoryEntry {
  readonly code: string | null
  readonly name: string
  /** The name itself included or not. */
  readonly spellings: readonly string[]
  /** Where a file lists it; null for a directory that comes from no file. */
  readonly place: Place | null
}

/** What became of one entry. */
export interface EntryChange {
  readonly action: 'CREATE' | 'UPDATE' | 'REMOVE' | 'NONE'
  readonly entry: Entry
  readonly fields: readonly FieldChange[]
}

/** What all names came to. */
export interface ResolvedNames {
  /** Of every entry that is named or changed. */
  readonly changes: readonly EntryChange[]
  /** The entry that each spelling leads to. */
  readonly spellings: ReadonlyMap<string, Entry>
}

/** What the book says to whoever opened it. */
export interface SpellingReports {
  /** A spelling that nobody knows; it becomes an entry of its own. */
  unknown(spelling: string, known: readonly Entry[], place: Place): void
  /** A spelling printed with another code than it is known by; the known one stays. */
  codeConflict(spelling: string, code: string, known: Entry, place: Place): void
  /** A spelling that a directory gives to two entries; the first keeps it. */
  claimedTwice(spelling: string, first: Entry, second: string, place: Place | null): void
}

/**
 * The centers, or the people, of one authority under all their spellings. A spelling is known by
 * itself, else through a printed code; what neither knows becomes an entry of its own and is
 * reported, never guessed.
 */
export class SpellingBook {
  readonly #entries: Entry[] = []
  readonly #bySpelling = new Map<string, Entry>()
  readonly #byCode = new Map<string, Entry>()
  /** Those that files or the office name: only of them something can be unchanged. */
  readonly #named = new Set<Entry>()
  readonly #stored: readonly StoredEntry[]
  readonly #reports: SpellingReports

  constructor(stored: readonly StoredEntry[], reports: SpellingReports) {
    this.#stored = stored
    this.#reports = reports
    for (const { id, code, name, spellings } of stored) {
      const entry = this.#add({ id, code, name })
      for (const { spelling } of spellings) this.#bySpelling.set(spelling, entry)
    }
  }

  /** Takes the office's own word, which overrules what earlier imports had to assume. */
  adopt(directory: readonly DirectoryEntry[]): void {
    const claimed = new Map<string, Entry>()
    const adopted = new Set<Entry>()
    for (const { code, name, spellings, place } of directory) {
      const all = [name, ...spellings]
      // An entry whose very name is another's is another.
      const same = claimed.get(name)
      const entry =
        same ??
        this.#coded(code) ??
        this.#assumed(all, code, adopted) ??
        this.#add({ id: null, code, name })
      if (same) {
        if (code !== null && same.code !== code) this.#reports.claimedTwice(name, same, name, place)
      } else if (adopted.has(entry)) {
        // Two names under one code: the first is its name, the second another spelling.
        this.#reports.claimedTwice(code ?? name, entry, name, place)
      } else {
        if (code !== null) this.#setCode(entry, code)
        entry.name = name
      }
      adopted.add(entry)
      this.#named.add(entry)
      for (const spelling of all) {
        const first = claimed.get(spelling)
        if (first && first !== entry) this.#reports.claimedTwice(spelling, first, name, place)
        else {
          claimed.set(spelling, entry)
          this.#bySpelling.set(spelling, entry)
        }
      }
    }
    this.#nameAnew()
  }

  /** Makes a spelling known that a file prints, perhaps with a code. */
  learn(spelling: string, code: string | null, place: Sourced<unknown>): void {
    const known = this.#bySpelling.get(spelling)
    if (known) {
      this.#named.add(known)
      this.#checkCode(known, spelling, code, place)
      return
    }
    const coded = this.#coded(code)
    if (coded) {
      this.#named.add(coded)
      this.#bySpelling.set(spelling, coded)
      return
    }
    this.#reports.unknown(spelling, this.#entries, place)
    this.#bySpelling.set(spelling, this.#add({ id: null, code, name: spelling }))
  }

  /** What all of it came to, once everything was adopted and learned. */
  resolve(): ResolvedNames {
    return { changes: this.#changes(), spellings: this.#bySpelling }
  }

  /** One whose last spelling was given to another is removed: it was only ever assumed. */
  #changes(): readonly EntryChange[] {
    const spellings = Map.groupBy(this.#bySpelling, ([, entry]) => entry)
    const stored = new Map(this.#stored.map((entry) => [entry.id, entry]))
    return this.#entries.flatMap((entry): EntryChange[] => {
      const now = fieldsOf(
        entry,
        (spellings.get(entry) ?? []).map(([spelling]) => spelling),
      )
      const before = entry.id === null ? undefined : stored.get(entry.id)
      if (!before) {
        return spellings.has(entry) ? [{ action: 'CREATE', entry, fields: changesOf({}, now) }] : []
      }
      const then = fieldsOf(
        before,
        before.spellings.map(({ spelling }) => spelling),
      )
      if (!spellings.has(entry)) {
        const gone = Object.fromEntries(Object.keys(then).map((name) => [name, null]))
        return [{ action: 'REMOVE', entry, fields: changesOf(then, gone) }]
      }
      const fields = changesOf(then, now)
      if (fields.length > 0) return [{ action: 'UPDATE', entry, fields }]
      return this.#named.has(entry) ? [{ action: 'NONE', entry, fields }] : []
    })
  }

  /** An entry whose name was given to another takes a spelling that it is left with: names lead to one each. */
  #nameAnew(): void {
    const left = Map.groupBy(this.#bySpelling, ([, entry]) => entry)
    for (const [entry, [first]] of left) {
      if (first && this.#bySpelling.get(entry.name) !== entry) entry.name = first[0]
    }
  }

  #checkCode(known: Entry, spelling: string, code: string | null, place: Place): void {
    if (code === null || known.code === code) return
    if (known.code === null && !this.#coded(code)) this.#setCode(known, code)
    else this.#reports.codeConflict(spelling, code, known, place)
  }

  #coded(code: string | null): Entry | undefined {
    return code === null ? undefined : this.#byCode.get(code)
  }

  /** The entry that an earlier import assumed for one of the spellings. */
  #assumed(
    spellings: readonly string[],
    code: string | null,
    adopted: ReadonlySet<Entry>,
  ): Entry | undefined {
    return spellings
      .map((spelling) => this.#bySpelling.get(spelling))
      .find((known) => known && !adopted.has(known) && (code === null || known.code === null))
  }

  #add(entry: Entry): Entry {
    this.#entries.push(entry)
    if (entry.code !== null) this.#byCode.set(entry.code, entry)
    return entry
  }

  #setCode(entry: Entry, code: string): void {
    entry.code = code
    this.#byCode.set(code, entry)
  }
}

function fieldsOf(
  { code, name }: { code: string | null; name: string },
  spellings: string[],
): Fields {
  return { code, name, spellings: spellings.toSorted().join('\n') || null }
}
