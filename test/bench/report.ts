import os from 'node:os'
import process from 'node:process'
import type { Figures } from './measure.ts'
import type { Proof } from './proof.ts'

/** One answer as it was proven. */
export interface Answer {
  readonly name: string
  readonly body: Buffer
  readonly statements: readonly string[]
}

/** Prints what was read, and on what. */
export function printFacts(postgres: string, { hash, counts }: Proof, answers: readonly Answer[]) {
  const list = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  console.log(`Equal data: ${list.join(', ')}; sha256 ${hash.slice(0, 16)}…`)
  console.log(
    `On ${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim()}), ` +
      `Node ${process.versions.node}, PostgreSQL ${postgres}; 1 connection, client counted in\n`,
  )
  console.table(
    Object.fromEntries(
      answers.map(({ name, body, statements }) => [
        name,
        { 'MB of JSON': (body.length / 1e6).toFixed(2), 'SQL statements': statements.length },
      ]),
    ),
  )
}

/** Prints what was measured; the ratios are of p50 to that of the first. */
export function printFigures(figures: readonly Figures[]) {
  const [peer] = figures
  console.table(
    Object.fromEntries(
      figures.map(({ name, p50, perSecond }) => [
        name,
        {
          'p50 ms': p50.toFixed(1),
          'requests/s': perSecond.toFixed(1),
          'time to json_agg': `${(p50 / (peer?.p50 ?? p50)).toFixed(2)} x`,
        },
      ]),
    ),
  )
}
