import type { LocalizedText } from '../domain/localized.ts'
import { CATALOGUE, type IssueCode } from './issues/catalogue.ts'
import type { Definition, Severity } from './issues/definition.ts'

export type { IssueCode, Severity }

/** Something in a file that was not understood or is inconsistent. Never repaired silently. */
export interface Issue {
  /** Stable code, for instance `UNREADABLE_NUMBER`. */
  readonly code: IssueCode
  readonly severity: Severity
  /** Name of the file; null when no single file is meant. */
  readonly file: string | null
  /** Line in the file, from 1; null when the whole file is meant. */
  readonly line: number | null
  /** The text in question, shortened when it is very long; null when something is missing. */
  readonly raw: string | null
  /** What is wrong. */
  readonly message: LocalizedText
  /** What to do about it. */
  readonly remedy: LocalizedText
  /** The proposed replacement, for a person to confirm; null when there is none. */
  readonly proposal: string | null
}

/** Where an issue was seen: anything that knows its file, its first line and its text. */
export interface Place {
  readonly file: string
  /** Null when the whole file is meant. */
  readonly line: number | null
  /** Null when something is missing. */
  readonly raw: string | null
}

type Facts<C extends IssueCode> =
  (typeof CATALOGUE)[C] extends Definition<infer F> ? (unknown extends F ? [] : [facts: F]) : never

/** Reports an issue, with the facts that its message needs. */
export type IssueReporter = <C extends IssueCode>(
  code: C,
  place: Place | null,
  ...facts: Facts<C>
) => void

/** Enough of a text to find it in the file. */
const LONGEST_RAW = 1_000

/** Makes an issue; severity and texts follow from the code. */
export function issue<C extends IssueCode>(
  code: C,
  place: Place | null,
  ...given: Facts<C>
): Issue {
  const facts: unknown = (given as readonly unknown[])[0]
  const { severity, message, remedy, proposal } = CATALOGUE[code] as Definition<unknown>
  return {
    code,
    severity,
    file: storableOrNull(place?.file),
    line: place?.line ?? null,
    raw: place?.raw == null ? null : storable(shorten(place.raw)),
    message: storableWords(message(facts)),
    remedy: storableWords(remedy(facts)),
    proposal: storableOrNull(proposal?.(facts)),
  }
}

function shorten(text: string): string {
  if (text.length <= LONGEST_RAW) return text
  // Half a sign at the cut is left out.
  return `${text.slice(0, LONGEST_RAW - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Removes what the database cannot store: NUL and unpaired surrogates. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}

const storableWords = ({ it, en }: LocalizedText): LocalizedText => ({
  it: storable(it),
  en: storable(en),
})

const storableOrNull = (text: string | null | undefined): string | null =>
  text == null ? null : storable(text)

/** The most issues that are kept: a broken file could have one a line. */
const MOST_ISSUES = 5_000

/** «pagina 2» comes before «pagina 10». */
const byName = new Intl.Collator('it', { numeric: true })

/** Collects issues up to a limit, and reports how many were omitted. */
export class Issues {
  readonly #issues: Issue[] = []
  #omitted = 0

  readonly report: IssueReporter = (code, place, ...facts) => this.add(issue(code, place, ...facts))

  add(found: Issue): void {
    // Errors are few, since most of them end the reading; none of them is left out.
    if (this.#issues.length < MOST_ISSUES || found.severity === 'ERROR') this.#issues.push(found)
    else this.#omitted += 1
  }

  addAll(found: Iterable<Issue>): void {
    for (const one of found) this.add(one)
  }

  /** Adds the issues of another collection. */
  merge(other: Issues): void {
    this.addAll(other.#issues)
    this.#omitted += other.#omitted
  }

  /** All of them: by file, then by line. */
  all(): readonly Issue[] {
    const sorted = this.#issues.toSorted(
      (a, b) => byName.compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0),
    )
    return this.#omitted === 0
      ? sorted
      : [...sorted, issue('MORE_ISSUES', null, { omitted: this.#omitted })]
  }
}
