import type { ImportDatabase } from '../import/importer.ts'
import { inTransaction, type Session } from '../store/transaction.ts'

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
 * Makes one of two centers, or people: every spelling of `from` leads to `into` from then on, and
 * with it every objective and phase that was printed so, in every plan. The spellings stay as they
 * were printed. A code that only `from` had is kept. Recorded as an import without files.
 */
export async function merge(
  db: ImportDatabase,
  kind: Mergeable,
  { from, into, by }: { readonly from: number; readonly into: number; readonly by: string },
): Promise<void> {
  if (from === into) throw new MergeRefused('MERGE_SAME', 'They are one already.')
  await inTransaction(db.pool, (session) => mergeWithin(session, kind, from, into, by))
}

interface Merging {
  readonly id: number
  readonly authority_id: number
  readonly code: string | null
  readonly name: string
  readonly spellings: readonly string[]
}

async function mergeWithin(
  session: Session,
  kind: Mergeable,
  from: number,
  into: number,
  by: string,
): Promise<void> {
  const { name: table, column, code } = TABLES[kind]
  const read = async (): Promise<[Merging, Merging]> => {
    const { rows } = await session.query<Merging>(
      `SELECT e.id, e.authority_id, ${code} AS code, e.name,
         ARRAY(SELECT spelling FROM ${table}_alias WHERE ${column} = e.id ORDER BY spelling) AS spellings
       FROM ${table} e WHERE e.id = ANY($1::int[])`,
      [[from, into]],
    )
    const [source, target] = [from, into].map((id) => rows.find((row) => row.id === id))
    if (!source || !target) {
      throw new MergeRefused('MERGE_GONE', 'One of the two is not there any more.')
    }
    if (source.authority_id !== target.authority_id) {
      throw new MergeRefused('MERGE_OTHER_AUTHORITY', 'They belong to two authorities.')
    }
    return [source, target]
  }
  const [{ authority_id: authorityId }] = await read()
  // As imports of the authority do: one after the other.
  await session.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('cascata.import ' || code, 0))
     FROM authority WHERE id = $1`,
    [authorityId],
  )
  const [source, target] = await read()
  await session.query(`UPDATE ${table}_alias SET ${column} = $2 WHERE ${column} = $1`, [from, into])
  await session.query(`DELETE FROM ${table} WHERE id = $1`, [from])
  if (target.code === null && source.code !== null) {
    await session.query(`UPDATE ${table} SET code = $2 WHERE id = $1`, [into, source.code])
  }
  await session.query(
    'UPDATE dup SET revision = revision + 1, updated_at = now() WHERE authority_id = $1',
    [authorityId],
  )
  await record(session, kind, source, target, by)
}

async function record(
  session: Session,
  kind: Mergeable,
  source: Merging,
  target: Merging,
  by: string,
): Promise<void> {
  const counts = { updated: { [kind]: 1 }, removed: { [kind]: 1 } }
  const spellings = (all: readonly string[]) => all.toSorted().join('\n') || null
  const both = spellings([...source.spellings, ...target.spellings])
  const changes = [
    [
      'UPDATE',
      target,
      [
        ...(target.code === null && source.code !== null
          ? [{ name: 'code', before: null, after: source.code }]
          : []),
        { name: 'spellings', before: spellings(target.spellings), after: both },
      ],
    ],
    [
      'REMOVE',
      source,
      [
        { name: 'code', before: source.code, after: null },
        { name: 'name', before: source.name, after: null },
        { name: 'spellings', before: spellings(source.spellings), after: null },
      ].filter(({ before }) => before !== null),
    ],
  ] as const
  await session.query(
    `WITH made AS (
       INSERT INTO import (authority_id, imported_by, counts, issues) VALUES ($1, $2, $3, '[]') RETURNING id
     )
     INSERT INTO import_change (import_id, action, kind, node_id, label, fields)
     SELECT made.id, w.action::change_action, $4::change_kind, w.node_id, w.label, w.fields
     FROM made, json_to_recordset($5) AS w(action text, node_id int, label text, fields jsonb)`,
    [
      source.authority_id,
      by,
      JSON.stringify(counts),
      kind,
      JSON.stringify(
        changes.map(([action, { id, name }, fields]) => ({
          action,
          node_id: id,
          label: name,
          fields,
        })),
      ),
    ],
  )
}
