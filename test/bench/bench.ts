import assert from 'node:assert/strict'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { openDatabase } from '@cascata/server/database/database'
import { readSettings } from '@cascata/server/env'
import { insertPlan } from '../support/plan.ts'
import { createScratchDatabase } from '../support/server.ts'
import { measure } from './measure.ts'
import { proveEqual } from './proof.ts'
import { printFacts, printFigures } from './report.ts'
import { raiseRevision, type Subject, startSubject } from './subject.ts'
import { plan } from './tree.ts'

// The tree of a large plan over HTTP, ours against what can be written by hand in one SQL
// statement: ours must be ahead from memory, and must not take twice as long from the database.
// With --smoke, the same in seconds on a small plan: all is proven but the times.

const { smoke } = parseArgs({ options: { smoke: { type: 'boolean', default: false } } }).values
const OBJECTIVES = smoke ? 40 : 2_000
const EXTENT = smoke
  ? { rounds: 1, requests: 2, seconds: 1 }
  : { rounds: 9, requests: 6, seconds: 60 }
const MOST_COLD = 2

const { DATABASE_URL } = process.env
if (!DATABASE_URL) throw new Error('Run "pnpm bench", which starts a PostgreSQL of its own.')

const scratch = await createScratchDatabase(DATABASE_URL)
const subjects: Subject[] = []
let ended: Promise<void> | undefined
const end = () => {
  for (const subject of subjects) subject.stop()
  ended ??= scratch.close()
  return ended
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => end().finally(() => process.exit(1)))
}

try {
  const version = await fill(scratch.connectionString)
  const peer = await startSubject('peer', scratch.connectionString)
  subjects.push(peer)
  const cascata = await startSubject('cascata', scratch.connectionString)
  subjects.push(cascata)

  const theirs = await peer.send(peer.request)
  await cascata.send(raiseRevision)
  const cold = await cascata.send(cascata.request)
  const warm = await cascata.send(cascata.request)
  const proof = proveEqual(cold.body, theirs.body)
  assert.deepEqual(proveEqual(warm.body, theirs.body), proof)
  printFacts(version, proof, [
    { name: 'json_agg', ...theirs },
    { name: 'Cascata warm', ...warm },
    { name: 'Cascata cold', ...cold },
  ])

  const bytes = Math.min(theirs.body.length, warm.body.length)
  const figures = await measure(
    [
      { name: 'json_agg', subject: peer, cold: false },
      { name: 'Cascata warm', subject: cascata, cold: false },
      { name: 'Cascata cold', subject: cascata, cold: true },
    ],
    { ...EXTENT, bytes },
  )
  printFigures(figures)
  const [peerTime, warmTime, coldTime] = figures.map(({ p50 }) => p50) as [number, number, number]
  if (!smoke && (warmTime >= peerTime || coldTime > MOST_COLD * peerTime)) {
    console.error(`Too slow: warm must be ahead of json_agg, cold at most ${MOST_COLD} x its time.`)
    process.exitCode = 1
  }
} finally {
  await end()
}

/** Stores the plan in an empty database; returns the version of PostgreSQL. */
async function fill(databaseUrl: string): Promise<string> {
  const database = await openDatabase({ ...readSettings(), databaseUrl })
  try {
    await insertPlan(database.pool, { ...plan, objectives: OBJECTIVES, phases: 4, indicators: 4 })
    // Both sides are planned on true numbers, and autovacuum does not start in the middle.
    await database.pool.query('vacuum analyze')
    const { rows } = await database.pool.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? 'unknown'
  } finally {
    await database.close()
  }
}
