import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type {
  MigrationDirectory,
  MigrationList,
  SchemasContainer,
} from '@prisma/schema-engine-wasm/schema_engine_bg'

/** The committed migrations, oldest first. */
export const MIGRATIONS_FOLDER: string = path.join(import.meta.dirname, 'migrations')

/** The schema files that the migrations lead to. */
export const SCHEMA_FOLDER: string = path.join(import.meta.dirname, 'schema')

const LOCK_FILE = 'migration_lock.toml'
const SCRIPT_FILE = 'migration.sql'

/** Reads a folder of migrations in the layout of `prisma migrate`. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: folder,
    lockfile: { path: LOCK_FILE, content: await readFile(path.join(folder, LOCK_FILE), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map((name) => readScript(folder, name))),
  }
}

/** Reads the Prisma schema, all files of it. */
export async function readSchema(folder: string = SCHEMA_FOLDER): Promise<SchemasContainer> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  const files = names.map(async (name) => {
    const file = path.join(folder, name)
    return { path: file, content: await readFile(file, 'utf8') }
  })
  return { files: await Promise.all(files) }
}

async function readScript(folder: string, name: string): Promise<MigrationDirectory> {
  const sql = await readFile(path.join(folder, name, SCRIPT_FILE), 'utf8')
  return { path: name, migrationFile: { path: SCRIPT_FILE, content: { tag: 'ok', value: sql } } }
}
