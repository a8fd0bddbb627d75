import type { FileDocument, Portfolio, PublicValue } from '../../document/document.ts'
import { type Issue, issue } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { type Content, type ContentTable, NO_YEARS } from '../model/content.ts'
import { portfolioTable, publicValueTable, type StoredName } from '../model/sharedNames.ts'
import type { Stored } from '../model/stored.ts'
import { changed, changesOf, type ValueChange } from '../model/valueChange.ts'
import type { PrintedNames } from '../wanted/combined.ts'
import type { ResolvedNames } from './entry.ts'
import { type OfficeCenter, resolveCenters, resolvePeople } from './resolve.ts'

/** A portfolio or public value that files name. */
export interface NamedWrite<T extends ContentTable = ContentTable> {
  /** Null for a new one. */
  readonly id: number | null
  /** Label of a portfolio, code of a public value. */
  readonly key: string
  /** All its values, from the files or stored. */
  readonly content: Content<T>
  readonly changes: readonly ValueChange[]
}

/** What an import does to the names that the plans of an authority share. */
export interface NameChanges {
  readonly centers: ResolvedNames
  readonly people: ResolvedNames
  readonly portfolios: readonly NamedWrite<typeof portfolioTable>[]
  readonly publicValues: readonly NamedWrite<typeof publicValueTable>[]
}

/** Resolves every name that files print: which are new or change, with the findings. */
export function nameChanges(
  documents: readonly FileDocument[],
  directory: readonly OfficeCenter[],
  printed: PrintedNames,
  stored: Stored,
): { readonly changes: NameChanges; readonly issues: readonly Issue[] } {
  const centers = resolveCenters(documents, directory, printed.centers, stored.centers)
  const people = resolvePeople(documents, printed.people, stored.people)
  const publicValues = [...printed.publicValues].map(([code, value]) =>
    publicValueChange(code, value, stored.publicValues.get(code)),
  )
  return {
    changes: {
      centers: centers.resolved,
      people: people.resolved,
      portfolios: [...printed.portfolios].map(([label, portfolio]) =>
        portfolioChange(label, portfolio, stored.portfolios.get(label)),
      ),
      publicValues: publicValues.map(({ write }) => write),
    },
    issues: [...centers.issues, ...people.issues, ...publicValues.flatMap(({ issues }) => issues)],
  }
}

function portfolioChange(
  label: string,
  { value: { holder, matters } }: Sourced<Portfolio>,
  stored: StoredName<typeof portfolioTable> | undefined,
): NamedWrite<typeof portfolioTable> {
  return named(portfolioTable, label, stored, { fields: { holder, matters }, years: NO_YEARS })
}

/** A code without its title does not change a stored one. */
function publicValueChange(
  code: string,
  place: Sourced<PublicValue>,
  stored: StoredName<typeof publicValueTable> | undefined,
): { readonly write: NamedWrite<typeof publicValueTable>; readonly issues: readonly Issue[] } {
  const before = stored?.content.fields.title
  const after = place.value.title
  const fields = after === null && stored ? {} : { title: after ?? '' }
  return {
    write: named(publicValueTable, code, stored, { fields, years: NO_YEARS }),
    issues:
      before != null && after !== null && after !== before
        ? [issue('TITLE_CHANGED', place, { code, before, after })]
        : [],
  }
}

function named<T extends ContentTable>(
  table: T,
  key: string,
  stored: StoredName<T> | undefined,
  said: Content<T>,
): NamedWrite<T> {
  const changes = changesOf(table, stored?.content ?? null, said)
  const content = stored ? changed(stored.content, changes, said) : said
  return { id: stored?.id ?? null, key, content, changes }
}
