import process from 'node:process'
import { defineConfig } from 'prisma/config'

// `prisma generate` looks for a native schema engine that it never runs; naming any
// existing program keeps it from downloading one, so generation works offline.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const url = process.env.DATABASE_URL

export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  // Read only by `prisma migrate`; the service connects through server/src/database.
  ...(url ? { datasource: { url } } : {}),
})
