import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'

const FOLDER = import.meta.dirname
const STAMP = path.join(FOLDER, 'generated', 'stamp')
const PACKAGES = path.join(FOLDER, 'node_modules')
const GENERATORS = ['prisma', '@prisma/client', '@pothos/plugin-prisma']

/**
 * Generates the Prisma client and the Pothos types unless they are up to date.
 * Returns what `prisma generate` says when it fails, null when all is well.
 */
export async function generate(): Promise<string | null> {
  const wanted = await fingerprint()
  const found = await readFile(STAMP, 'utf8').catch(() => null)
  if (found === wanted) return null
  // Started through Node and not through its shell script: the same on every system.
  const tool = path.join(PACKAGES, 'prisma/build/index.js')
  const run = spawnSync(process.execPath, [tool, 'generate', '--no-hints'], {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { ...process.env, PATH: searchPath(), PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (run.status !== 0) return `${run.stdout}${run.stderr}${run.error ?? ''}`
  await writeFile(STAMP, wanted)
  return null
}

/** Prisma looks for the Pothos generator by name, in the PATH. */
function searchPath(): string {
  return [path.join(PACKAGES, '.bin'), process.env.PATH].join(path.delimiter)
}

/** Changes when anything that the generated files depend on changes. */
async function fingerprint(): Promise<string> {
  const schema = path.join(FOLDER, 'schema')
  const files = (await readdir(schema)).sort().map((name) => path.join(schema, name))
  const hash = createHash('sha256')
  for (const file of [...files, path.join(FOLDER, 'prisma.config.ts'), import.meta.filename]) {
    hash.update(path.basename(file)).update(await readFile(file))
  }
  for (const name of GENERATORS) {
    hash.update(await readFile(path.join(PACKAGES, name, 'package.json')))
  }
  return hash.digest('hex')
}

if (import.meta.main) {
  const failure = await generate()
  if (failure !== null) {
    console.error(failure)
    process.exitCode = 1
  }
}
