import type { Session } from './session.ts'

/**
 * How a column takes part in an upsert: `id` and `key` find the row (an `id` is given by the
 * database to new rows), `value` is overwritten when it differs, `kept` likewise but never by
 * nothing, `fixed` is written once.
 */
type Role = 'id' | 'key' | 'value' | 'kept' | 'fixed'

/** The columns of a table that imports write, each with its role and its SQL type. */
export interface TableShape {
  readonly name: string
  readonly columns: Readonly<Record<string, readonly [role: Role, type: string]>>
}

/** A row as JSON carries it: decimals and dates are strings, so no float and no clock touches them. */
export type Row = Readonly<Record<string, unknown>>

/** How many rows one upsert wrote. */
export interface Written {
  readonly created: number
  readonly updated: number
}

/** What one kind of row came to. */
export interface Stored extends Written {
  /** Rows the sheet prints. */
  readonly wanted: number
  /** Stored rows that are gone. */
  readonly removed: number
}

/**
 * Writes any number of rows in one statement: new ones are inserted in the given order, known
 * ones updated only where a value differs, so that a row that says nothing new is not touched.
 */
export async function upsert(
  session: Session,
  shape: TableShape,
  rows: readonly Row[],
): Promise<Written> {
  if (rows.length === 0) return { created: 0, updated: 0 }
  const { rows: written } = await session.query<Written>(statement(shape), [JSON.stringify(rows)])
  return written[0] ?? { created: 0, updated: 0 }
}

function statement({ name, columns }: TableShape): string {
  const all = Object.entries(columns)
  const byRole = (...roles: Role[]) =>
    all.filter(([, [role]]) => roles.includes(role)).map(([column]) => column)
  const list = (names: string[], form: (column: string) => string, glue = ', ') =>
    names.map(form).join(glue)

  const match = list(byRole('id', 'key'), (c) => `t.${c} = w.${c}`, ' AND ')
  const wanted = (c: string) => (columns[c]?.[0] === 'kept' ? `coalesce(w.${c}, t.${c})` : `w.${c}`)
  // 40.0 and 40.00 are equal numbers but not the same print: numbers are compared as text.
  const text = (c: string) => (columns[c]?.[1] === 'numeric' ? '::text' : '')
  const values = byRole('value', 'kept')
  const differs = list(
    values,
    (c) => `t.${c}${text(c)} IS DISTINCT FROM (${wanted(c)})${text(c)}`,
    ' OR ',
  )
  const inserted = all.filter(([, [role]]) => role !== 'id').map(([column]) => column)
  const update = values.length
    ? `UPDATE ${name} t SET ${list(values, (c) => `${c} = ${wanted(c)}`)}
       FROM wanted w WHERE ${match} AND (${differs}) RETURNING 1`
    : 'SELECT 1 WHERE false'
  return `
    WITH wanted AS MATERIALIZED (
      SELECT * FROM ROWS FROM (
        json_to_recordset($1::json) AS (${all.map(([c, [, type]]) => `${c} ${type}`).join(', ')})
      ) WITH ORDINALITY AS w(${all.map(([c]) => c).join(', ')}, ordinal)
    ),
    updated AS (${update}),
    created AS (
      INSERT INTO ${name} (${inserted.join(', ')})
      SELECT ${list(inserted, (c) => `w.${c}`)} FROM wanted w
      WHERE NOT EXISTS (SELECT 1 FROM ${name} t WHERE ${match})
      ORDER BY w.ordinal RETURNING 1
    )
    SELECT (SELECT count(*)::int FROM created) AS created,
           (SELECT count(*)::int FROM updated) AS updated`
}
