import type { Session } from './transaction.ts'

/** Which of an authority's plans changed: some, or all but some. */
export type ChangedPlans =
  | { readonly only: readonly number[] }
  | { readonly allBut: readonly number[] }

/**
 * Raises the revision of plans, which invalidates their cached snapshots. In TypeScript this happens
 * here alone; triggers do it for changes made by SQL. Returns the new revisions by the keys of the
 * plans.
 */
export async function raiseRevisions(
  session: Session,
  authorityId: number,
  changed: ChangedPlans,
): Promise<ReadonlyMap<number, number>> {
  const [plans, areMeant] = 'only' in changed ? [changed.only, true] : [changed.allBut, false]
  const { rows } = await session.query<{ id: number; revision: number }>(
    `UPDATE dup SET revision = revision + 1, updated_at = now()
     WHERE authority_id = $1 AND (id = ANY($2::int[])) = $3
     RETURNING id, revision`,
    [authorityId, plans, areMeant],
  )
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

/**
 * Disables the triggers that raise revisions row by row, for this transaction: it raises them
 * itself, once for each plan, by {@link raiseRevisions}.
 */
export async function raiseRevisionsOnce(session: Session): Promise<void> {
  await session.query("SELECT set_config('cascata.importing', 'on', true)")
}
