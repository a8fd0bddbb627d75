import type { Settings, Shell } from '../env.ts'
import type { Progress } from './progress.ts'
import type { Say } from './text.ts'
import { openTransport, type Transport } from './transport/transport.ts'

/** What every command works with. */
export interface CommandContext {
  readonly settings: Settings
  readonly shell: Shell
  readonly say: Say
  readonly progress: Progress
  /** Writes the result, and nothing but the result, to stdout. */
  readonly print: (result: string | Uint8Array) => Promise<void>
  /** Writes a remark for the person to stderr. */
  readonly remark: (line: string) => void
}

/** How a command ended: 0 done, 1 errors in the files, 2 wrong or impossible. */
export type ExitCode = 0 | 1 | 2

/** Carries a command out by way of the service, and takes care that no line of progress stays. */
export async function withTransport<T>(
  { settings, progress }: CommandContext,
  action: (transport: Transport) => Promise<T>,
): Promise<T> {
  const transport = await openTransport(settings)
  try {
    return await action(transport)
  } finally {
    progress.done()
    await transport.close()
  }
}
