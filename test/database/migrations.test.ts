import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MIGRATIONS_FOLDER } from '@cascata/prisma/history'
import { applyMigrations } from '@cascata/prisma/migrate'
import { missingMigration } from '@cascata/prisma/migration'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { createTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
let db: pg.Pool
let folder: string

beforeAll(async () => {
  server = await createTestServer(inject('runFolder'))
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

/** The migrations that the first version had: imports of one sheet each, people under one name. */
const FIRST_VERSION = 3

test('plans, people and imports of the first version are all there after it', async () => {
  const newer = (await readdir(MIGRATIONS_FOLDER)).filter((name) => /^\d/.test(name)).sort()
  for (const name of newer.slice(FIRST_VERSION)) {
    await rm(path.join(folder, name), { recursive: true })
  }
  expect(await apply(folder)).toHaveLength(FIRST_VERSION)
  const issue = { code: 'UNREADABLE_NUMBER', severity: 'WARNING', line: 7, raw: 'x', message: 'Uh' }
  const counts = {
    created: { objectives: 1, phases: 2, indicators: 3, people: 2, portfolios: 0, publicValues: 4 },
    updated: { centers: 5, spellings: 1, narratives: 1 },
  }
  await db.query(`
    INSERT INTO authority (id, code, name) VALUES (1, 'a', 'A'), (2, 'b', 'B');
    INSERT INTO dup (id, authority_id, code, label, revision) VALUES (4, 1, 'D', 'D', 9);
    INSERT INTO person (id, authority_id, name) VALUES (3, 1, 'CONTI'), (8, 2, 'CONTI'), (11, 1, 'ROSSI');
    INSERT INTO objective (id, authority_id, dup_id, level, level_label, code, title, position, manager_id)
      VALUES (6, 1, 4, 'PEG', 'PEG', 'O', 'O', 1, 11), (7, 1, 4, 'PEG', 'PEG', 'P', 'P', 2, NULL);
    INSERT INTO phase (id, authority_id, dup_id, objective_id, position, title, responsible_id)
      VALUES (5, 1, 4, 6, 1, 'F', 3)`)
  for (const issues of [[issue, { ...issue, line: null, raw: null }], []]) {
    await db.query(
      `INSERT INTO import (authority_id, dup_id, file_name, sha256, content, parameters, imported_by, counts, issues)
       VALUES (1, 4, $1, $1, convert_to($1, 'UTF8'), '{}', 'first-start', $2, $3)`,
      [`sheet-${issues.length}`, JSON.stringify(counts), JSON.stringify(issues)],
    )
  }
  const [before] = (await db.query('SELECT * FROM import ORDER BY id')).rows

  expect(await apply()).toEqual(newer.slice(FIRST_VERSION))

  const read = async (sql: string) => (await db.query(sql)).rows
  expect(
    await read(`SELECT o.code, p.name, a.spelling FROM objective o
      LEFT JOIN person_alias a ON a.id = o.manager_alias_id
      LEFT JOIN person p ON p.id = a.person_id ORDER BY o.id`),
  ).toEqual([
    { code: 'O', name: 'ROSSI', spelling: 'ROSSI' },
    { code: 'P', name: null, spelling: null },
  ])
  expect(
    await read(`SELECT p.name, p.authority_id FROM phase
      JOIN person_alias a ON a.id = responsible_alias_id JOIN person p ON p.id = a.person_id`),
  ).toEqual([{ name: 'CONTI', authority_id: 1 }])
  // The next spelling gets a number that is free.
  expect(
    await read(
      "INSERT INTO person_alias (authority_id, person_id, spelling) VALUES (2, 8, 'C.') RETURNING id",
    ),
  ).toEqual([{ id: 12 }])

  const [first, second] = await read('SELECT * FROM import ORDER BY id')
  const words = { message: { it: 'Uh', en: 'Uh' }, remedy: { it: '', en: '' }, proposal: null }
  const told = { ...issue, ...words, file: 'sheet-2' }
  expect(first).toMatchObject({ imported_at: before.imported_at, imported_by: 'first-start' })
  expect(first.issues).toEqual([told, { ...told, line: null, raw: null }])
  expect(second.issues).toEqual([])
  expect(first.counts).toMatchObject({
    created: { OBJECTIVE: 1, PHASE: 2, INDICATOR: 3, PERSON: 2, PORTFOLIO: 0, PUBLIC_VALUE: 4 },
    updated: { RESPONSIBILITY_CENTER: 5 },
  })
  expect(
    await read(`SELECT f.import_id, f.position, f.name, f.format, convert_from(c.bytes, 'UTF8') AS content
      FROM import_file f JOIN import_content c USING (authority_id, sha256) ORDER BY f.import_id`),
  ).toEqual(
    [first, second].map(({ id }, at) => ({
      import_id: id,
      position: 1,
      name: ['sheet-2', 'sheet-0'][at],
      format: 'SHEET',
      content: ['sheet-2', 'sheet-0'][at],
    })),
  )
  expect(await read('SELECT dup_id, revision FROM import_plan')).toEqual([
    { dup_id: 4, revision: 9 },
    { dup_id: 4, revision: 9 },
  ])
})
