/** A column of a statement: its SQL and, for the compiler alone, what its cells hold. */
export interface Column<T> {
  readonly sql: string
  /** Never set: it carries the type. */
  readonly holds?: T
}

/** The columns of a statement by their names, in the order of its cells. */
export type Columns = Readonly<Record<string, Column<unknown>>>

/** What columns hold, by name. */
export type Cells<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer T> ? T : never
}

/** A whole number, such as a key. */
export const int = (sql: string): Column<number> => ({ sql })

/** A text; days and decimals too, which stay as PostgreSQL writes them. */
export const text = (sql: string): Column<string> => ({ sql })

/** An instant. */
export const instant = (sql: string): Column<Date> => ({ sql })

/** A member of an enum of the domain. */
export const member = <T extends string>(_members: readonly T[], sql: string): Column<T> => ({
  sql,
})

/** Several of one kind. */
export const list = <T>({ sql }: Column<T>): Column<T[]> => ({ sql })

/** A column that may be empty. */
export const nullable = <T>({ sql }: Column<T>): Column<T | null> => ({ sql })

/** The columns of an outer-joined table: all are null where it has no row. */
export function joined<C extends Columns>(
  columns: C,
): { readonly [Name in keyof C]: Column<Cells<C>[Name] | null> } {
  return columns as { readonly [Name in keyof C]: Column<Cells<C>[Name] | null> }
}
