import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { createScratchDatabase } from '../support/server.ts'
import type { ImportFigures } from './importOnce.ts'
import { sheetOf } from './sheet.ts'

// A whole import of a printed sheet, from the bytes of the file to the commit, beside COPY of the
// very rows that it wrote into the same tables with the same keys and checks: the least that any
// import could cost. Each size runs in a process and a database of its own. With --smoke, the
// smallest size alone.

const { smoke } = parseArgs({ options: { smoke: { type: 'boolean', default: false } } }).values
const SIZES = smoke ? [15] : [15, 150, 1_500, 15_000]

const { DATABASE_URL } = process.env
if (!DATABASE_URL) throw new Error('Run "pnpm bench:import", which starts a PostgreSQL of its own.')

const folder = await mkdtemp(path.join(os.tmpdir(), 'cascata-bench-'))
try {
  console.log(
    `On ${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim()}), Node ${process.versions.node}`,
  )
  const rows: Record<string, Record<string, string>> = {}
  for (const size of SIZES) {
    const file = path.join(folder, `${size}.md`)
    await writeFile(file, sheetOf(size))
    const { size: bytes } = await stat(file)
    const figures = await importOnce(DATABASE_URL, file)
    const whole = figures.read + figures.apply
    rows[`${size} objectives`] = {
      'file MB': (bytes / 1e6).toFixed(2),
      rows: String(figures.rows),
      statements: String(figures.statements),
      'read s': seconds(figures.read),
      'dry run s': seconds(figures.dryRun),
      'apply s': seconds(figures.apply),
      'again s': seconds(figures.again),
      'COPY s': seconds(figures.copy),
      'import to COPY': `${(whole / figures.copy).toFixed(1)} x`,
      'peak MB': (figures.peak / 1e6).toFixed(0),
    }
  }
  console.table(rows)
} finally {
  await rm(folder, { recursive: true })
}

async function importOnce(serverUrl: string, file: string): Promise<ImportFigures> {
  const scratch = await createScratchDatabase(serverUrl)
  try {
    const child = fork(path.join(import.meta.dirname, 'importOnce.ts'), [file], {
      env: { ...process.env, DATABASE_URL: scratch.connectionString },
    })
    const ended = once(child, 'exit')
    const [figures] = (await Promise.race([
      once(child, 'message'),
      ended.then(() => {
        throw new Error('The import ended before it was measured; see its messages above.')
      }),
    ])) as [ImportFigures]
    await ended
    return figures
  } finally {
    await scratch.close()
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(2)
}
