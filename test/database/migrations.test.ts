import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MIGRATIONS_FOLDER } from '@cascata/prisma/history'
import { applyMigrations } from '@cascata/prisma/migrate'
import { missingMigration } from '@cascata/prisma/migration'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
let db: pg.Pool
let folder: string

beforeAll(async () => {
  server = await createTestServer()
  db = new pg.Pool({ connectionString: server.connectionString })
})

afterAll(async () => {
  await db.end()
  await server.close()
})

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cascata-migrations-'))
  await cp(MIGRATIONS_FOLDER, folder, { recursive: true })
})

afterEach(async () => {
  await db.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await rm(folder, { recursive: true })
})

const apply = (from?: string) =>
  applyMigrations({ connectionString: server.connectionString }, from)

/** Adds a migration to the folder, or replaces the one of that name. */
async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

async function tables(): Promise<string[]> {
  const { rows } = await db.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  )
  return rows.map(({ tablename }) => tablename)
}

test('the migrations lead to the schema files', async () => {
  expect(await missingMigration()).toBeNull()
})

test('what the migrations lack is said in SQL', async () => {
  await rm(path.join(folder), { recursive: true })
  await mkdir(folder)
  await cp(
    path.join(MIGRATIONS_FOLDER, 'migration_lock.toml'),
    path.join(folder, 'migration_lock.toml'),
  )
  expect(await missingMigration({ migrations: folder })).toContain('CREATE TABLE "objective"')
})

test('all are applied once, in the table that prisma migrate keeps', async () => {
  const applied = await apply()
  expect(applied).not.toEqual([])
  expect(await apply()).toEqual([])
  const { rows } = await db.query(
    'SELECT migration_name, finished_at, rolled_back_at, logs FROM _prisma_migrations',
  )
  expect(rows).toEqual(
    applied.map((migration_name) => ({
      migration_name,
      finished_at: expect.any(Date),
      rolled_back_at: null,
      logs: null,
    })),
  )
})

test('two processes that start at once apply them once', async () => {
  const applied = await Promise.all([apply(), apply(), apply()])
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
})

test('a script is read by PostgreSQL, not cut at its semicolons', async () => {
  await write(
    '99990101000000_function',
    `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM ';'; RETURN 2; END $$;
     CREATE TABLE "a;b" (c text DEFAULT ';');`,
  )
  await apply(folder)
  expect((await db.query('SELECT two()')).rows).toEqual([{ two: 2 }])
})

test('a migration that fails leaves nothing of itself, and can be tried again', async () => {
  await apply()
  const before = await tables()
  await write('99990101000000_broken', 'CREATE TABLE half (x int); ALTER TABLE nowhere ADD y int;')
  await expect(apply(folder)).rejects.toThrow(
    'Migration 99990101000000_broken failed and was rolled back, so the database is as before: relation "nowhere" does not exist',
  )
  expect(await tables()).toEqual(before)
  await write('99990101000000_broken', 'CREATE TABLE half (x int);')
  expect(await apply(folder)).toEqual(['99990101000000_broken'])
})

test('a migration that another tool left unfinished is named', async () => {
  await apply()
  await db.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', '0', '99990101000000_x')`,
  )
  await write('99990101000000_x', 'SELECT 1;')
  await expect(apply(folder)).rejects.toThrow(
    /^Migration 99990101000000_x was begun .* failed\. .*prisma migrate resolve/,
  )
})

test('an edited migration is named', async () => {
  const [first = ''] = await apply()
  await write(first, 'SELECT 1;')
  await expect(apply(folder)).rejects.toThrow(
    new RegExp(`^Migration ${first} was edited after .* Restore its migration.sql`),
  )
})

test('a database that is newer than the code is refused', async () => {
  await write('99990101000000_future', 'CREATE TABLE future (x int);')
  await apply(folder)
  await expect(apply()).rejects.toThrow(
    /^The database is newer than this Cascata: it has migration 99990101000000_future/,
  )
})

test('a database with tables of somebody else is refused and left alone', async () => {
  await db.query('CREATE TABLE theirs (x int)')
  await expect(apply()).rejects.toThrow(/^The database already holds tables .* Name an empty one/)
  expect(await tables()).toEqual(['theirs'])
})
