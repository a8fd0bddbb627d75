import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openDatabase } from '@cascata/server/database/database'
import { readSettings } from '@cascata/server/env'
import { readFiles } from '@cascata/server/formats/read'
import { importFiles } from '@cascata/server/import/importer'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** What one import took, in milliseconds, and what it came to. */
export interface ImportFigures {
  /** From the bytes to the document. */
  readonly read: number
  /** From the document to the change plan, against a plan that is stored already. */
  readonly dryRun: number
  /** From the document to the commit, into an empty database. */
  readonly apply: number
  /** The same once more: compared, found equal and recorded. */
  readonly again: number
  /** COPY of the same rows into the same empty tables. */
  readonly copy: number
  readonly rows: number
  readonly statements: number
  /** Most memory that the process held, in bytes. */
  readonly peak: number
}

/** In an order in which every row finds what it refers to. */
const TABLES = [
  'authority',
  'dup',
  'responsibility_center',
  'responsibility_center_alias',
  'person',
  'person_alias',
  'portfolio',
  'public_value',
  'objective',
  'narrative',
  'phase',
  'indicator',
  'indicator_value',
]

const [file = ''] = process.argv.slice(2)
const database = await openDatabase(readSettings())
try {
  process.send?.(await measure(database.pool))
} finally {
  await database.close()
  process.disconnect?.()
}

async function measure(pool: pg.Pool): Promise<ImportFigures> {
  const input = [{ name: 'sheet.md', bytes: await readFile(file) }]
  const [read, files] = await timed(() => readFiles(input))
  const request = {
    authority: { code: 'bench', name: 'Bench' },
    importedBy: 'bench',
    ...files,
  }
  let statements = 0
  const [apply, applied] = await timed(() =>
    importFiles({ pool: counting(pool, () => (statements += 1)) }, request),
  )
  assert.equal(applied.outcome, 'APPLIED')
  const [dryRun] = await timed(() => importFiles({ pool }, { ...request, dryRun: true }))
  const [again, unchanged] = await timed(() => importFiles({ pool }, request))
  assert.equal(unchanged.outcome, 'UNCHANGED')
  const peak = process.resourceUsage().maxRSS * 1_024
  return { read, dryRun, apply, again, ...(await copyOf(pool)), statements, peak }
}

/** The pool, whose connection of the import reports every statement. */
function counting(pool: pg.Pool, count: () => void): Pick<pg.Pool, 'connect'> {
  const connect = async () => {
    const client = await pool.connect()
    return new Proxy(client, {
      get(target, name) {
        if (name === 'query') count()
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
  return { connect } as Pick<pg.Pool, 'connect'>
}

async function timed<T>(work: () => Promise<T>): Promise<[milliseconds: number, result: T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

async function copyOf(pool: pg.Pool): Promise<{ copy: number; rows: number }> {
  const client = await pool.connect()
  try {
    const contents: [table: string, content: Buffer][] = []
    let rows = 0
    for (const table of TABLES) {
      const { rows: counted } = await client.query(`SELECT count(*)::int AS count FROM ${table}`)
      rows += counted[0].count
      contents.push([table, await buffer(client.query(copyTo(`COPY ${table} TO STDOUT`)))])
    }
    await client.query(`TRUNCATE ${TABLES.join(', ')} CASCADE`)
    const [copy] = await timed(async () => {
      await client.query('BEGIN')
      for (const [table, content] of contents) {
        await pipeline(Readable.from([content]), client.query(copyFrom(`COPY ${table} FROM STDIN`)))
      }
      await client.query('COMMIT')
    })
    return { copy, rows }
  } finally {
    client.release()
  }
}
