import type { Settings, Shell } from '../env.ts'
import type { Progress } from './progress.ts'
import type { Say } from './text.ts'

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
