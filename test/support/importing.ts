import { readFiles } from '@cascata/server/formats/read'
import { type ImportRequest, importFiles } from '@cascata/server/import/importer'
import type { ImportReport } from '@cascata/server/import/report'
import type pg from 'pg'
import { directory } from '../../prisma/seed/directory.ts'
import { realSheet } from './realSheet.ts'

/** A file to import, with the options of a test. */
export type TestImport = Partial<Omit<ImportRequest, 'files' | 'documents' | 'authority'>> & {
  readonly authority: { readonly code: string; readonly name?: string | null }
  readonly files: readonly (Uint8Array | string)[]
}

/** What an import came to, with the keys of the authority and of its first plan; 0 for none. */
export type TestReport = ImportReport & {
  readonly authorityId: number
  readonly dupId: number
  /** Of the first plan. */
  readonly revision: number | null
}

/** Imports files as the service does, whatever their format. */
export async function importInto(
  { pool }: { readonly pool: pg.Pool },
  { authority, files, ...rest }: TestImport,
): Promise<TestReport> {
  const named = files.map((content, index) => ({
    name: `file-${index + 1}`,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  }))
  const report = await importFiles(
    { pool },
    {
      importedBy: 'a test',
      ...rest,
      authority: { code: authority.code, name: authority.name ?? 'Un Comune' },
      ...(await readFiles(named)),
    },
  )
  const [plan] = report.plans
  const { rows } = await pool.query<{ authorityId: number; dupId: number }>(
    `SELECT authority.id AS "authorityId", dup.id AS "dupId" FROM authority
     LEFT JOIN dup ON dup.authority_id = authority.id AND dup.code = $2 WHERE authority.code = $1`,
    [authority.code, plan?.code],
  )
  const { authorityId = 0, dupId = 0 } = rows[0] ?? {}
  return { ...report, authorityId, dupId, revision: plan?.revision ?? null }
}

/** Imports the real sheet with the centers that a first start knows. */
export const importRealSheet = (
  database: { readonly pool: pg.Pool },
  authority: { readonly code: string },
  more: Partial<TestImport> = {},
): Promise<TestReport> =>
  importInto(database, {
    authority: { ...directory.authority, ...authority },
    files: [realSheet.bytes],
    directory: directory.centers,
    ...more,
  })
