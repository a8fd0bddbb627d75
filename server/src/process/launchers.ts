import { execFile } from 'node:child_process'
import process from 'node:process'
import { promisify } from 'node:util'
import { isAlive } from './alive.ts'

const CHECK_MS = 500
/** The names of npx, npm and pnpm in the list of processes. */
const PACKAGE_MANAGER = /^(?:\S*\/)?(?:npx|npm|pnpm)\b/
/** What package managers run scripts through. */
const SHELL = /^-?(?:\S*\/)?(?:sh|ash|bash|dash|zsh)\b/

/**
 * Calls back when a package manager that started this process has ended.
 *
 * `npx pnpm start` is a chain of four processes above this one, and a SIGTERM to one of them
 * ends that one alone. A process started without a package manager is not watched: it may
 * outlive the shell that it was started from.
 */
export async function onLauncherGone(listener: () => void): Promise<void> {
  const launchers = await findLaunchers()
  if (launchers.length === 0) return
  const timer = setInterval(() => {
    if (launchers.every(isAlive)) return
    clearInterval(timer)
    listener()
  }, CHECK_MS)
  timer.unref()
}

interface Ancestor {
  pid: number
  parent: number
  command: string
}

/** All processes from our parent up to the topmost package manager, with nothing but shells between. */
async function findLaunchers(): Promise<number[]> {
  const processes = await listProcesses()
  const chain: Ancestor[] = []
  for (
    let at = processes.get(process.ppid);
    at && (PACKAGE_MANAGER.test(at.command) || SHELL.test(at.command));
    at = processes.get(at.parent)
  ) {
    chain.push(at)
  }
  const top = chain.findLastIndex(({ command }) => PACKAGE_MANAGER.test(command))
  return chain.slice(0, top + 1).map(({ pid }) => pid)
}

async function listProcesses(): Promise<Map<number, Ancestor>> {
  const args = ['-A', '-o', 'pid=,ppid=,command=']
  // Where there is no ps (Windows, the smallest containers) signals alone must do.
  const { stdout } = await promisify(execFile)('ps', args).catch(() => ({ stdout: '' }))
  const rows = stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)
  return new Map(
    rows.map(([, pid, parent, command = '']) => [
      Number(pid),
      { pid: Number(pid), parent: Number(parent), command },
    ]),
  )
}
