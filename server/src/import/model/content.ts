import type { YearSource } from '../../domain/enums.ts'
import { type YearValue, yearValues } from '../../domain/indicatorFields.ts'
import { type Kind, type KindValues, type PrintedValue, textOfValue } from './kinds.ts'

/** The fields of an object with their kinds. */
export type ContentTable = Readonly<Record<string, { readonly kind: Kind }>>

/** What a field holds, by its kind; of an enum its members. */
export type ValueOf<F extends { readonly kind: Kind }> = F extends {
  readonly kind: 'ENUM'
  readonly values: readonly (infer Member)[]
}
  ? Member
  : F extends { readonly kind: 'LABEL'; readonly values: readonly (infer Member extends string)[] }
    ? PrintedValue<Member>
    : KindValues[F['kind']]

/** Values of an object by field: an absent one is not stated, a null one is stated to be empty. */
export type Values<T extends ContentTable> = {
  readonly [N in keyof T]?: ValueOf<T[N]> | null
}

/** The values of an indicator in one year: as with fields, an absent one is not stated. */
export type YearContent = {
  /** How the year is known. */
  readonly source: YearSource
} & { readonly [W in YearValue]?: KindValues['YEAR_VALUE'] | null }

/** The values of one object, as stated in files or as stored. */
export interface Content<T extends ContentTable = ContentTable> {
  readonly fields: Values<T>
  /** By year; of indicators alone. */
  readonly years: ReadonlyMap<number, YearContent>
}

/** Names one value of an object: a field, or the value of a year. */
export type ValuePath = string | { readonly year: number; readonly which: YearValue }

/** A value with its name and its kind. */
export type NamedValue = {
  readonly [K in Kind]: {
    readonly path: ValuePath
    readonly kind: K
    readonly value: KindValues[K] | null
  }
}[Kind]

/** The years of an object that has none. */
export const NO_YEARS: ReadonlyMap<number, YearContent> = new Map()

/** Whether two paths name one value. */
export function isSamePath(a: ValuePath, b: ValuePath): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.year === b.year && a.which === b.which
}

/** The value of a content under a path; null where it is not stated or empty. */
export function valueAt<K extends Kind>(content: Content, path: ValuePath): KindValues[K] | null {
  const value =
    typeof path === 'string' ? content.fields[path] : content.years.get(path.year)?.[path.which]
  return (value ?? null) as KindValues[K] | null
}

/** The same as text for people. */
export function textAt(table: ContentTable, content: Content, path: ValuePath): string | null {
  const kind = typeof path === 'string' ? table[path]?.kind : 'YEAR_VALUE'
  return kind === undefined ? null : textOfValue(kind, valueAt(content, path))
}

/** All values of a content: its fields in the order of their table, then the years in their own. */
export function valuesOf(table: ContentTable, { fields, years }: Content): readonly NamedValue[] {
  const values: NamedValue[] = []
  for (const path in table) {
    const value = fields[path]
    if (value !== undefined) values.push({ path, kind: table[path]?.kind, value } as NamedValue)
  }
  for (const [year, content] of years) {
    for (const which of yearValues) {
      const value = content[which]
      if (value !== undefined) values.push({ path: { year, which }, kind: 'YEAR_VALUE', value })
    }
  }
  return values
}
