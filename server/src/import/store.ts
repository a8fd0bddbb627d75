import type { Pool } from 'pg'
import { CenterBook, type DirectoryCenter } from './centers.ts'
import { type Counts, countByKind, hasWritten } from './counts.ts'
import { storeIndicators, storeNarratives, storePhases } from './details.ts'
import type { ImportIssue, SheetDocument } from './document.ts'
import { issue, type Report } from './issues.ts'
import { storeNames } from './names.ts'
import { storeObjectives } from './objectives.ts'
import { noteChanges, openAuthority, openDup, raiseRevisions, recordImport } from './record.ts'
import { inTransaction, type Session } from './session.ts'

/** The database an import writes to. */
export interface ImportDatabase {
  readonly pool: Pick<Pool, 'connect'>
}

/** A parsed sheet, and what the sheet itself does not say. */
export interface SheetImport {
  /** Whose plan it is; sheets do not print it. */
  readonly authority: { readonly code: string; readonly name: string }
  readonly document: SheetDocument
  /** The very bytes that `document` was parsed from. */
  readonly bytes: Uint8Array
  /** Who asked for it: `first-start`, or a user. */
  readonly importedBy: string
  /** The office's own knowledge of its centers, usually given with the first import. */
  readonly directory?: readonly DirectoryCenter[]
}

/** What an import came to. */
export interface StoredImport {
  /** `UNCHANGED`: the plan already said all this; nothing of it was written. */
  readonly outcome: 'CHANGED' | 'UNCHANGED'
  readonly importId: number
  readonly authorityId: number
  readonly dupId: number
  /** The plan's revision after the import. */
  readonly revision: number
  readonly counts: Counts
  /** The document's issues and those met while storing. */
  readonly issues: readonly ImportIssue[]
}

/** The sheet has ERROR issues: nothing was stored. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
  readonly issues: readonly ImportIssue[]

  constructor(issues: readonly ImportIssue[]) {
    const errors = issues.filter(({ severity }) => severity === 'ERROR')
    super(
      `The sheet was not imported: ${errors.map(({ code, message }) => `${code}: ${message}`).join(' ')}`,
    )
    this.issues = issues
  }
}

/**
 * Writes a parsed sheet in one transaction, by value: only rows that say something new are
 * written, and only then is the plan's revision raised. What a sheet does not print it does not
 * change; a printed table replaces the stored one. The number of statements does not depend on
 * the number of rows. Throws {@link ImportRefused}, before any write, when the document has
 * ERROR issues.
 */
export async function storeSheet(db: ImportDatabase, sheet: SheetImport): Promise<StoredImport> {
  const { document } = sheet
  const view = document.parameters.view?.value
  if (document.issues.some(({ severity }) => severity === 'ERROR')) {
    throw new ImportRefused(document.issues)
  }
  if (!view?.code) {
    throw new ImportRefused([
      ...document.issues,
      issue('VIEW_WITHOUT_CODE', null, 'The sheet does not name its plan («Vista»).'),
    ])
  }
  const plan = { code: view.code, label: view.label }
  return inTransaction(db.pool, (session) => write(session, sheet, plan))
}

async function write(
  session: Session,
  sheet: SheetImport,
  view: { code: string; label: string },
): Promise<StoredImport> {
  const { document } = sheet
  // One import of an authority at a time: the second compares with what the first has written.
  await session.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `cascata.import ${sheet.authority.code}`,
  ])
  const issues = [...document.issues]
  const report: Report = (code, place, message) => issues.push(issue(code, place, message))

  const authority = await openAuthority(session, sheet.authority)
  const dup = await openDup(session, authority.id, view)
  const plan = { authorityId: authority.id, dupId: dup.id }

  const book = new CenterBook(report)
  await book.load(session, authority.id)
  book.adopt(sheet.directory ?? [])
  book.learn(document)
  const { aliases, ...centers } = await book.save(session, authority.id)
  const { ids, ...named } = await storeNames(session, authority.id, document, report)
  const names = { aliases, ...ids }
  const objectives = await storeObjectives(session, plan, document, names, report)
  const placed = { ...plan, ids: objectives.ids }
  const own = {
    objectives,
    narratives: await storeNarratives(session, placed, document),
    phases: await storePhases(session, placed, document, names, report),
    ...(await storeIndicators(session, placed, document, report)),
  }
  // Names belong to the authority: rewriting one changes every plan that may refer to it.
  const shared =
    authority.updated ||
    [...Object.values(centers), ...Object.values(named)].some((s) => s.updated + s.removed > 0)
  const counts = countByKind({ ...centers, ...named, ...own })
  const changed = shared || dup.created || dup.updated || hasWritten(counts)
  if (changed) await noteChanges(session, plan)
  const revision = await raiseRevisions(session, plan, dup, { changed, shared })
  const importId = await recordImport(session, plan, sheet, { counts, issues, changed })
  const outcome = changed ? 'CHANGED' : 'UNCHANGED'
  return { outcome, importId, ...plan, revision, counts, issues }
}
