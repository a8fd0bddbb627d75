import type { Pool } from 'pg'
import type { FileDocument, ReadFile } from '../document/document.ts'
import { type Issue, Issues } from '../document/issue.ts'
import type { ObjectiveLevel } from '../domain/enums.ts'
import { keyOf } from '../domain/objectiveKey.ts'
import { inTurn } from '../store/queue.ts'
import { inTransaction, readOnly, type Session } from '../store/transaction.ts'
import { changesOfPlan, diffPlan, objectiveIdsOf, type PlanChanges } from './changes/planChanges.ts'
import { type Change, type Counts, noCounts, type PlannedChange } from './model/change.ts'
import { changesOfNames, diffNames, type NameChanges, type OfficeCenter } from './names/names.ts'
import { checkStorable } from './wanted/storable.ts'
import { combine } from './wanted/wanted.ts'
import { applyChanges } from './write/apply.ts'
import { readStored, type Stored } from './write/readStored.ts'
import {
  noteChanges,
  openAuthority,
  openPlans,
  raiseRevisions,
  recordImport,
} from './write/record.ts'

/** The database an import compares with and writes to. */
export interface ImportDatabase {
  readonly pool: Pick<Pool, 'connect'>
}

/** What is to be imported, and what the files themselves do not say. */
export interface ImportRequest {
  /** Whose plans they are. The name is taken for a new authority; one that is stored keeps its own. */
  readonly authority: { readonly code: string; readonly name: string | null }
  /** The files with their bytes, and what was read from each, in the same order. */
  readonly files: readonly ReadFile[]
  readonly documents: readonly FileDocument[]
  /** Who asked for it: `first-start`, or a name. */
  readonly importedBy: string
  /** The office's own knowledge of its centers, beside what the files list. */
  readonly directory?: readonly OfficeCenter[]
  /** Where a new authority's codes name a mission and program of the budget, by level; see `CodePattern`. */
  readonly codePatterns?: Readonly<Partial<Record<ObjectiveLevel, string>>>
  /** Only says what would change: reads the database, touches nothing. */
  readonly dryRun?: boolean
}

/** What becomes of one plan. */
export interface PlanOutcome {
  readonly code: string
  readonly label: string
  readonly isNew: boolean
  /** After the import; null where nothing was applied to a plan that is not stored. */
  readonly revision: number | null
}

/** The change plan, and what became of it. */
export interface ImportReport {
  /** `APPLIED`: written. `UNCHANGED`: nothing to write. `REFUSED`: errors, nothing written. `DRY_RUN`: nothing was to be written. */
  readonly outcome: 'APPLIED' | 'UNCHANGED' | 'REFUSED' | 'DRY_RUN'
  /** Key of the import's record; null when nothing was applied. */
  readonly importId: number | null
  readonly plans: readonly PlanOutcome[]
  /** Every object that is created, updated or removed. */
  readonly changes: readonly PlannedChange[]
  readonly counts: Counts
  /** Those of the files, and those that showed in comparing. */
  readonly issues: readonly Issue[]
}

/** A change plan: the whole of what an import would do. */
interface Prepared {
  readonly stored: Stored
  readonly names: NameChanges
  readonly plans: readonly PlanChanges[]
  readonly changes: readonly Change[]
  readonly counts: Counts
  readonly issues: readonly Issue[]
}

/**
 * Compares files with what is stored and, unless it is a dry run or there are errors, applies the
 * difference in one transaction, all or nothing. What a file does not say it does not change; a
 * printed table replaces the stored one; objectives are never removed. The number of statements
 * does not depend on the number of rows (up to 20,000 a table).
 */
export async function importFiles(
  db: ImportDatabase,
  request: ImportRequest,
): Promise<ImportReport> {
  // What the files alone get wrong is told without asking the database to wait for anybody.
  if (request.dryRun || request.documents.some(hasErrors)) {
    const prepared = await readOnly(db.pool, (session) => prepare(session, request))
    const refused = !request.dryRun
    return reportOf(prepared, refused ? 'REFUSED' : 'DRY_RUN', null, new Map())
  }
  const { code } = request.authority
  // One import of an authority at a time: the second compares with what the first has written.
  return inTurn(db.pool, code, () =>
    inTransaction(db.pool, async (session) => {
      await session.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `cascata.import ${code}`,
      ])
      const prepared = await prepare(session, request)
      if (hasErrors(prepared)) return reportOf(prepared, 'REFUSED', null, new Map())
      return apply(session, request, prepared)
    }),
  )
}

async function prepare(session: Session, request: ImportRequest): Promise<Prepared> {
  const issues = new Issues()
  for (const document of request.documents) {
    for (const found of document.issues) issues.add(found)
    const named = document.authority
    if (named && named.value !== request.authority.code) {
      issues.report('OTHER_AUTHORITY', named, {
        named: named.value,
        wanted: request.authority.code,
      })
    }
  }
  const wanted = combine(request.documents, issues.report)
  checkStorable(request.documents, issues.report)
  const stored = await readStored(
    session,
    request.authority.code,
    wanted.plans.map(({ code }) => code),
    request.codePatterns,
  )
  const counts = noCounts()
  const { documents, directory = [] } = request
  const names = diffNames(documents, directory, wanted, stored, issues.report, counts)
  const plans = wanted.plans.map((plan) => diffPlan(plan, stored, issues.report, counts))
  const changes = [...changesOfNames(names), ...plans.flatMap(changesOfPlan)]
  return { stored, names, plans, changes, counts, issues: issues.all() }
}

async function apply(
  session: Session,
  { authority, files, importedBy }: ImportRequest,
  prepared: Prepared,
): Promise<ImportReport> {
  const { stored, names, plans, changes, counts, issues } = prepared
  await session.query("SELECT set_config('cascata.importing', 'on', true)")
  const authorityId = await openAuthority(session, stored, authority)
  await openPlans(session, authorityId, plans)
  const isChanged = changes.length > 0
  if (isChanged) {
    await applyChanges(session, authorityId, stored, names, plans)
    await noteChanges(session, plans)
  }
  const changed = new Set(changes.flatMap(({ dup }) => dup ?? []))
  // A name that is new is nobody else's yet.
  const shared = changes.some(({ dup, action }) => dup === null && action !== 'CREATE')
  // What all plans share shows in these plans too.
  if (shared) for (const { code } of plans) changed.add(code)
  const revisions = await raiseRevisions(session, authorityId, plans, { changed, shared })
  const importId = await recordImport(session, authorityId, importedBy, {
    files,
    plans,
    revisions,
    changes,
    counts,
    issues,
  })
  return reportOf(prepared, isChanged ? 'APPLIED' : 'UNCHANGED', importId, revisions)
}

function reportOf(
  { plans, changes, counts, issues }: Prepared,
  outcome: ImportReport['outcome'],
  importId: number | null,
  revisions: ReadonlyMap<string, number>,
): ImportReport {
  const ids = new Map(plans.map((plan) => [plan.code, objectiveIdsOf(plan)]))
  return {
    outcome,
    importId,
    plans: plans.map(({ code, label, stored }) => ({
      code,
      label,
      isNew: stored === null,
      revision: revisions.get(code) ?? stored?.revision ?? null,
    })),
    changes: changes.map(({ action, kind, dup, objective, label, fields }) => ({
      action,
      kind,
      dup,
      label,
      objectiveId: (dup && objective && ids.get(dup)?.get(keyOf(objective))) || null,
      objectiveCode: objective?.code ?? null,
      fields,
    })),
    counts,
    issues,
  }
}

function hasErrors({ issues }: { readonly issues: readonly Issue[] }): boolean {
  return issues.some(({ severity }) => severity === 'ERROR')
}
