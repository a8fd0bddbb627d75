import { readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './index.ts'

/** The committed contract between service and SDK. */
export const sdlFile = new URL('../../schema.graphql', import.meta.url)

/** The schema as SDL, sorted, so that a change shows as a small difference. */
export function printSdl(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

if (import.meta.main) {
  const sdl = printSdl()
  if (!process.argv.includes('--check')) writeFileSync(sdlFile, sdl)
  else if (readFileSync(sdlFile, 'utf8') !== sdl) {
    console.error('server/schema.graphql is not what the code says; run `pnpm sdl` and commit it.')
    process.exitCode = 1
  }
}
