import type { Field } from '../domain/fields.ts'
import type { Column, Columns } from './columns.ts'
import type { PlanCenterAlias, PlanPersonAlias, Spellings } from './shared.ts'
import type { Row, Statement } from './statement.ts'

// What follows in a plan from the tables of fields in `domain/`: columns to select, cells of a row,
// values of a node. A new field of a phase or an indicator needs no line here.

type FieldTable = Readonly<Record<string, Field>>

type MemberOf<F extends Field> = F extends { readonly values: readonly (infer T)[] } ? T : never

/** What the cell of a field holds, but for a spelling, whose cell holds its key. */
type CellOf<F extends Field> = F['kind'] extends 'ENUM' | 'LABEL' ? MemberOf<F> : string

type NamesOf<Table extends FieldTable, Kind extends Field['kind']> = {
  [Name in keyof Table & string]: Table[Name]['kind'] extends Kind ? Name : never
}[keyof Table & string]

type Spelled = 'PERSON' | 'CENTER'

/**
 * The columns of a table of fields, under their names. The key of a spelling is called what it is
 * (`responsibleAliasId`); a printed label stands beside what it means (`typeLabel`).
 */
export type FieldColumns<Table extends FieldTable> = {
  readonly [Name in Exclude<keyof Table & string, NamesOf<Table, Spelled>>]: Column<CellOf<
    Table[Name]
  > | null>
} & {
  readonly [Name in NamesOf<Table, Spelled> as `${Name}AliasId`]: Column<number | null>
} & {
  readonly [Name in NamesOf<Table, 'LABEL'> as `${Name}Label`]: Column<string | null>
}

/** The values of a table of fields on a node: as its columns, with the spelling instead of its key. */
export type FieldValues<Table extends FieldTable> = {
  readonly [Name in Exclude<keyof Table & string, NamesOf<Table, Spelled>>]: CellOf<
    Table[Name]
  > | null
} & {
  readonly [Name in NamesOf<Table, 'PERSON'> as `${Name}Alias`]: PlanPersonAlias | null
} & {
  readonly [Name in NamesOf<Table, 'CENTER'> as `${Name}Alias`]: PlanCenterAlias | null
} & {
  readonly [Name in NamesOf<Table, 'LABEL'> as `${Name}Label`]: string | null
}

/** The texts of fields as printed, where they differ from the canonical print of the value. */
export type PrintedCells<Table extends FieldTable> = {
  readonly [Name in NamesOf<Table, 'DAY' | 'NUMBER'>]?: string
}

/** The columns that a table of fields declares. */
export function fieldColumns<Table extends FieldTable>(fields: Table): FieldColumns<Table> {
  const columns: Record<string, Column<unknown>> = {}
  for (const [name, { kind, column }] of Object.entries(fields)) {
    if (isSpelled(kind)) columns[`${name}AliasId`] = { sql: column }
    else columns[name] = { sql: column }
    if (kind === 'LABEL') columns[`${name}Label`] = { sql: `${column}_label` }
  }
  return columns as unknown as FieldColumns<Table>
}

/**
 * Returns the function that gives a node the values of a table of fields, from the rows of a
 * statement that has its columns. Names are looked up once, for up to 16,000 rows.
 */
export function fieldReader<Table extends FieldTable, C extends FieldColumns<Table> & Columns>(
  fields: Table,
  { at }: Statement<C>,
): <N extends object>(node: N, row: Row<C>, spellings: Spellings) => N & FieldValues<Table> {
  const places = at as Readonly<Record<string, keyof Row<C>>>
  const place = (name: string) => places[name] as keyof Row<C>
  const plain = Object.entries(fields).flatMap(([name, { kind }]) => {
    if (isSpelled(kind)) return []
    const label = `${name}Label`
    const own = { name, place: place(name) }
    return kind === 'LABEL' ? [own, { name: label, place: place(label) }] : [own]
  })
  const spelled = Object.entries(fields).flatMap(([name, { kind }]) =>
    isSpelled(kind)
      ? [{ name: `${name}Alias`, place: place(`${name}AliasId`), of: spellingsOf[kind] }]
      : [],
  )
  return (node, row, spellings) => {
    const values = node as Record<string, unknown>
    for (const { name, place } of plain) values[name] = row[place]
    for (const { name, place, of } of spelled) {
      values[name] = spellings[of].get(row[place] as number) ?? null
    }
    return values as typeof node & FieldValues<Table>
  }
}

const spellingsOf = { PERSON: 'people', CENTER: 'centers' } as const

const isSpelled = (kind: Field['kind']): kind is Spelled => kind in spellingsOf
