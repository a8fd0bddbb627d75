import type { ReadFile } from '../../document/document.ts'
import type { Issue } from '../../document/issue.ts'
import { keyOf } from '../../domain/objectiveKey.ts'
import { openRecord, type RecordedChange, recordChanges } from '../../store/record.ts'
import type { Session } from '../../store/transaction.ts'
import type { PlanChanges } from '../changes/planChanges.ts'
import type { ChangeLine } from '../model/changeLine.ts'
import { byOutcome, type ImportCounts } from '../model/counts.ts'
import { fieldChangeOf } from '../model/valueChange.ts'
import type { DrawnKeys } from './drawnKeys.ts'
import { objectiveKeys } from './objectiveKeys.ts'

/** The record of an import. */
export interface ImportRecord {
  readonly files: readonly ReadFile[]
  readonly plans: readonly PlanChanges[]
  /** Of each plan after the import, by its code. */
  readonly revisions: ReadonlyMap<string, number>
  readonly lines: readonly ChangeLine[]
  readonly counts: ImportCounts
  readonly issues: readonly Issue[]
}

/** Records the files, the outcome and every object that changed; returns the key of the record. */
export async function recordImport(
  session: Session,
  authorityId: number,
  by: string,
  { files, plans, revisions, lines, counts, issues }: ImportRecord,
  keys: DrawnKeys,
): Promise<number> {
  const importId = await openRecord(session, {
    authorityId,
    by,
    counts: byOutcome(counts),
    issues,
  })
  for (const [index, file] of files.entries()) {
    await recordFile(session, authorityId, importId, index + 1, file)
  }
  const planRows = plans.map((plan) => ({
    import_id: importId,
    dup_id: keys.of(plan),
    revision: revisions.get(plan.code),
  }))
  await session.query(
    `INSERT INTO import_plan (import_id, dup_id, revision)
     SELECT import_id, dup_id, revision FROM json_to_recordset($1::json) AS w(import_id int, dup_id int, revision int)`,
    [JSON.stringify(planRows)],
  )
  await recordChanges(session, importId, recordedChanges(plans, lines, keys))
  return importId
}

async function recordFile(
  session: Session,
  authorityId: number,
  importId: number,
  position: number,
  { name, format, sha256, bytes }: ReadFile,
): Promise<void> {
  await session.query(
    `INSERT INTO import_content (authority_id, sha256, bytes) VALUES ($1, $2, $3)
     ON CONFLICT (authority_id, sha256) DO NOTHING`,
    [authorityId, sha256, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
  )
  await session.query(
    `INSERT INTO import_file (import_id, position, name, format, authority_id, sha256)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [importId, position, name, format, authorityId, sha256],
  )
}

function recordedChanges(
  plans: readonly PlanChanges[],
  lines: readonly ChangeLine[],
  keys: DrawnKeys,
): readonly RecordedChange[] {
  const objectives = new Map(
    plans.map((plan) => [plan.code, objectiveKeys(plan, (target) => keys.of(target))]),
  )
  return lines.map(({ action, kind, dup, objective, label, target, changes }) => ({
    action,
    kind,
    nodeId: keys.of(target),
    objectiveId: (dup && objective && objectives.get(dup)?.get(keyOf(objective))) || null,
    label,
    fields: action === 'CREATE' ? [] : changes.map(fieldChangeOf),
  }))
}
