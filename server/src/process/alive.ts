import process from 'node:process'

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It may not be signaled, so it exists.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
