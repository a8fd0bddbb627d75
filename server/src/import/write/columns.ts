import type { Field, FieldKind } from '../../domain/fields.ts'
import { wordsToKeep } from '../../domain/printedCells.ts'
import type { SqlRow } from '../../store/write.ts'
import type { Content, ContentTable } from '../model/content.ts'
import type { Kind, KindValues, PrintedValue } from '../model/kinds.ts'
import type { References } from './references.ts'

/** A table of an import whose fields have columns. */
export type StoredTable = ContentTable &
  Readonly<Record<string, Field | { readonly kind: 'POSITION'; readonly column: string }>>

/** What a value is stored as; null for nothing. */
type Store<K extends Kind> = (
  value: KindValues[K] | null,
  column: string,
  references: References,
  field: Field,
) => SqlRow

const as = (value: unknown, column: string): SqlRow => ({ [column]: value })
const meaning = (cell: PrintedValue | null, column: string): SqlRow => ({
  [column]: cell?.value ?? null,
})

const stores: { readonly [K in FieldKind | 'POSITION']: Store<K> } = {
  DAY: meaning,
  NUMBER: meaning,
  DECIMAL: as,
  TEXT: as,
  ENUM: as,
  POSITION: as,
  PERSON: (spelling, column, { person }) => as(spelling && person(spelling), column),
  CENTER: (spelling, column, { center }) => as(spelling && center(spelling), column),
  PARENT: (key, column, { objective }) => as(key && objective(key), column),
  PORTFOLIO: (label, column, { portfolio }) => as(label && portfolio(label), column),
  PUBLIC_VALUE: (code, column, { publicValue }) => as(code && publicValue(code), column),
  LABEL: (cell, column, _references, field) => {
    const text = cell?.text ?? null
    const unknown = text !== null && field.kind === 'LABEL' ? field.notUnderstood : null
    return { [column]: cell?.value ?? unknown, [`${column}_label`]: text }
  },
  BUDGET_LINK: (link, column) => ({
    [`${column}_mission`]: link?.mission ?? null,
    [`${column}_program`]: link?.program ?? null,
    [`${column}_provenance`]: link?.provenance ?? null,
  }),
  // In rows of their own.
  NARRATIVE: () => ({}),
}

/** The columns that hold the fields of an object; what is not stated is empty. */
export function columnValues<T extends StoredTable>(
  table: T,
  { fields }: Content<T>,
  references: References,
): SqlRow {
  const row: Record<string, unknown> = {}
  for (const name in table) {
    const field = table[name] as Field
    const store = stores[field.kind] as Store<Kind>
    Object.assign(row, store(fields[name] ?? null, field.column, references, field))
  }
  return row
}

/** The texts of cells that differ from the canonical print of their values; null where none does. */
export function printedCells<T extends StoredTable>(
  table: T,
  { fields }: Content<T>,
): Readonly<Record<string, string>> | null {
  const printed: Record<string, string> = {}
  for (const name in table) {
    const kind = table[name]?.kind
    if (kind !== 'DAY' && kind !== 'NUMBER') continue
    const cell = (fields[name] ?? null) as PrintedValue | null
    if (cell?.text == null) continue
    const words = wordsToKeep(kind, cell.value, cell.text)
    if (words !== null) printed[name] = words
  }
  return Object.keys(printed).length > 0 ? printed : null
}
