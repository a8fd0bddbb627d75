import pg from 'pg'
import type { Columns } from './columns.ts'
import type { Row, Statement } from './statement.ts'

/** Days stay the text PostgreSQL sends (`2024-12-31`), and JSON stays text until it is read. */
const asText = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.JSONB])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    asText.has(oid)
      ? String
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** A connection, a pool, or the session of a transaction: what statements can be sent on. */
export interface Queryable {
  query(statement: {
    readonly text: string
    readonly values: unknown[]
    readonly rowMode: 'array'
    readonly types: pg.CustomTypesConfig
  }): Promise<{ readonly rows: unknown[][] }>
}

/** Sends a statement; `values` are its parameters, in their order. */
export async function read<C extends Columns>(
  on: Queryable,
  { text }: Statement<C>,
  ...values: (readonly unknown[])[]
): Promise<Row<C>[]> {
  const { rows } = await on.query({ text, values, rowMode: 'array', types })
  return rows as unknown as Row<C>[]
}
