import path from 'node:path'
import fc from 'fast-check'
import { expect, inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Given by `pnpm fuzz`; see fuzz.ts. */
    fuzz?: { readonly seed: number; readonly times: number }
  }
}

/** What `pnpm test` draws all examples from: the same commit always gives the same result. */
const SEED = 20_241_231

/** How a property is checked. */
export interface CheckOptions<Ts> {
  /** How many examples `pnpm test` draws; `pnpm fuzz` draws a multiple. */
  readonly runs?: number
  /** Examples that are tried before any is drawn. */
  readonly examples?: Ts[]
  /** Drawn examples that failed once, as their failure named them: every run tries them again. */
  readonly failed?: readonly { readonly seed: number; readonly path: string }[]
}

/**
 * Checks that a property holds. Every property goes through here, so that its examples are the
 * same in every `pnpm test`, and fresh and more in `pnpm fuzz`.
 */
export function checkProperty<Ts>(
  property: fc.IAsyncProperty<Ts>,
  options?: CheckOptions<Ts>,
): Promise<void>
export function checkProperty<Ts>(property: fc.IProperty<Ts>, options?: CheckOptions<Ts>): void
export function checkProperty<Ts>(
  property: fc.IRawProperty<Ts>,
  { runs = 100, examples = [], failed = [] }: CheckOptions<Ts> = {},
): Promise<void> | void {
  const { seed, times } = inject('fuzz') ?? { seed: SEED, times: 1 }
  const parameters = [
    ...failed.map((example) => ({ ...example, numRuns: 1 })),
    { seed, numRuns: runs * times, examples },
  ]
  if (property.isAsync()) return checkInTurn(property, parameters)
  for (const each of parameters) expectSuccess(fc.check(property, each) as fc.RunDetails<Ts>)
}

async function checkInTurn<Ts>(
  property: fc.IRawProperty<Ts>,
  parameters: readonly fc.Parameters<Ts>[],
): Promise<void> {
  for (const each of parameters) expectSuccess(await fc.check(property, each))
}

function expectSuccess<Ts>(details: fc.RunDetails<Ts>): void {
  if (!details.failed) return
  const { testPath = '' } = expect.getState()
  const file = path.relative(path.join(import.meta.dirname, '..'), testPath)
  const { seed, counterexamplePath } = details
  throw new Error(
    `${fc.defaultReportMessage(details)}
To repeat it, give { seed: ${seed}, path: '${counterexamplePath}' } to the property’s \`failed\` and run pnpm test ${file}`,
    { cause: details.errorInstance },
  )
}
