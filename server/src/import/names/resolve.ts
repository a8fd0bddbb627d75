import type { FileDocument } from '../../document/document.ts'
import { type Issue, issue } from '../../document/issue.ts'
import type { StoredEntry } from '../model/sharedNames.ts'
import type { PrintedName } from '../wanted/combined.ts'
import type { DirectoryEntry, ResolvedNames, SpellingFinding } from './entry.ts'
import { Resemblance } from './resemblance.ts'
import { SpellingBook } from './spellingBook.ts'

/** A center as the office knows it, from no file. */
export type OfficeCenter = Omit<DirectoryEntry, 'place'>

/** Resolved names, with the issues found. */
interface Resolution {
  readonly resolved: ResolvedNames
  readonly issues: readonly Issue[]
}

/** Resolves the centers that files print: the office's own list first, then those of the files. */
export function resolveCenters(
  documents: readonly FileDocument[],
  directory: readonly OfficeCenter[],
  printed: readonly PrintedName[],
  stored: readonly StoredEntry[],
): Resolution {
  const resemblance = new Resemblance()
  const book = new SpellingBook(stored, (spelling, known) => resemblance.center(spelling, known))
  book.adopt(directory.map((center) => ({ ...center, place: null })))
  book.adopt(documents.flatMap((document) => document.centers.map(entryOf)))
  for (const { spelling, code, place } of printed) book.learn(spelling, code, place)
  const resolved = book.resolve()
  const isFirst = stored.length === 0 && directory.length === 0
  const issues = resolved.findings.flatMap((finding) => centerIssue(finding, isFirst))
  return { resolved, issues }
}

/** Resolves the people that files print. */
export function resolvePeople(
  documents: readonly FileDocument[],
  printed: readonly PrintedName[],
  stored: readonly StoredEntry[],
): Resolution {
  const resemblance = new Resemblance()
  const book = new SpellingBook(stored, (name, known) => resemblance.person(name, known))
  book.adopt(
    documents.flatMap(({ people }) => people.map((one) => entryOf({ ...one, code: null }))),
  )
  for (const { spelling, place } of printed) book.learn(spelling, null, place)
  const resolved = book.resolve()
  return { resolved, issues: resolved.findings.flatMap(personIssue) }
}

function entryOf({ code, name, spellings }: FileDocument['centers'][number]): DirectoryEntry {
  return {
    code: code?.value ?? null,
    name: name.value,
    spellings: spellings.map(({ value }) => value),
    place: name,
  }
}

function centerIssue(finding: SpellingFinding, isFirst: boolean): Issue | [] {
  switch (finding.type) {
    case 'UNKNOWN': {
      const { spelling, proposal, place } = finding
      // For an authority without any center every center is new; only duplicates are reported.
      return proposal === null && isFirst
        ? []
        : issue('UNKNOWN_CENTER', place, { spelling, proposal })
    }
    case 'CODE_CONFLICT': {
      const { spelling, code, known, place } = finding
      return issue('CENTER_CODE_CONFLICT', place, { spelling, code, known })
    }
    case 'CLAIMED_TWICE':
      return claimedTwice(finding)
  }
}

function personIssue(finding: SpellingFinding): Issue | [] {
  switch (finding.type) {
    case 'UNKNOWN': {
      const { spelling: name, proposal, place } = finding
      return proposal === null ? [] : issue('SIMILAR_PERSON', place, { name, proposal })
    }
    case 'CODE_CONFLICT':
      return []
    case 'CLAIMED_TWICE':
      return claimedTwice(finding)
  }
}

function claimedTwice({
  spelling,
  first,
  second,
  place,
}: Extract<SpellingFinding, { readonly type: 'CLAIMED_TWICE' }>): Issue {
  return issue('SPELLING_CLAIMED_TWICE', place, { spelling, first, second })
}
