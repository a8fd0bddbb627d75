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

/** The changes from `before` to `said`; what is not stated stays. */
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

/** The changes of a removed object: all its values but the position. */
export function removalOf(table: ContentTable, content: Content): readonly ValueChange[] {
  return valuesOf(table, content).flatMap(({ path, kind, value }) =>
    value === null || kind === 'POSITION'
      ? []
      : ({ path, kind, before: value, after: null } as ValueChange),
  )
}

/** A content after changes. Years that it did not have take their source from `said`. */
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

/** Whether two contents are equal; what is not stated equals what is empty. */
export function isSameContent(table: ContentTable, a: Content, b: Content): boolean {
  return changesOf(table, a, b).length === 0 && changesOf(table, b, a).length === 0
}

/** Whether a change is only a reformatted print of the stored value. */
export function isReprinted({ kind, before, after }: ValueChange): boolean {
  return isReprint(kind, after, before)
}

/** A change as text for people: `values.2024.achieved` is the achieved value of 2024. */
export function fieldChangeOf({ path, kind, before, after }: ValueChange): FieldChange {
  return {
    name: nameOfPath(path),
    before: textOfValue(kind, before),
    after: textOfValue(kind, after),
  }
}

/** The name of a value in a record of changes. */
export function nameOfPath(path: ValuePath): string {
  return typeof path === 'string' ? path : yearValueName(path.year, path.which)
}
