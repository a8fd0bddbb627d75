import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const FOLDER = import.meta.dirname
const SCHEMA = path.join(FOLDER, 'schema')
const STAMP = path.join(FOLDER, 'generated', 'stamp')
const PACKAGES = path.join(FOLDER, 'node_modules')
const GENERATORS = ['@prisma/internals', '@prisma/client-generator-ts', '@pothos/plugin-prisma']

/**
 * Generates the Prisma client and the Pothos types unless they are up to date.
 * Returns the error of the schema when that fails, else null.
 */
export async function generate(): Promise<string | null> {
  const wanted = await fingerprint()
  const found = await readFile(STAMP, 'utf8').catch(() => null)
  if (found === wanted) return null
  try {
    await runGenerators()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  await writeFile(STAMP, wanted)
  return null
}

/**
 * Does what `prisma generate` does, through the packages that it is built from: the command itself
 * depends on a web application, a second embedded database and drivers of other databases, and
 * loads them, at ten times the size.
 */
async function runGenerators(): Promise<void> {
  // As CommonJS, because the ES modules of these packages are made for a bundler only.
  const require = createRequire(import.meta.url)
  const { getGenerators, loadSchemaContext } =
    require('@prisma/internals') as typeof import('@prisma/internals')
  const { PrismaClientTsGenerator } =
    require('@prisma/client-generator-ts') as typeof import('@prisma/client-generator-ts')

  const schemaContext = await loadSchemaContext({
    schemaPath: { configProvidedPath: SCHEMA },
    printLoadMessage: false,
  })
  for (const warning of schemaContext.warnings) console.warn(warning)
  const generators = await getGenerators({
    schemaContext,
    registry: {
      'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() },
      'prisma-pothos-types': {
        type: 'rpc',
        generatorPath: path.join(PACKAGES, '@pothos/plugin-prisma/bin/generator.js'),
        isNode: true,
      },
    },
    cliCommand: 'generate',
  })
  try {
    for (const generator of generators) await generator.generate()
  } finally {
    for (const generator of generators) generator.stop()
  }
}

/** Changes when anything that the generated files depend on changes. */
async function fingerprint(): Promise<string> {
  const files = (await readdir(SCHEMA)).sort().map((name) => path.join(SCHEMA, name))
  const hash = createHash('sha256')
  for (const file of [...files, import.meta.filename]) {
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
