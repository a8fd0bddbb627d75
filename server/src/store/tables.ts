import type { Session } from './transaction.ts'

/** A row as JSON carries it: decimals and dates are strings, so no float and no clock touches them. */
export type Row = Readonly<Record<string, unknown>>

/** A table that imports write: its columns with their SQL types. */
export interface Table {
  readonly name: string
  /** What finds a row again. */
  readonly key: readonly string[]
  /** What an update overwrites. */
  readonly values: Readonly<Record<string, string>>
  /** What is written once, the key included. */
  readonly fixed: Readonly<Record<string, string>>
}

const id = { id: 'int' }
const owned = { id: 'int', authority_id: 'int' }

export const CENTER: Table = {
  name: 'responsibility_center',
  key: ['id'],
  fixed: owned,
  values: { code: 'text', name: 'text' },
}

export const CENTER_ALIAS: Table = {
  name: 'responsibility_center_alias',
  key: ['id'],
  fixed: { ...owned, spelling: 'text' },
  values: { center_id: 'int' },
}

export const PERSON: Table = {
  name: 'person',
  key: ['id'],
  fixed: owned,
  values: { name: 'text' },
}

export const PERSON_ALIAS: Table = {
  name: 'person_alias',
  key: ['id'],
  fixed: { ...owned, spelling: 'text' },
  values: { person_id: 'int' },
}

export const PORTFOLIO: Table = {
  name: 'portfolio',
  key: ['id'],
  fixed: { ...owned, label: 'text' },
  values: { holder: 'text', matters: 'text[]' },
}

export const PUBLIC_VALUE: Table = {
  name: 'public_value',
  key: ['id'],
  fixed: { ...owned, code: 'text' },
  values: { title: 'text' },
}

export const OBJECTIVE: Table = {
  name: 'objective',
  key: ['id'],
  fixed: { ...owned, dup_id: 'int', level: 'objective_level', code: 'text', position: 'int' },
  values: {
    level_label: 'text',
    title: 'text',
    parent_id: 'int',
    weight: 'numeric',
    portfolio_id: 'int',
    center_alias_id: 'int',
    manager_alias_id: 'int',
    public_value_id: 'int',
    budget_mission: 'text',
    budget_program: 'text',
    budget_provenance: 'link_provenance',
    execution_state: 'execution_state',
    execution_state_label: 'text',
  },
}

export const NARRATIVE: Table = {
  name: 'narrative',
  key: ['objective_id', 'section'],
  fixed: { objective_id: 'int', section: 'narrative_section', dup_id: 'int' },
  values: { blocks: 'jsonb' },
}

export const PHASE: Table = {
  name: 'phase',
  key: ['id'],
  fixed: { ...owned, dup_id: 'int', objective_id: 'int' },
  values: {
    position: 'int',
    title: 'text',
    planned_start: 'date',
    planned_end: 'date',
    actual_start: 'date',
    actual_end: 'date',
    weight: 'numeric',
    progress: 'numeric',
    responsible_alias_id: 'int',
    center_alias_id: 'int',
    note: 'text',
    printed: 'jsonb',
  },
}

export const INDICATOR: Table = {
  name: 'indicator',
  key: ['id'],
  fixed: { ...id, dup_id: 'int', objective_id: 'int' },
  values: {
    position: 'int',
    title: 'text',
    type: 'indicator_type',
    type_label: 'text',
    note: 'text',
    polarity: 'polarity',
    method: 'attainment_method',
    baseline: 'numeric',
    tolerance: 'numeric',
    weight: 'numeric',
  },
}

export const INDICATOR_VALUE: Table = {
  name: 'indicator_value',
  key: ['indicator_id', 'year'],
  fixed: { indicator_id: 'int', year: 'int', dup_id: 'int', year_source: 'year_source' },
  values: {
    expected_text: 'text',
    expected_number: 'numeric',
    achieved_text: 'text',
    achieved_number: 'numeric',
  },
}

/** As many rows as go into one statement: enough for any plan but the largest, little enough to hold in memory. */
const BATCH = 20_000

/** Inserts any number of rows, in their order; rows that are there already (by the key) keep what is fixed. */
export async function write(
  session: Session,
  table: Table,
  rows: readonly Row[],
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
  table: Table,
  ids: readonly number[],
): Promise<void> {
  if (ids.length > 0)
    await session.query(`DELETE FROM ${table.name} WHERE id = ANY($1::int[])`, [ids])
}

/** As many new ids as each table needs, in one statement. */
export async function newIds(
  session: Session,
  wanted: readonly (readonly [table: Table, count: number])[],
): Promise<ReadonlyMap<Table, readonly number[]>> {
  const drawn = wanted.filter(([, count]) => count > 0)
  if (drawn.length === 0) return new Map()
  const columns = drawn.map(
    ([{ name }, count], index) =>
      `ARRAY(SELECT nextval(pg_get_serial_sequence('${name}', 'id'))::int FROM generate_series(1, ${count})) AS t${index}`,
  )
  const { rows } = await session.query<Record<string, number[]>>(`SELECT ${columns.join(', ')}`)
  return new Map(drawn.map(([table], index) => [table, rows[0]?.[`t${index}`] ?? []]))
}

function insertOf(table: Table, orUpdate: boolean): string {
  const names = Object.keys({ ...table.fixed, ...table.values })
  const conflict = orUpdate
    ? `ON CONFLICT (${table.key.join(', ')}) DO UPDATE SET ${assignments(table, 'excluded')}`
    : ''
  return `INSERT INTO ${table.name} (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${wantedRows(table)} ${conflict}`
}

function updateOf(table: Table): string {
  const match = table.key.map((name) => `t.${name} = w.${name}`).join(' AND ')
  return `UPDATE ${table.name} t SET ${assignments(table, 'w')} FROM ${wantedRows(table)} WHERE ${match}`
}

function assignments({ values }: Table, source: string): string {
  return Object.keys(values)
    .map((name) => `${name} = ${source}.${name}`)
    .join(', ')
}

function wantedRows({ fixed, values }: Table): string {
  const columns = Object.entries({ ...fixed, ...values })
  return `json_to_recordset($1::json) AS w(${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`
}
