import type { Cells, Columns } from './columns.ts'

/**
 * Where a cell stands in a row: an index. For the compiler it is the cell's name, so that it knows
 * what the cell holds.
 */
type Place<Name extends string> = `cell ${Name}`

/** Where the cells of a row stand, by the names of their columns. */
export type Places<C extends Columns> = { readonly [Name in keyof C & string]: Place<Name> }

/**
 * A row of an answer: an array, as pg gives it, read by the places of its statement,
 * `row[at.title]`. A plan of 2,000 objectives has 42,000 rows: objects by name made loading 50 % slower,
 * and getters almost as much.
 */
export type Row<C extends Columns> = {
  readonly [Name in keyof C & string as Place<Name>]: Cells<C>[Name]
}

/** A statement: its text, and the type of its rows, follow from its columns. */
export interface Statement<C extends Columns> {
  readonly text: string
  readonly at: Places<C>
}

/** A row of a statement, by the statement's type. */
export type RowOf<S> = S extends Statement<infer C> ? Row<C> : never

/** A row of a statement as an object, by the statement's type. */
export type CellsOf<S> = S extends Statement<infer C> ? Cells<C> : never

/** Selects columns; `from` is what follows them. */
export function select<C extends Columns>(columns: C, from: string): Statement<C> {
  const list = Object.values(columns).map(({ sql }) => sql)
  const at = Object.fromEntries(Object.keys(columns).map((name, index) => [name, index]))
  return { text: `select ${list.join(', ')} ${from}`, at: at as unknown as Places<C> }
}

/** Rows as objects, for tables of a few rows. */
export function named<C extends Columns>(
  { at }: Statement<C>,
  rows: readonly Row<C>[],
): Cells<C>[] {
  const places = Object.entries(at) as [string, keyof Row<C>][]
  return rows.map(
    (row) => Object.fromEntries(places.map(([name, place]) => [name, row[place]])) as Cells<C>,
  )
}

/** The size of a row's texts in memory: two bytes a character at most. */
export function textBytes(row: Row<Columns>): number {
  let characters = 0
  for (const cell of row as unknown as readonly unknown[]) {
    if (typeof cell === 'string') characters += cell.length
  }
  return characters * 2
}
