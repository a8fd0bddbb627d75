import process from 'node:process'
import { openDatabase } from '@cascata/server/database/database'

// Writes rows one by one into the database of the folder it is given, and says of each that it
// is committed, until it is killed.
const [dataDir = ''] = process.argv.slice(2)
const settings = { dataDir, databaseUrl: undefined, databasePool: 2, statementTimeoutMs: 15_000 }
const { pool } = await openDatabase(settings)
await pool.query('CREATE TABLE IF NOT EXISTS acknowledged (x int)')
const { rows } = await pool.query('SELECT count(*)::int AS count FROM acknowledged')
console.log(`found ${rows[0].count}`)
for (let x = rows[0].count; ; x++) {
  await pool.query('INSERT INTO acknowledged VALUES ($1)', [x])
  process.stdout.write(`${x}\n`)
}
