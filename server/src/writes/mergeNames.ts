import type { Pool } from 'pg'
import type { FieldChange } from '../domain/fieldChange.ts'
import { writeInTurn } from '../store/queue.ts'
import { openRecord, type RecordedChange, recordChanges } from '../store/record.ts'
import { raiseRevisions } from '../store/revisions.ts'
import { readOnly, type Session } from '../store/transaction.ts'

/** Who or what is merged: two centers, or two people, of one authority. */
export type Mergeable = 'RESPONSIBILITY_CENTER' | 'PERSON'

/** The two cannot be merged; nothing was written. */
export class MergeRefused extends Error {
  override readonly name = 'MergeRefused'
  readonly code: 'MERGE_SAME' | 'MERGE_GONE' | 'MERGE_OTHER_AUTHORITY' | 'MERGE_NAME_LENGTH'
  /** What to do about it. */
  readonly remedy: string

  constructor(
    code: MergeRefused['code'],
    message: string,
    remedy = 'Name two different ones of one authority, by ids that were read just now.',
  ) {
    super(message)
    this.code = code
    this.remedy = remedy
  }
}

const TABLES = {
  RESPONSIBILITY_CENTER: { name: 'responsibility_center', column: 'center_id', code: 'code' },
  PERSON: { name: 'person', column: 'person_id', code: 'NULL::text' },
} as const

/**
 * Merges two centers, or people: every spelling of `from` then refers to `into`, and with it every
 * objective and phase that was printed so, in every plan. The spellings stay as they
 * were printed. A code that only `from` had is kept. Recorded as an import without files.
 */
export async function merge(
  { pool }: { readonly pool: Pick<Pool, 'connect'> },
  kind: Mergeable,
  { from, into, by }: { readonly from: number; readonly into: number; readonly by: string },
): Promise<void> {
  if (from === into) throw new MergeRefused('MERGE_SAME', 'They are one already.')
  const authority = await readOnly(pool, (session) => authorityOf(session, kind, from))
  await writeInTurn(pool, authority, async (session) => {
    const [source, target] = await readBoth(session, kind, from, into)
    await leadOver(session, kind, source, target)
    await raiseRevisions(session, source.authorityId, { allBut: [] })
    await record(session, kind, source, target, by)
  })
}

/** The code of the authority of a center or a person. */
async function authorityOf(session: Session, kind: Mergeable, id: number): Promise<string> {
  const { rows } = await session.query<{ code: string }>(
    `SELECT authority.code FROM ${TABLES[kind].name} e
     JOIN authority ON authority.id = e.authority_id WHERE e.id = $1`,
    [id],
  )
  const [authority] = rows
  if (!authority) throw gone()
  return authority.code
}

const gone = () => new MergeRefused('MERGE_GONE', 'One of the two is not there any more.')

interface Merging {
  readonly id: number
  readonly authorityId: number
  readonly code: string | null
  readonly name: string
  readonly spellings: readonly string[]
}

async function readBoth(
  session: Session,
  kind: Mergeable,
  from: number,
  into: number,
): Promise<[source: Merging, target: Merging]> {
  const { name: table, column, code } = TABLES[kind]
  const { rows } = await session.query<Merging>(
    `SELECT e.id, e.authority_id AS "authorityId", ${code} AS code, e.name,
       ARRAY(SELECT spelling FROM ${table}_alias WHERE ${column} = e.id ORDER BY spelling) AS spellings
     FROM ${table} e WHERE e.id = ANY($1::int[])`,
    [[from, into]],
  )
  const [source, target] = [from, into].map((id) => rows.find((row) => row.id === id))
  if (!source || !target) throw gone()
  if (source.authorityId !== target.authorityId) {
    throw new MergeRefused('MERGE_OTHER_AUTHORITY', 'They belong to two authorities.')
  }
  return [source, target]
}

/** Assigns every spelling of one to the other, which takes its code where it has none. */
async function leadOver(
  session: Session,
  kind: Mergeable,
  source: Merging,
  target: Merging,
): Promise<void> {
  const { name: table, column } = TABLES[kind]
  const ids = [source.id, target.id]
  await session.query(`UPDATE ${table}_alias SET ${column} = $2 WHERE ${column} = $1`, ids)
  await session.query(`DELETE FROM ${table} WHERE id = $1`, [source.id])
  if (target.code === null && source.code !== null) {
    await session.query(`UPDATE ${table} SET code = $2 WHERE id = $1`, [target.id, source.code])
  }
}

async function record(
  session: Session,
  kind: Mergeable,
  source: Merging,
  target: Merging,
  by: string,
): Promise<void> {
  const recordId = await openRecord(session, {
    authorityId: source.authorityId,
    by,
    counts: { updated: { [kind]: 1 }, removed: { [kind]: 1 } },
    issues: [],
  })
  const spellings = (all: readonly string[]) => all.toSorted().join('\n') || null
  const both = spellings([...source.spellings, ...target.spellings])
  const takesCode = target.code === null && source.code !== null
  const gained: readonly FieldChange[] = [
    ...(takesCode ? [{ name: 'code', before: null, after: source.code }] : []),
    { name: 'spellings', before: spellings(target.spellings), after: both },
  ]
  const lost = [
    { name: 'code', before: source.code, after: null },
    { name: 'name', before: source.name, after: null },
    { name: 'spellings', before: spellings(source.spellings), after: null },
  ].filter(({ before }) => before !== null)
  await recordChanges(session, recordId, [
    changeOf(kind, 'UPDATE', target, gained),
    changeOf(kind, 'REMOVE', source, lost),
  ])
}

function changeOf(
  kind: Mergeable,
  action: 'UPDATE' | 'REMOVE',
  { id, name }: Merging,
  fields: readonly FieldChange[],
): RecordedChange {
  return { action, kind, nodeId: id, objectiveId: null, label: name, fields }
}
