import process from 'node:process'
import { onLauncherGone } from './launchers.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** One Ctrl-C may arrive twice: from the terminal and from a package manager that passes it on. */
const SAME_SIGNAL_MS = 500

/** Resolves with the reason when this process is to end; a second signal ends it at once. */
export function stopRequested(): Promise<string> {
  return new Promise((resolve) => {
    let firstAt: number | undefined
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        firstAt ??= Date.now()
        if (Date.now() - firstAt > SAME_SIGNAL_MS) process.exit(1)
        resolve(signal)
      })
    }
    void onLauncherGone(() => resolve('the package manager that started this is gone'))
  })
}
