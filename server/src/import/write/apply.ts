import type { ReadFile } from '../../document/document.ts'
import type { Issue } from '../../document/issue.ts'
import { raiseRevisions, raiseRevisionsOnce } from '../../store/revisions.ts'
import type { Session } from '../../store/transaction.ts'
import type { ChangePlan } from '../changes/changePlan.ts'
import { DrawnKeys, drawKeys } from './drawnKeys.ts'
import { noteChanges } from './noteChanges.ts'
import { type OpenedPlans, openAuthority, openPlans } from './open.ts'
import { recordImport } from './recordImport.ts'
import { writeNames } from './writeNames.ts'
import { writePlans } from './writePlans.ts'

/** The authority, the files, and who makes the import. */
export interface Origin {
  readonly authority: { readonly code: string; readonly name: string | null }
  readonly files: readonly ReadFile[]
  readonly importedBy: string
}

/** What was written. */
export interface Applied {
  /** Key of the record. */
  readonly importId: number
  /** Of each plan, by its code. */
  readonly revisions: ReadonlyMap<string, number>
  readonly keys: DrawnKeys
}

/** Writes a change plan and records it, in a fixed number of statements for up to 20,000 rows a table. */
export async function applyChanges(
  session: Session,
  { authority, files, importedBy }: Origin,
  plan: ChangePlan,
  issues: readonly Issue[],
): Promise<Applied> {
  const { stored, names, plans, lines, counts } = plan
  await raiseRevisionsOnce(session)
  const authorityId = await openAuthority(session, stored, authority)
  const opened = await openPlans(session, authorityId, plans)
  const keys =
    lines.length > 0
      ? await drawKeys(session, names, stored, plans, opened)
      : new DrawnKeys(new Map(), { centers: [], people: [] })
  if (lines.length > 0) {
    const shared = await writeNames(session, authorityId, names, stored, keys)
    await writePlans(session, authorityId, plans, shared, keys)
    await noteChanges(session, plans)
  }
  const revisions = await raise(session, authorityId, plan, opened)
  const record = { files, plans, revisions, lines, counts, issues }
  const importId = await recordImport(session, authorityId, importedBy, record, keys)
  return { importId, revisions, keys }
}

/**
 * Raises the revision of the plans that changed, and of the authority's other plans when a name
 * that they share did. Returns the revision of each plan of the import.
 */
async function raise(
  session: Session,
  authorityId: number,
  { plans, lines }: ChangePlan,
  opened: OpenedPlans,
): Promise<ReadonlyMap<string, number>> {
  const changed = new Set(lines.flatMap(({ dup }) => dup ?? []))
  // No other plan uses a new name yet.
  const isShared = lines.some(({ dup, action }) => dup === null && action !== 'CREATE')
  // A plan that this import created is at its first revision already.
  const made = plans.flatMap((plan) => opened.get(plan)?.id ?? [])
  const only = plans.flatMap(({ id, code }) => (id !== null && changed.has(code) ? id : []))
  const raised = await raiseRevisions(session, authorityId, isShared ? { allBut: made } : { only })
  return new Map(
    plans.map((plan) => [
      plan.code,
      raised.get(plan.id ?? 0) ?? opened.get(plan)?.revision ?? plan.stored?.dup.revision ?? 1,
    ]),
  )
}
