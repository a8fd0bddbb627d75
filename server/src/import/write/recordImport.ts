import type { ReadFile } from '../../document/document.ts'
import type { Issue } from '../../document/issue.ts'
import { keyOf } from '../../domain/objectiveKey.ts'
import { type Row, type Table, write } from '../../store/tables.ts'
import type { Session } from '../../store/transaction.ts'
import { objectiveIdsOf, type PlanChanges } from '../changes/planChanges.ts'
import { CHANGE_KINDS, type Change, type Counts } from '../model/change.ts'
import type { Stored } from './readStored.ts'

/** Finds or makes the authority. A stored name stays: an import is no place to rename an authority. */
export async function openAuthority(
  session: Session,
  stored: Stored,
  { code, name }: { readonly code: string; readonly name: string | null },
): Promise<number> {
  if (stored.authorityId !== null) return stored.authorityId
  const { rows } = await session.query<{ id: number }>(
    'INSERT INTO authority (code, name) VALUES ($1, $2) RETURNING id',
    [code, name ?? code],
  )
  const { id } = first(rows)
  const patterns = [...stored.codePatterns].map(([level, pattern]) => ({
    authority_id: id,
    level,
    pattern,
  }))
  await write(session, CODE_PATTERN, patterns, 'insert')
  return id
}

/** Finds or makes the plans, and takes their labels as printed last. */
export async function openPlans(
  session: Session,
  authorityId: number,
  plans: readonly PlanChanges[],
): Promise<void> {
  const rows = plans.map(({ code, label }) => ({ authority_id: authorityId, code, label }))
  const { rows: opened } = await session.query<{ id: number; code: string }>(
    `INSERT INTO dup (authority_id, code, label)
     SELECT authority_id, code, label FROM json_to_recordset($1::json) AS w(authority_id int, code text, label text)
     ON CONFLICT (authority_id, code) DO UPDATE SET label = excluded.label
     WHERE dup.label <> excluded.label
     RETURNING id, code`,
    [JSON.stringify(rows)],
  )
  const ids = new Map(opened.map(({ id, code }) => [code, id]))
  for (const plan of plans) plan.id ??= ids.get(plan.code) ?? null
}

/**
 * Raises the revision of the plans that changed, and of the authority's other plans when a name
 * that they share did. Tells the revision of each plan of the import.
 */
export async function raiseRevisions(
  session: Session,
  authorityId: number,
  plans: readonly PlanChanges[],
  { changed, shared }: { changed: ReadonlySet<string>; shared: boolean },
): Promise<ReadonlyMap<string, number>> {
  // A plan that this import made is at its first revision already.
  const made = plans.filter(({ stored }) => !stored)
  const raised = plans.filter(({ stored, code }) => stored && changed.has(code))
  await session.query(
    `UPDATE dup SET revision = revision + 1, updated_at = now()
     WHERE authority_id = $1 AND (id = ANY($2::int[]) OR $3 AND id <> ALL($4::int[]))`,
    [authorityId, raised.map(({ id }) => id), shared, [...made, ...raised].map(({ id }) => id)],
  )
  const { rows } = await session.query<{ code: string; revision: number }>(
    'SELECT code, revision FROM dup WHERE id = ANY($1::int[])',
    [plans.map(({ id }) => id)],
  )
  return new Map(rows.map(({ code, revision }) => [code, revision]))
}

/** Notes the moment on every objective of which anything was written; a new one has it already. */
export async function noteChanges(session: Session, plans: readonly PlanChanges[]): Promise<void> {
  const touched = new Set(
    plans.flatMap(({ stored, objectives, phases, indicators }) =>
      [objectives, phases, indicators]
        .flatMap((table) => [...table.created, ...table.updated, ...table.removed])
        .flatMap(({ key }) => stored?.objectives.get(keyOf(key))?.id ?? []),
    ),
  )
  if (touched.size === 0) return
  await session.query('UPDATE objective SET updated_at = now() WHERE id = ANY($1::int[])', [
    [...touched],
  ])
}

const CODE_PATTERN: Table = {
  name: 'code_pattern',
  key: ['authority_id', 'level'],
  fixed: { authority_id: 'int', level: 'objective_level' },
  values: { pattern: 'text' },
}

const CHANGE: Table = {
  name: 'import_change',
  key: ['id'],
  fixed: {
    import_id: 'int',
    action: 'change_action',
    kind: 'change_kind',
    node_id: 'int',
    objective_id: 'int',
    label: 'text',
    fields: 'jsonb',
  },
  values: {},
}

/** Keeps the files, what became of them and every object they touched. */
export async function recordImport(
  session: Session,
  authorityId: number,
  by: string,
  what: {
    readonly files: readonly ReadFile[]
    readonly plans: readonly PlanChanges[]
    readonly revisions: ReadonlyMap<string, number>
    readonly changes: readonly Change[]
    readonly counts: Counts
    readonly issues: readonly Issue[]
  },
): Promise<number> {
  const { rows } = await session.query<{ id: number }>(
    `INSERT INTO import (authority_id, imported_by, counts, issues) VALUES ($1, $2, $3, $4) RETURNING id`,
    [authorityId, by, JSON.stringify(byOutcome(what.counts)), JSON.stringify(what.issues)],
  )
  const importId = first(rows).id
  for (const [index, { name, format, sha256, bytes }] of what.files.entries()) {
    await session.query(
      `INSERT INTO import_content (authority_id, sha256, bytes) VALUES ($1, $2, $3)
       ON CONFLICT (authority_id, sha256) DO NOTHING`,
      [authorityId, sha256, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
    )
    await session.query(
      `INSERT INTO import_file (import_id, position, name, format, authority_id, sha256)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [importId, index + 1, name, format, authorityId, sha256],
    )
  }
  await session.query(
    `INSERT INTO import_plan (import_id, dup_id, revision)
     SELECT import_id, dup_id, revision FROM json_to_recordset($1::json) AS w(import_id int, dup_id int, revision int)`,
    [
      JSON.stringify(
        what.plans.map(({ id, code }) => ({
          import_id: importId,
          dup_id: id,
          revision: what.revisions.get(code),
        })),
      ),
    ],
  )
  await write(session, CHANGE, changeRows(importId, what), 'insert')
  return importId
}

function changeRows(
  importId: number,
  {
    plans,
    changes,
  }: { readonly plans: readonly PlanChanges[]; readonly changes: readonly Change[] },
): readonly Row[] {
  const objectives = new Map(plans.map((plan) => [plan.code, objectiveIdsOf(plan)]))
  return changes.map(({ action, kind, dup, objective, label, target, fields }) => ({
    import_id: importId,
    action,
    kind,
    node_id: target.id,
    objective_id: dup && objective ? (objectives.get(dup)?.get(keyOf(objective)) ?? null) : null,
    label,
    // What is new stands in the object itself, and in the file.
    fields: action === 'CREATE' ? [] : fields,
  }))
}

/** Counts as the record keeps them: by what becomes of the objects, then by kind. */
export function byOutcome(counts: Counts): Record<string, Record<string, number>> {
  const outcomes = ['created', 'updated', 'unchanged', 'removed'] as const
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, counts[kind][outcome]])),
    ]),
  )
}

function first<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('The database returned no row')
  return row
}
