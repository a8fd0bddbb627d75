import { CODE_PATTERN } from '../../store/tables.ts'
import type { Session } from '../../store/transaction.ts'
import { write } from '../../store/write.ts'
import type { PlanChanges } from '../changes/planChanges.ts'
import type { Stored } from '../model/stored.ts'

/** Finds or creates the authority. A stored name stays: an import does not rename an authority. */
export async function openAuthority(
  session: Session,
  { authorityId, codePatterns }: Stored,
  { code, name }: { readonly code: string; readonly name: string | null },
): Promise<number> {
  if (authorityId !== null) return authorityId
  const { rows } = await session.query<{ id: number }>(
    'INSERT INTO authority (code, name) VALUES ($1, $2) RETURNING id',
    [code, name ?? code],
  )
  const [authority] = rows
  if (!authority) throw new Error('The database returned no row')
  const patterns = [...codePatterns].map(([level, pattern]) => ({
    authority_id: authority.id,
    level,
    pattern,
  }))
  await write(session, CODE_PATTERN, patterns, 'insert')
  return authority.id
}

/** The keys and revisions of plans that are new. */
export type OpenedPlans = ReadonlyMap<
  PlanChanges,
  { readonly id: number; readonly revision: number }
>

/** Creates the new plans, and stores the labels of all as last printed. */
export async function openPlans(
  session: Session,
  authorityId: number,
  plans: readonly PlanChanges[],
): Promise<OpenedPlans> {
  const rows = plans.map(({ code, label }) => ({ authority_id: authorityId, code, label }))
  const { rows: written } = await session.query<{ id: number; code: string; revision: number }>(
    `INSERT INTO dup (authority_id, code, label)
     SELECT authority_id, code, label FROM json_to_recordset($1::json) AS w(authority_id int, code text, label text)
     ON CONFLICT (authority_id, code) DO UPDATE SET label = excluded.label
     WHERE dup.label <> excluded.label
     RETURNING id, code, revision`,
    [JSON.stringify(rows)],
  )
  const made = plans.filter(({ id }) => id === null)
  return new Map(
    made.flatMap((plan) => {
      const row = written.find(({ code }) => code === plan.code)
      return row ? [[plan, row]] : []
    }),
  )
}
