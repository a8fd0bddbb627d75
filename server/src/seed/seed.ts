import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { directory } from '../../../prisma/seed/directory.ts'
import { readFiles } from '../formats/read.ts'
import { importFiles } from '../import/importer.ts'
import type { ImportReport } from '../import/report.ts'

const SHEET = fileURLToPath(
  new URL('../../../prisma/seed/scheda-obiettivi-2024-u09.md', import.meta.url),
)

/** The result of a first start: the sheet that comes with Cascata was imported, or the database left as it is. */
export type SeedResult =
  | { readonly seeded: true; readonly report: ImportReport }
  | { readonly seeded: false }

/**
 * Loads the real sheet that comes with Cascata into a database without any authority, so that
 * a first start has data to show. Safe to call at every start, also of two services at once.
 */
export async function seedFirstStart(db: {
  readonly pool: Pick<Pool, 'connect' | 'query'>
}): Promise<SeedResult> {
  const { rows } = await db.pool.query<{ empty: boolean }>(
    'SELECT NOT EXISTS (SELECT 1 FROM authority) AS empty',
  )
  if (!rows[0]?.empty) return { seeded: false }
  const bytes = await readFile(SHEET)
  const report = await importFiles(db, {
    authority: directory.authority,
    ...(await readFiles([{ name: basename(SHEET), bytes }])),
    importedBy: 'first-start',
    directory: directory.centers,
    codePatterns: directory.codePatterns,
  })
  return { seeded: true, report }
}
