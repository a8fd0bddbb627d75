import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { NO_FILTERS, openEngine } from './engine.ts'
import { MIGRATIONS_FOLDER, readMigrations, readSchema, SCHEMA_FOLDER } from './history.ts'
import { PGliteWire } from './pglite.ts'

const USAGE = `Writes the next database migration from the difference to prisma/schema.

  pnpm migration <name>     write prisma/migrations/<time>_<name>/migration.sql
  pnpm migration --check    fail when the migrations do not lead to the schema
`

/**
 * The SQL that is missing between the migrations and the schema files, or null when they agree.
 * The migrations are replayed in a database in memory; no real one is touched.
 */
export async function missingMigration({
  migrations = MIGRATIONS_FOLDER,
  schema = SCHEMA_FOLDER,
} = {}): Promise<string | null> {
  const db = await PGlite.create()
  const wire = new PGliteWire(db)
  const pool = new pg.Pool({ stream: () => wire.connect(), user: 'postgres' })
  try {
    const engine = await openEngine(pool)
    const difference = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations(migrations)) },
      to: { tag: 'schemaDatamodel', ...(await readSchema(schema)) },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    })
    return difference.exitCode === 0 ? null : difference.stdout
  } finally {
    await pool.end()
    await db.close()
  }
}

async function check(): Promise<number> {
  const missing = await missingMigration()
  if (missing === null) return 0
  console.error(
    'prisma/schema has changes that no migration makes. Run "pnpm migration <name>". Missing:\n',
  )
  console.error(missing)
  return 1
}

async function write(name: string): Promise<number> {
  const missing = await missingMigration()
  if (missing === null) {
    console.log('The migrations already lead to the schema: nothing to write.')
    return 0
  }
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join(MIGRATIONS_FOLDER, `${time}_${name}`, 'migration.sql')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, missing)
  console.log(`Wrote ${path.relative(process.cwd(), file)}. Read it before you commit it.`)
  return 0
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean' } },
  })
  const [name] = positionals
  if (values.check) process.exitCode = await check()
  else if (name && /^[a-z][a-z0-9_]*$/.test(name)) process.exitCode = await write(name)
  else {
    console.error(USAGE)
    process.exitCode = 2
  }
}
