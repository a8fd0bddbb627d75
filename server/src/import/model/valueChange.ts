import type { FieldChange } from '../../domain/fieldChange.ts'
import { yearValueName } from '../../domain/indicatorFields.ts'
import {
  type Content,
  type ContentTable,
  type ValuePath,
  valueAt,
  valuesOf,
  type YearContent,
} from './content.ts'
import { isReprint, isSameValue, type Kind, type KindValues, textOfValue } from './kinds.ts'

/** One value that changes. */
export type ValueChange = {
  readonly [K in Kind]: {
    readonly path: ValuePath
    readonly kind: K
    readonly before: KindValues[K] | null
    readonly after: KindValues[K] | null
  }
}[Kind]

/** What changes when an object that holds `before` comes to say `said`; what is not said stays. */
export function changesOf(
  table: ContentTable,
  before: Content | null,
  said: Content,
): readonly ValueChange[] {
  const changes: ValueChange[] = []
  for (const { path, kind, value: after } of valuesOf(table, said)) {
    const stored = before && valueAt(before, path)
    if (!isSameValue(kind, stored, after)) {
      changes.push({ path, kind, before: stored, after } as ValueChange)
    }
  }
  return changes
}

/** What goes with an object that is removed: all that it held but its place. */
export function removalOf(table: ContentTable, content: Content): readonly ValueChange[] {
  return valuesOf(table, content).flatMap(({ path, kind, value }) =>
    value === null || kind === 'POSITION'
      ? []
      : ({ path, kind, before: value, after: null } as ValueChange),
  )
}

/** A content after changes. Years that it did not have are known as `said` knows them. */
export function changed<T extends ContentTable>(
  { fields, years }: Content<T>,
  changes: readonly ValueChange[],
  said: Content<T>,
): Content<T> {
  const nowFields: Record<string, unknown> = { ...fields }
  const nowYears = new Map<number, YearContent>(years)
  for (const { path, after } of changes) {
    if (typeof path === 'string') nowFields[path] = after
    else {
      const { year, which } = path
      const known = nowYears.get(year) ?? { source: said.years.get(year)?.source }
      nowYears.set(year, { ...known, [which]: after } as YearContent)
    }
  }
  return { fields: nowFields as Content<T>['fields'], years: nowYears }
}

/** Whether two contents say the same; what one does not say the other may say to be empty. */
export function isSameContent(table: ContentTable, a: Content, b: Content): boolean {
  return changesOf(table, a, b).length === 0 && changesOf(table, b, a).length === 0
}

/** Whether a change says what is stored in another print, as a program does that types values anew. */
export function isReprinted({ kind, before, after }: ValueChange): boolean {
  return isReprint(kind, after, before)
}

/** A change as people read it: `values.2024.achieved` is the achieved value of 2024. */
export function fieldChangeOf({ path, kind, before, after }: ValueChange): FieldChange {
  return {
    name: nameOfPath(path),
    before: textOfValue(kind, before),
    after: textOfValue(kind, after),
  }
}

/** What a value is called in a record of changes. */
export function nameOfPath(path: ValuePath): string {
  return typeof path === 'string' ? path : yearValueName(path.year, path.which)
}
