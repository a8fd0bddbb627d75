import type { Place } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { type Content, NO_YEARS } from '../model/content.ts'
import { entryTable, type StoredEntry } from '../model/sharedNames.ts'
import { changesOf, removalOf } from '../model/valueChange.ts'
import type { DirectoryEntry, Entry, EntryChange, ResolvedNames, SpellingFinding } from './entry.ts'

/** The known name that a new spelling may be another spelling of; null for none. */
export type Proposer = (spelling: string, known: readonly string[]) => string | null

/**
 * The centers, or the people, of one authority under all their spellings. A spelling is found by
 * itself, else by a printed code; an unknown one becomes an entry of its own and is reported,
 * never guessed.
 */
export class SpellingBook {
  readonly #entries: Entry[] = []
  readonly #bySpelling = new Map<string, Entry>()
  readonly #byCode = new Map<string, Entry>()
  /** Those that files or the office name: only they count as unchanged. */
  readonly #named = new Set<Entry>()
  readonly #stored: readonly StoredEntry[]
  readonly #propose: Proposer
  readonly #findings: SpellingFinding[] = []

  constructor(stored: readonly StoredEntry[], propose: Proposer) {
    this.#stored = stored
    this.#propose = propose
    for (const { id, code, name, spellings } of stored) {
      const entry = this.#add({ id, code, name })
      for (const { spelling } of spellings) this.#bySpelling.set(spelling, entry)
    }
  }

  /** Takes an entry of the office's own list, which overrides what earlier imports assumed. */
  adopt(directory: readonly DirectoryEntry[]): void {
    const claimed = new Map<string, Entry>()
    const adopted = new Set<Entry>()
    for (const { code, name, spellings, place } of directory) {
      const all = [name, ...spellings]
      // An entry whose name belongs to another entry is a different one.
      const same = claimed.get(name)
      const entry =
        same ??
        this.#coded(code) ??
        this.#assumed(all, code, adopted) ??
        this.#add({ id: null, code, name })
      if (same) {
        if (code !== null && same.code !== code) this.#claimTwice(name, same, name, place)
      } else if (adopted.has(entry)) {
        // Two names under one code: the first is its name, the second another spelling.
        this.#claimTwice(code ?? name, entry, name, place)
      } else {
        if (code !== null) this.#setCode(entry, code)
        entry.name = name
      }
      adopted.add(entry)
      this.#named.add(entry)
      for (const spelling of all) {
        const first = claimed.get(spelling)
        if (first && first !== entry) this.#claimTwice(spelling, first, name, place)
        else {
          claimed.set(spelling, entry)
          this.#bySpelling.set(spelling, entry)
        }
      }
    }
    this.#nameAnew()
  }

  /** Registers a spelling that a file prints, possibly with a code. */
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
    const names = this.#entries.map(({ name }) => name)
    const proposal = this.#propose(spelling, names)
    this.#findings.push({ type: 'UNKNOWN', spelling, proposal, place })
    this.#bySpelling.set(spelling, this.#add({ id: null, code, name: spelling }))
  }

  /** The result, once all entries and spellings were registered. */
  resolve(): ResolvedNames {
    return { changes: this.#changes(), spellings: this.#bySpelling, findings: this.#findings }
  }

  /** An entry whose last spelling was assigned to another is removed: it was only assumed. */
  #changes(): readonly EntryChange[] {
    const spellings = Map.groupBy(this.#bySpelling, ([, entry]) => entry)
    const stored = new Map(this.#stored.map((entry) => [entry.id, entry]))
    return this.#entries.flatMap((entry): EntryChange[] => {
      const spelled = (spellings.get(entry) ?? []).map(([spelling]) => spelling)
      const now = contentOf(entry, spelled)
      const before = entry.id === null ? undefined : stored.get(entry.id)
      if (!before) {
        const changes = changesOf(entryTable, null, now)
        return spelled.length > 0 ? [{ action: 'CREATE', entry, changes }] : []
      }
      const then = contentOf(
        before,
        before.spellings.map(({ spelling }) => spelling),
      )
      if (spelled.length === 0) {
        return [{ action: 'REMOVE', entry, changes: removalOf(entryTable, then) }]
      }
      const changes = changesOf(entryTable, then, now)
      if (changes.length > 0) return [{ action: 'UPDATE', entry, changes }]
      return this.#named.has(entry) ? [{ action: 'NONE', entry, changes }] : []
    })
  }

  /** An entry whose name was assigned to another takes one of its remaining spellings: names are unique. */
  #nameAnew(): void {
    const left = Map.groupBy(this.#bySpelling, ([, entry]) => entry)
    for (const [entry, [first]] of left) {
      if (first && this.#bySpelling.get(entry.name) !== entry) entry.name = first[0]
    }
  }

  #checkCode(known: Entry, spelling: string, code: string | null, place: Place): void {
    if (code === null || known.code === code) return
    if (known.code === null && !this.#coded(code)) this.#setCode(known, code)
    else {
      this.#findings.push({ type: 'CODE_CONFLICT', spelling, code, known: known.code, place })
    }
  }

  #claimTwice(spelling: string, { name: first }: Entry, second: string, place: Place | null): void {
    this.#findings.push({ type: 'CLAIMED_TWICE', spelling, first, second, place })
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

function contentOf(
  { code, name }: { readonly code: string | null; readonly name: string },
  spellings: readonly string[],
): Content<typeof entryTable> {
  const fields = { code, name, spellings: spellings.length > 0 ? spellings : null }
  return { fields, years: NO_YEARS }
}
