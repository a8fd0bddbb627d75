import type { FileDocument } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Change, Counts } from '../model/change.ts'
import { changesOf, type FieldChange, type Fields, mattersField } from '../model/fields.ts'
import type { Wanted } from '../wanted/wanted.ts'
import type { Stored } from '../write/readStored.ts'
import { Resemblance } from './resemblance.ts'
import {
  type DirectoryEntry,
  type EntryChange,
  type ResolvedNames,
  SpellingBook,
  type SpellingReports,
} from './spellingBook.ts'

/** A center as the office knows it, from no file. */
export type OfficeCenter = Omit<DirectoryEntry, 'place'>

/** A portfolio or public value to be written. */
export interface NamedWrite {
  /** Null for a new one, until it is written. */
  id: number | null
  readonly isNew: boolean
  /** Label of a portfolio, code of a public value. */
  readonly key: string
  readonly fields: Fields
  readonly changes: readonly FieldChange[]
}

/** What an import does to the names that the plans of an authority share. */
export interface NameChanges {
  readonly centers: ResolvedNames
  readonly people: ResolvedNames
  readonly portfolios: readonly NamedWrite[]
  readonly publicValues: readonly NamedWrite[]
}

/** Resolves every name that files print, and says which are new or say something else. */
export function diffNames(
  documents: readonly FileDocument[],
  directory: readonly OfficeCenter[],
  wanted: Wanted,
  stored: Stored,
  report: IssueReporter,
  counts: Counts,
): NameChanges {
  const resemblance = new Resemblance()
  const claimedTwice: SpellingReports['claimedTwice'] = (spelling, first, second, place) =>
    report('SPELLING_CLAIMED_TWICE', place, { spelling, first: first.name, second })
  const hasCenters = stored.centers.length > 0 || directory.length > 0
  const centerBook = new SpellingBook(stored.centers, {
    unknown: (spelling, known, place) => {
      const proposal = resemblance.center(
        spelling,
        known.map(({ name }) => name),
      )
      // To an authority without any center every center is new; only doubles are worth a word.
      if (proposal === null && !hasCenters) return
      report('UNKNOWN_CENTER', place, { spelling, proposal })
    },
    codeConflict: (spelling, code, known, place) =>
      report('CENTER_CODE_CONFLICT', place, { spelling, code, known: known.code }),
    claimedTwice,
  })
  centerBook.adopt(directory.map((center) => ({ ...center, place: null })))
  centerBook.adopt(
    documents.flatMap((document) =>
      document.centers.map(({ code, name, spellings }) => ({
        code: code?.value ?? null,
        name: name.value,
        spellings: spellings.map(({ value }) => value),
        place: name,
      })),
    ),
  )
  for (const { spelling, code, place } of wanted.centers) centerBook.learn(spelling, code, place)

  const personBook = new SpellingBook(stored.people, {
    unknown: (name, known, place) => {
      const proposal = resemblance.person(
        name,
        known.map((person) => person.name),
      )
      if (proposal !== null) report('SIMILAR_PERSON', place, { name, proposal })
    },
    codeConflict: () => {},
    claimedTwice,
  })
  personBook.adopt(
    documents.flatMap((document) =>
      document.people.map(({ name, spellings }) => ({
        code: null,
        name: name.value,
        spellings: spellings.map(({ value }) => value),
        place: name,
      })),
    ),
  )
  for (const { spelling, place } of wanted.people) personBook.learn(spelling, null, place)

  const portfolios = [...wanted.portfolios].map(([label, { holder, matters }]) =>
    named(stored.portfolios.get(label), label, { holder, matters: mattersField(matters) }),
  )
  const publicValues = [...wanted.publicValues].map(([code, { title, place }]) => {
    const known = stored.publicValues.get(code)
    const before = known?.fields.title
    if (typeof before === 'string' && title !== null && title !== before) {
      report('TITLE_CHANGED', place, { code, before, after: title })
    }
    return named(known, code, title === null && known ? {} : { title: title ?? '' })
  })
  const [centers, people] = [centerBook.resolve(), personBook.resolve()]
  countEntries(centers.changes, counts.RESPONSIBILITY_CENTER)
  countEntries(people.changes, counts.PERSON)
  countNamed(portfolios, counts.PORTFOLIO)
  countNamed(publicValues, counts.PUBLIC_VALUE)
  return { centers, people, portfolios, publicValues }
}

function named(
  known: { readonly id: number; readonly fields: Fields } | undefined,
  key: string,
  said: Fields,
): NamedWrite {
  return {
    id: known?.id ?? null,
    isNew: known === undefined,
    key,
    fields: { ...known?.fields, ...said },
    changes: changesOf(known?.fields ?? {}, said),
  }
}

function countEntries(changes: readonly EntryChange[], counts: Counts[keyof Counts]): void {
  for (const { action } of changes) {
    if (action === 'CREATE') counts.created += 1
    else if (action === 'UPDATE') counts.updated += 1
    else if (action === 'REMOVE') counts.removed += 1
    else counts.unchanged += 1
  }
}

function countNamed(writes: readonly NamedWrite[], counts: Counts[keyof Counts]): void {
  for (const { isNew, changes } of writes) {
    if (isNew) counts.created += 1
    else if (changes.length > 0) counts.updated += 1
    else counts.unchanged += 1
  }
}

/** The lines of a change plan for the names. */
export function changesOfNames(names: NameChanges): readonly Change[] {
  const shared = { dup: null, objective: null }
  const entries = (
    kind: 'RESPONSIBILITY_CENTER' | 'PERSON',
    changes: readonly EntryChange[],
  ): Change[] =>
    changes.flatMap(({ action, entry, fields }) =>
      action === 'NONE'
        ? []
        : [{ action, kind, ...shared, label: entry.name, target: entry, fields }],
    )
  const written = (kind: 'PORTFOLIO' | 'PUBLIC_VALUE', writes: readonly NamedWrite[]): Change[] =>
    writes.flatMap((target) => {
      const { isNew, key: label, changes: fields } = target
      if (!isNew && fields.length === 0) return []
      return [{ action: isNew ? 'CREATE' : 'UPDATE', kind, ...shared, label, target, fields }]
    })
  return [
    ...entries('RESPONSIBILITY_CENTER', names.centers.changes),
    ...entries('PERSON', names.people.changes),
    ...written('PORTFOLIO', names.portfolios),
    ...written('PUBLIC_VALUE', names.publicValues),
  ]
}
