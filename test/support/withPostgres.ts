import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const USAGE = `Runs a command with DATABASE_URL set to a PostgreSQL server of its own.

  node test/support/withPostgres.ts <command> [argument …]

The server lives in a temporary folder, listens on a free port of 127.0.0.1 and is removed
with all its data when the command ends.
`

/** Who runs the server's programs: they refuse to run as root. */
interface Account {
  /** What comes before a program's name on the command line. */
  prefix: string[]
  uid: number
  gid: number
}

function findAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { prefix: ['runuser', '-u', 'postgres', '--'], uid: id('-u'), gid: id('-g') }
}

/** Debian keeps the server's programs out of the PATH, one folder for each version. */
function findPrograms(): string {
  const version = (folder: string) => Number(/\d+/.exec(folder)?.[0])
  const packaged = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => version(b) - version(a))
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  const searched = process.env.PATH?.split(path.delimiter) ?? []
  const candidates = [...packaged, configured ?? '', ...searched]
  const found = candidates.find((folder) => existsSync(path.join(folder, 'initdb')))
  if (!found) throw new Error('No PostgreSQL server is installed: initdb was not found.')
  return found
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A running server. */
interface PrivateServer {
  url: string
  remove: () => void
}

async function startServer(): Promise<PrivateServer> {
  const programs = findPrograms()
  const account = findAccount()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cascata-postgres-'))
  const data = path.join(folder, 'data')
  const password = randomBytes(16).toString('hex')
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, folder])

  const run = (program: string, ...args: string[]) => {
    const [file = '', ...rest] = [...(account?.prefix ?? []), path.join(programs, program), ...args]
    // Not in the folder of the caller, which the server's account may not enter.
    const { status, stdout, stderr } = spawnSync(file, rest, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${program} failed:\n${stdout}${stderr}`)
  }
  const log = path.join(folder, 'log')
  const stop = () => run('pg_ctl', 'stop', '--pgdata', data, '--mode', 'immediate')
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  try {
    // Without --auth any local user could connect without the password.
    const login = ['--username', 'cascata', '--pwfile', passwordFile, '--auth', 'scram-sha-256']
    run('initdb', '--pgdata', data, ...login)
    const port = await freePort()
    const options = `-p ${port} -h 127.0.0.1 -k ${folder}`
    run('pg_ctl', 'start', '--wait', '--pgdata', data, '--log', log, '--options', options)
    return {
      url: `postgresql://cascata:${password}@127.0.0.1:${port}/postgres`,
      remove: () => {
        stop()
        removeFolder()
      },
    }
  } catch (error) {
    removeFolder()
    throw error
  }
}

async function main([command, ...args]: string[]): Promise<number> {
  if (!command) {
    console.error(USAGE)
    return 2
  }
  const server = await startServer()
  try {
    const env = { ...process.env, DATABASE_URL: server.url }
    const child = spawn(command, args, { env, stdio: 'inherit' })
    // The command hears them from the terminal or from here, and we go on to clean up.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => child.kill(signal))
    const [code] = await once(child, 'close')
    return code ?? 1
  } finally {
    server.remove()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
