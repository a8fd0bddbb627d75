import { createPool } from '@cascata/server/database/pool'
import { readFiles } from '@cascata/server/formats/read'
import { importFiles } from '@cascata/server/import/importer'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'

// On a server alone: in the embedded database one transaction waits for another anyway.
const { code } = newAuthority()
let pool: pg.Pool
let other: pg.Client
beforeAll(async () => {
  const { connectionString } = inject('database')
  pool = createPool(
    { connectionString },
    { databasePool: 3, statementTimeoutMs: 10_000 },
    { namedStatements: true, onError: () => {} },
  )
  other = new pg.Client({ connectionString })
  await other.connect()
})
afterAll(async () => {
  await pool.end()
  await other.end()
})

async function importTitle(title: string): Promise<string> {
  const plan = {
    format: 'cascata-plan',
    version: 1,
    dup: { code: 'DUP_2024_2026' },
    objectives: [{ level: 'PEG', code: '2024_U09_01', title }],
  }
  const bytes = new TextEncoder().encode(JSON.stringify(plan))
  const { outcome } = await importFiles(
    { pool },
    {
      authority: { code, name: 'Un Comune' },
      importedBy: 'a test',
      ...(await readFiles([{ name: 'piano.json', bytes }])),
    },
  )
  return outcome
}

test('imports that wait for their turn leave connections to everybody else', async () => {
  // As an import of another process does.
  await other.query('BEGIN')
  await other.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `cascata.import ${code}`,
  ])
  const titles = Array.from({ length: 8 }, (_, index) => `Titolo ${index}`)
  const imports = Promise.all(titles.map(importTitle))
  await expect.poll(() => pool.totalCount).toBeGreaterThan(0)
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await other.query('COMMIT')
  expect(await imports).toEqual(titles.map(() => 'APPLIED'))
})

test('an import that fails gives the next its turn', async () => {
  const failing = importFiles(
    { pool },
    { authority: { code, name: null }, importedBy: 'x\0', files: [], documents: [] },
  )
  const next = importTitle('Un altro titolo')
  await expect(failing).rejects.toThrow()
  expect(await next).toBe('APPLIED')
})
