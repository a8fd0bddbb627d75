import { randomInt } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'

const USAGE = `Checks the properties of the tests with fresh examples.

  pnpm fuzz [times] [file …] [--seed=<number>]

Draws as many times the examples of pnpm test, 10 times unless told, in the test files whose
paths contain one of the words, or in all. The seed of an earlier run draws its examples again.
`

/** The parsed command line; null where it is invalid. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seed: { type: 'string' } },
    })
    const isTimes = /^[1-9]\d{0,5}$/.test(positionals[0] ?? '')
    const [times, files] = isTimes
      ? [Number(positionals[0]), positionals.slice(1)]
      : [10, positionals]
    const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
    return Number.isInteger(seed) ? { times, files, seed } : null
  } catch {
    return null
  }
}

/** The test files that check a property. */
const filesWithProperties = () =>
  globSync('**/*.test.ts', { cwd: import.meta.dirname, exclude: ['**/node_modules/**'] })
    .filter((file) =>
      readFileSync(path.join(import.meta.dirname, file), 'utf8').includes('checkProperty('),
    )
    .sort()

async function main(): Promise<void> {
  const wanted = readArguments()
  if (!wanted) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const { times, files, seed } = wanted
  const chosen = filesWithProperties().filter(
    (file) => files.length === 0 || files.some((word) => file.includes(word)),
  )
  console.log(`To repeat this run: pnpm fuzz ${[times, ...files].join(' ')} --seed=${seed}`)
  const vitest = await startVitest('test', chosen, {
    config: path.join(import.meta.dirname, 'vitest.config.ts'),
    run: true,
    provide: { fuzz: { seed, times } },
    // As long as it takes.
    testTimeout: 0,
  })
  await vitest.close()
}

await main()
