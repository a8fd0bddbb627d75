import type { SqlTable } from './tables.ts'
import type { Session } from './transaction.ts'

/** A row as JSON holds it: decimals and dates are strings, which pass through no float and no time zone. */
export type SqlRow = Readonly<Record<string, unknown>>

/** The most rows of one statement: enough for all but the largest plans, few enough to hold in memory. */
const BATCH = 20_000

/** Inserts any number of rows, in their order; rows that exist already (by the key) keep their fixed columns. */
export async function write(
  session: Session,
  table: SqlTable,
  rows: readonly SqlRow[],
  how: 'insert' | 'update' | 'upsert',
): Promise<void> {
  const text = how === 'update' ? updateOf(table) : insertOf(table, how === 'upsert')
  for (let at = 0; at < rows.length; at += BATCH) {
    await session.query(text, [JSON.stringify(rows.slice(at, at + BATCH))])
  }
}

/** Removes rows by their ids. */
export async function remove(
  session: Session,
  table: SqlTable,
  ids: readonly number[],
): Promise<void> {
  if (ids.length > 0)
    await session.query(`DELETE FROM ${table.name} WHERE id = ANY($1::int[])`, [ids])
}

/** Draws new ids for each table, in one statement. */
export async function newIds(
  session: Session,
  wanted: readonly (readonly [table: SqlTable, count: number])[],
): Promise<ReadonlyMap<SqlTable, readonly number[]>> {
  const drawn = wanted.filter(([, count]) => count > 0)
  if (drawn.length === 0) return new Map()
  const columns = drawn.map(
    ([{ name }, count], index) =>
      `ARRAY(SELECT nextval(pg_get_serial_sequence('${name}', 'id'))::int FROM generate_series(1, ${count})) AS t${index}`,
  )
  const { rows } = await session.query<Record<string, number[]>>(`SELECT ${columns.join(', ')}`)
  return new Map(drawn.map(([table], index) => [table, rows[0]?.[`t${index}`] ?? []]))
}

function insertOf(table: SqlTable, orUpdate: boolean): string {
  const names = Object.keys({ ...table.fixed, ...table.values })
  const conflict = orUpdate
    ? `ON CONFLICT (${table.key.join(', ')}) DO UPDATE SET ${assignments(table, 'excluded')}`
    : ''
  return `INSERT INTO ${table.name} (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${wantedRows(table)} ${conflict}`
}

function updateOf(table: SqlTable): string {
  const match = table.key.map((name) => `t.${name} = w.${name}`).join(' AND ')
  return `UPDATE ${table.name} t SET ${assignments(table, 'w')} FROM ${wantedRows(table)} WHERE ${match}`
}

function assignments({ values }: SqlTable, source: string): string {
  return Object.keys(values)
    .map((name) => `${name} = ${source}.${name}`)
    .join(', ')
}

function wantedRows({ fixed, values }: SqlTable): string {
  const columns = Object.entries({ ...fixed, ...values })
  return `json_to_recordset($1::json) AS w(${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`
}
