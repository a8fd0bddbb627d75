import { spawn } from 'node:child_process'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'

/** Takes the place of the service: reports when it watches, and when its launcher is gone. */
const service = `
  import { onLauncherGone } from '@cascata/server/process/launchers'
  setInterval(() => {}, 1000)
  await onLauncherGone(() => console.log('gone'))
  console.log('watching', process.pid)`

/** Starts it as a package manager does: from a process of that name, with a shell in between. */
function launch(name: string) {
  const start = `"${process.execPath}" --input-type=module --eval "${service}"; exit`
  const launcher = spawn(
    process.execPath,
    [
      '--eval',
      `process.title = '${name}'
       require('node:child_process').spawn('sh', ['-c', \`${start}\`], { stdio: 'inherit' })`,
    ],
    { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let said = ''
  launcher.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk
  })
  const pid = () => Number(/watching (\d+)/.exec(said)?.[1] ?? 0)
  onTestFinished(() => {
    launcher.kill('SIGKILL')
    try {
      if (pid()) process.kill(pid(), 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  })
  return { launcher, said: () => said, pid }
}

test('the end of a package manager is noticed, that of any other launcher is not', async () => {
  const script = launch('deploy')
  const packageManager = launch('pnpm start')
  for (const { pid } of [script, packageManager]) {
    await expect.poll(pid).toBeGreaterThan(0)
  }
  script.launcher.kill('SIGKILL')
  packageManager.launcher.kill('SIGKILL')
  await expect.poll(packageManager.said).toContain('gone')
  expect(script.said()).not.toContain('gone')
})
