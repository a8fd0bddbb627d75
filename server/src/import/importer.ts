import type { Pool } from 'pg'
import type { FileDocument, ReadFile } from '../document/document.ts'
import { type Issue, Issues, issue } from '../document/issue.ts'
import type { ObjectiveLevel } from '../domain/enums.ts'
import { writeInTurn } from '../store/queue.ts'
import { readOnly, type Session } from '../store/transaction.ts'
import { type ChangePlan, changePlan } from './changes/changePlan.ts'
import type { OfficeCenter } from './names/resolve.ts'
import { type ImportReport, reportOf } from './report.ts'
import { combine } from './wanted/combine.ts'
import { unstorable } from './wanted/storable.ts'
import { applyChanges } from './write/apply.ts'
import { readStored } from './write/readStored.ts'

/** The database an import compares with and writes to. */
export interface ImportDatabase {
  readonly pool: Pick<Pool, 'connect'>
}

/** What is to be imported, and what the files themselves do not state. */
export interface ImportRequest {
  /** The authority of the plans. The name is for a new authority; a stored one keeps its own. */
  readonly authority: { readonly code: string; readonly name: string | null }
  /** The files with their bytes, and what was read from each, in the same order. */
  readonly files: readonly ReadFile[]
  readonly documents: readonly FileDocument[]
  /** Who makes the import: `first-start`, or a name. */
  readonly importedBy: string
  /** The office's own list of its centers, beside what the files list. */
  readonly directory?: readonly OfficeCenter[]
  /** Where a new authority's codes name a mission and program of the budget, by level; see `CodePattern`. */
  readonly codePatterns?: Readonly<Partial<Record<ObjectiveLevel, string>>>
  /** Only reports what would change: reads the database, writes nothing. */
  readonly dryRun?: boolean
}

/**
 * Compares files with what is stored and, unless it is a dry run or there are errors, applies the
 * difference in one transaction, all or nothing. What a file does not state stays as stored; a
 * printed table replaces the stored one; objectives are never removed. The number of statements
 * does not depend on the number of rows (up to 20,000 a table).
 */
export async function importFiles(
  db: ImportDatabase,
  request: ImportRequest,
): Promise<ImportReport> {
  // Errors of the files alone are reported without taking the lock of the authority.
  if (request.dryRun || request.documents.some(hasErrors)) {
    const { plan, issues } = await readOnly(db.pool, (session) => prepare(session, request))
    return reportOf(plan, issues, request.dryRun ? 'DRY_RUN' : 'REFUSED')
  }
  return writeInTurn(db.pool, request.authority.code, async (session) => {
    const { plan, issues } = await prepare(session, request)
    if (hasErrors({ issues })) return reportOf(plan, issues, 'REFUSED')
    const applied = await applyChanges(session, request, plan, issues)
    return reportOf(plan, issues, plan.lines.length > 0 ? 'APPLIED' : 'UNCHANGED', applied)
  })
}

/** Compares the files with what is stored; writes nothing. */
async function prepare(
  session: Session,
  { authority, documents, directory = [], codePatterns }: ImportRequest,
): Promise<{ readonly plan: ChangePlan; readonly issues: readonly Issue[] }> {
  const issues = new Issues()
  for (const document of documents) issues.addAll(document.issues)
  issues.addAll(otherAuthorities(documents, authority.code))
  const { combined, issues: contradictions } = combine(documents)
  issues.merge(contradictions)
  issues.addAll(unstorable(documents))
  const codes = combined.plans.map(({ code }) => code)
  const stored = await readStored(session, authority.code, codes, codePatterns)
  const compared = changePlan(documents, directory, combined, stored)
  issues.merge(compared.issues)
  return { plan: compared.plan, issues: issues.all() }
}

/** Files that name another authority than the one they are imported for. */
function* otherAuthorities(documents: readonly FileDocument[], wanted: string): Generator<Issue> {
  for (const { authority } of documents) {
    if (authority && authority.value !== wanted) {
      yield issue('OTHER_AUTHORITY', authority, { named: authority.value, wanted })
    }
  }
}

function hasErrors({ issues }: { readonly issues: readonly Issue[] }): boolean {
  return issues.some(({ severity }) => severity === 'ERROR')
}
