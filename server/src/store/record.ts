import type { ChangeAction, ChangeKind } from '../domain/enums.ts'
import type { FieldChange } from '../domain/fieldChange.ts'
import { CHANGE } from './tables.ts'
import type { Session } from './transaction.ts'
import { write } from './write.ts'

/** The record of a write. */
export interface WriteRecord {
  readonly authorityId: number
  /** Who made it. */
  readonly by: string
  /** Objects by outcome, then by kind; what is absent is 0. */
  readonly counts: Readonly<Record<string, Readonly<Partial<Record<ChangeKind, number>>>>>
  readonly issues: readonly object[]
}

/** The record of a change to one object. */
export interface RecordedChange {
  readonly action: ChangeAction
  readonly kind: ChangeKind
  readonly nodeId: number
  /** The objective that it is or belongs to; null for plans and what they share. */
  readonly objectiveId: number | null
  /** Its name for people. */
  readonly label: string
  /** Empty for a new object: its values are in the object itself and in the file. */
  readonly fields: readonly FieldChange[]
}

/** Opens the record of a write; returns its key. */
export async function openRecord(
  session: Session,
  { authorityId, by, counts, issues }: WriteRecord,
): Promise<number> {
  const { rows } = await session.query<{ id: number }>(
    `INSERT INTO import (authority_id, imported_by, counts, issues) VALUES ($1, $2, $3, $4) RETURNING id`,
    [authorityId, by, JSON.stringify(counts), JSON.stringify(issues)],
  )
  const [record] = rows
  if (!record) throw new Error('The database returned no row')
  return record.id
}

/** Adds to a record every object that the write changed. */
export async function recordChanges(
  session: Session,
  recordId: number,
  changes: readonly RecordedChange[],
): Promise<void> {
  const rows = changes.map(({ action, kind, nodeId, objectiveId, label, fields }) => ({
    import_id: recordId,
    action,
    kind,
    node_id: nodeId,
    objective_id: objectiveId,
    label,
    fields,
  }))
  await write(session, CHANGE, rows, 'insert')
}
