import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { openDatabase } from '@cascata/server/database/database'
import { readFiles } from '@cascata/server/formats/read'
import { importFiles } from '@cascata/server/import/importer'
import type { PoolClient } from 'pg'

// Imports a file into the database of a data folder, or of DATABASE_URL, and says what is stored
// then. With words of a statement, it kills itself when the import comes to it.
const [dataDir = '', file = '', fatal] = process.argv.slice(2)
const { pool } = await openDatabase({
  dataDir,
  databaseUrl: process.env.DATABASE_URL,
  databasePool: 2,
  statementTimeoutMs: 15_000,
})

const connect = async (): Promise<PoolClient> => {
  const client = await pool.connect()
  if (fatal === undefined) return client
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'query') return typeof value === 'function' ? value.bind(target) : value
      return async (statement: string | { text: string }) => {
        const { text } = typeof statement === 'string' ? { text: statement } : statement
        if (text.trimStart().startsWith(fatal)) process.kill(process.pid, 'SIGKILL')
        return target.query(statement as string)
      }
    },
  })
}

if (file !== '') {
  const files = [{ name: 'file', bytes: await readFile(file) }]
  const { outcome } = await importFiles(
    { pool: { connect } as unknown as typeof pool },
    {
      authority: { code: 'killed', name: 'Un Comune' },
      importedBy: 'a test',
      ...(await readFiles(files)),
    },
  )
  console.log(outcome)
}
const TABLES = ['dup', 'objective', 'phase', 'indicator', 'indicator_value', 'person_alias']
for (const table of [...TABLES, 'import', 'import_content', 'import_change']) {
  const { rows } = await pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)
  console.log(JSON.stringify([table, rows]))
}
process.exit()
