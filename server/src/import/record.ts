import { createHash } from 'node:crypto'
import type { Counts } from './counts.ts'
import type { CodeAndLabel, ImportIssue } from './document.ts'
import type { Session } from './session.ts'
import type { SheetImport } from './store.ts'

interface Opened {
  readonly id: number
  readonly updated: boolean
}

interface OpenedDup extends Opened {
  readonly created: boolean
  readonly revision: number
}

interface Plan {
  readonly authorityId: number
  readonly dupId: number
}

/** Finds or makes the authority, and corrects its name. */
export async function openAuthority(
  session: Session,
  { code, name }: SheetImport['authority'],
): Promise<Opened> {
  const { rows } = await session.query<{ id: number; name: string }>(
    'SELECT id, name FROM authority WHERE code = $1',
    [code],
  )
  const known = rows[0]
  if (known?.name === name) return { id: known.id, updated: false }
  const { rows: written } = await session.query<{ id: number }>(
    known
      ? 'UPDATE authority SET name = $2 WHERE code = $1 RETURNING id'
      : 'INSERT INTO authority (code, name) VALUES ($1, $2) RETURNING id',
    [code, name],
  )
  return { id: first(written).id, updated: known !== undefined }
}

/** Finds or makes the plan that «Vista» names, and takes its label as printed last. */
export async function openDup(
  session: Session,
  authorityId: number,
  { code, label }: { code: string; label: string },
): Promise<OpenedDup> {
  const { rows } = await session.query<{ id: number; label: string; revision: number }>(
    'SELECT id, label, revision FROM dup WHERE authority_id = $1 AND code = $2 FOR UPDATE',
    [authorityId, code],
  )
  const known = rows[0]
  if (!known) {
    const { rows: made } = await session.query<{ id: number; revision: number }>(
      'INSERT INTO dup (authority_id, code, label) VALUES ($1, $2, $3) RETURNING id, revision',
      [authorityId, code, label],
    )
    return { ...first(made), created: true, updated: false }
  }
  const updated = known.label !== label
  if (updated) await session.query('UPDATE dup SET label = $2 WHERE id = $1', [known.id, label])
  return { id: known.id, revision: known.revision, created: false, updated }
}

/**
 * Raises the revision of the plan when anything of it changed, and of the authority's other
 * plans when a name they share did. Tells the plan's revision.
 */
export async function raiseRevisions(
  session: Session,
  plan: Plan,
  dup: OpenedDup,
  { changed, shared }: { changed: boolean; shared: boolean },
): Promise<number> {
  if (!changed) return dup.revision
  // A plan that this import made is at its first revision already.
  const { rows } = await session.query<{ id: number; revision: number }>(
    `UPDATE dup SET revision = revision + 1, updated_at = now()
     WHERE authority_id = $1 AND (id = $2 AND NOT $3 OR id <> $2 AND $4)
     RETURNING id, revision`,
    [plan.authorityId, plan.dupId, dup.created, shared],
  )
  return rows.find(({ id }) => id === plan.dupId)?.revision ?? dup.revision
}

/**
 * Notes the moment on every objective of which this transaction wrote anything: itself, its
 * texts, phases, indicators or their values. Rows that say nothing new were not written.
 */
export async function noteChanges(session: Session, { dupId }: Plan): Promise<void> {
  const written = (table: string) =>
    `SELECT objective_id FROM ${table} WHERE dup_id = $1 AND xmin = pg_current_xact_id()::xid`
  await session.query(
    `UPDATE objective o SET updated_at = now()
     WHERE dup_id = $1 AND (xmin = pg_current_xact_id()::xid OR id IN (
       ${['narrative', 'phase', 'indicator'].map(written).join(' UNION ALL ')}
       UNION ALL
       SELECT i.objective_id FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
       WHERE v.dup_id = $1 AND v.xmin = pg_current_xact_id()::xid))`,
    [dupId],
  )
}

/**
 * Keeps the file and what became of it. The same bytes are kept once: a second time is only
 * recorded over the first if it changed something, that is, if the plan was changed in between.
 */
export async function recordImport(
  session: Session,
  plan: Plan,
  { document, bytes, importedBy }: SheetImport,
  { counts, issues, changed }: { counts: Counts; issues: readonly ImportIssue[]; changed: boolean },
): Promise<number> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { view, level, center } = document.parameters
  const parameters = {
    view: view && words(view.value),
    level: level?.value ?? null,
    center: center && words(center.value),
  }
  const { rows: known } = await session.query<{ id: number }>(
    'SELECT id FROM import WHERE authority_id = $1 AND sha256 = $2',
    [plan.authorityId, sha256],
  )
  const values = [
    plan.authorityId,
    sha256,
    plan.dupId,
    document.fileName,
    JSON.stringify(parameters),
    importedBy,
    JSON.stringify(counts),
    JSON.stringify(issues),
  ]
  if (known[0] && !changed) return known[0].id
  const { rows } = await session.query<{ id: number }>(
    known[0]
      ? `UPDATE import SET dup_id = $3, file_name = $4, parameters = $5, imported_by = $6,
           counts = $7, issues = $8, imported_at = now()
         WHERE authority_id = $1 AND sha256 = $2 RETURNING id`
      : `INSERT INTO import (authority_id, sha256, dup_id, file_name, parameters, imported_by,
           counts, issues, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    known[0] ? values : [...values, Buffer.from(bytes)],
  )
  return first(rows).id
}

function words({ code, label }: CodeAndLabel): string {
  return [code, label].filter(Boolean).join(' ')
}

function first<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('The database returned no row')
  return row
}
