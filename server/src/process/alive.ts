import process from 'node:process'

/** Whether there is a process of this number. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Not ours to signal, so it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
