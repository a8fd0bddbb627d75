import type pg from 'pg'
import type { StoredPlan } from './plan.ts'

/** What an import did to an object, as the database keeps it. */
export interface InsertedChange {
  readonly action: 'CREATE' | 'UPDATE' | 'REMOVE'
  readonly kind: string
  readonly label: string
  readonly objectiveId?: number | null
  readonly fields?: readonly { name: string; before: string | null; after: string | null }[]
}

/** An import as the database keeps it. */
export interface InsertedImport {
  readonly files: readonly { name: string; format: string; content: string }[]
  readonly counts?: object
  readonly issues?: readonly object[]
  readonly changes?: readonly InsertedChange[]
}

/** Stores an import about a plan, as an importer would leave it; returns its key. */
export async function insertImport(
  pool: pg.Pool,
  { authorityId, dupId }: StoredPlan,
  { files, counts = {}, issues = [], changes = [] }: InsertedImport,
): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `insert into import (authority_id, imported_by, counts, issues)
     values ($1, 'test', $2, $3) returning id`,
    [authorityId, JSON.stringify(counts), JSON.stringify(issues)],
  )
  const { id } = rows[0] as { id: number }
  await pool.query(
    `with file as (
       select ordinality, name, format, content, encode(sha256(content::bytea), 'hex') as sha256
       from rows from (jsonb_to_recordset($3) as (name text, format text, content text))
         with ordinality
     ), stored as (
       insert into import_content (authority_id, sha256, bytes)
       select distinct $1::int, sha256, content::bytea from file on conflict do nothing
     )
     insert into import_file (import_id, position, name, format, authority_id, sha256)
     select $2, ordinality, name, format::file_format, $1, sha256 from file`,
    [authorityId, id, JSON.stringify(files)],
  )
  await pool.query(
    `insert into import_plan (import_id, dup_id, revision)
     select $1, id, revision from dup where id = $2`,
    [id, dupId],
  )
  await pool.query(
    `insert into import_change (import_id, action, kind, node_id, objective_id, label, fields)
     select $1, action::change_action, kind::change_kind, 1, "objectiveId", label, coalesce(fields, '[]')
     from rows from (jsonb_to_recordset($2)
       as (action text, kind text, label text, "objectiveId" int, fields jsonb)) with ordinality
     order by ordinality`,
    [id, JSON.stringify(changes)],
  )
  return id
}
