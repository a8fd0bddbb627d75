import type { Place } from '../../document/issue.ts'
import type { ValueChange } from '../model/valueChange.ts'

/** A center or a person, which files spell in several ways. */
export interface Entry {
  /** Null for a new one. */
  readonly id: number | null
  /** Code as printed; people have none. */
  code: string | null
  name: string
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

/** The change to one entry. */
export interface EntryChange {
  readonly action: 'CREATE' | 'UPDATE' | 'REMOVE' | 'NONE'
  readonly entry: Entry
  readonly changes: readonly ValueChange[]
}

/** A finding about a spelling. */
export type SpellingFinding =
  /** It is unknown; it becomes an entry of its own, which may be the same as the proposed one. */
  | {
      readonly type: 'UNKNOWN'
      readonly spelling: string
      readonly proposal: string | null
      readonly place: Place
    }
  /** It is printed with another code than the known one, which stays. */
  | {
      readonly type: 'CODE_CONFLICT'
      readonly spelling: string
      readonly code: string
      readonly known: string | null
      readonly place: Place
    }
  /** A directory assigns it to two entries; the first keeps it. */
  | {
      readonly type: 'CLAIMED_TWICE'
      readonly spelling: string
      readonly first: string
      readonly second: string
      readonly place: Place | null
    }

/** The result of resolving all names. */
export interface ResolvedNames {
  /** Of every entry that is named or changed. */
  readonly changes: readonly EntryChange[]
  /** The entry of each spelling. */
  readonly spellings: ReadonlyMap<string, Entry>
  readonly findings: readonly SpellingFinding[]
}
