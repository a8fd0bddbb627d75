import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { SETTINGS } from '@cascata/server/env'
import { expect, test } from 'vitest'
import { placeStartedService } from './support/dataFolder.ts'
import { inFolder, startService } from './support/start.ts'

const root = path.join(import.meta.dirname, '..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
const manifest = (folder: string) =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
/** What pnpm runs by name: scripts, and the command of the server. */
const runnable = { ...manifest('.').scripts, ...manifest('server').bin }

/** The snippets of one language, in order. */
const snippets = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  )

test('the query gets the answer printed below it, and the SDK snippet prints the tree', () =>
  inFolder(async (dataDir) => {
    await placeStartedService(dataDir)
    const service = await startService({ CASCATA_DATA_DIR: dataDir })
    const [query = ''] = snippets('graphql')
    const [answer = ''] = snippets('json')
    expect({ data: await service.query(query) }).toEqual(JSON.parse(answer))

    const [script = ''] = snippets('ts')
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module-typescript',
        '--eval',
        script.replace('http://127.0.0.1:4000/graphql', service.url),
      ],
      { cwd: import.meta.dirname },
    )
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^2023_2028_DUP_10 SEMPLIFICAZIONE,PARTECIPAZIONE\n {2}2024_28_DUP/)
    expect(stdout.match(/weight: '[\d.]+'/g)).toEqual(
      ['40.00', '40.00', '20.00', '5.00', '8.00', '5.00', '5.00'].map((w) => `weight: '${w}'`),
    )
  }))

test('the table of settings is the service’s own', () => {
  const rows = SETTINGS.map(
    ({ name, default: value, description }) =>
      `| \`${name}\` | ${value && `\`${value}\``} | ${description} |`,
  )
  expect(readme).toContain(`| --- | --- | --- |\n${rows.join('\n')}\n\n`)
})

test('every command it names exists', () => {
  const commands = [
    ...readme.matchAll(/`(?:npx --yes pnpm@12|pnpm) ([a-z-]+)|^npx --yes pnpm@12 ([a-z-]+)/gm),
  ]
  const names = commands.map(([, inline, block]) => inline ?? block)
  expect(names).toEqual(expect.arrayContaining(['start', 'test', 'check']))
  expect(names.filter((name) => !Object.hasOwn(runnable, name as string))).toEqual([])
})

test('every file it points to exists', () => {
  const targets = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, target]) => target)
  expect(targets.length).toBeGreaterThan(0)
  for (const target of targets) readFileSync(path.join(root, target as string))
})
