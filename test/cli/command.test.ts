import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../support/command.ts'
import { realSheet } from '../support/realSheet.ts'
import { type Env, inFolder, startService } from '../support/start.ts'

// One data folder: the tests follow each other.
const { file: SHEET, text: sheet } = realSheet
let folder: string
let env: Env

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cascata-command-'))
  env = { CASCATA_DATA_DIR: path.join(folder, 'data'), LANG: 'en_US.UTF-8' }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The sheet with one phase less advanced and one title changed. */
async function changedSheet(name: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(
    file,
    sheet.replace('100,00', '50,00').replaceAll('Comunicazione ai cittadini', 'Comunicare'),
  )
  return file
}

test('without a service the command opens the database itself, and imports', async () => {
  const unnamed = await runCommand(env, 'import', SHEET)
  expect(unnamed).toMatchObject({ code: 2, stdout: '' })
  expect(unnamed.stderr).toContain('It is not known which authority the files are of (known: none)')

  const authority = ['--authority', 'c_c707', '--authority-name', 'Comune di Cinisello Balsamo']
  const dry = await runCommand(env, 'import', SHEET, '--dry-run', ...authority)
  expect(dry.code).toBe(0)
  expect(dry.stdout).toContain('Dry run: nothing was written.')
  expect(dry.stdout).toMatch(/objectives +5 +0 +0 +0\n/)
  expect(dry.stdout).toMatch(/DUP_2024_2027 DUP 2024 2026 \(new\)/)

  const applied = await runCommand(env, 'import', SHEET, ...authority, '--by', 'anna')
  expect(applied.code).toBe(0)
  expect(applied.stdout).toContain('Imported.')
  expect(applied.stdout).toMatch(/phases +7 +0 +0 +0\n/)

  const again = await runCommand(env, 'import', SHEET)
  expect(again.code).toBe(0)
  expect(again.stdout).toContain('Nothing to do')
}, 120_000)

test('with a service it is a client of that, and shows the same', async () => {
  const file = await changedSheet('changed.md')
  const alone = await runCommand(env, 'import', file, '--dry-run')
  const service = await startService(env)
  const served = await runCommand(env, 'import', file, '--dry-run')
  expect(served).toEqual(alone)
  expect(served.code).toBe(0)
  expect(served.stdout).toContain('title: Comunicazione ai cittadini → Comunicare')
  expect(served.stdout).toContain('progress: 100,00 → 50,00')

  expect(await runCommand(env, 'import', file)).toMatchObject({ code: 0 })
  expect(await service.query('{ dup(code: "DUP_2024_2027") { revision } }')).toEqual({
    dup: { revision: 2 },
  })
  const token = (await readFile(path.join(folder, 'data', 'admin-token'), 'utf8')).trim()
  expect(`${served.stdout}${served.stderr}`).not.toContain(token)
  await service.end('SIGTERM')
}, 120_000)

test('a wrong token is told, and one that cannot be found', async () => {
  const service = await startService({ ...env, CASCATA_ADMIN_TOKEN: 'x'.repeat(40) })
  const wrong = await runCommand(env, 'import', SHEET)
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain('does not accept the token')
  await rm(path.join(folder, 'data', 'admin-token'))
  const none = await runCommand({ ...env, LC_ALL: 'it_IT.UTF-8' }, 'import', SHEET)
  expect(none).toMatchObject({ code: 2, stdout: '' })
  expect(none.stderr).toContain('CASCATA_ADMIN_TOKEN')
  await service.end('SIGTERM')
})

test('the word of a killed service is not believed', async () => {
  const service = await startService(env)
  await service.end('SIGKILL')
  expect(await readdir(path.join(folder, 'data'))).toContain('service.json')
  expect(await runCommand(env, 'export', '--format', 'json', '--output', '-')).toMatchObject({
    code: 0,
  })
})

test('errors in a file end with 1 and say what is wrong where; a command that cannot be, with 2', async () => {
  const service = await startService(env)
  const file = path.join(folder, 'nothing.txt')
  await writeFile(file, 'niente\n')
  const { code, stdout } = await runCommand(env, 'import', file, '--language', 'it')
  expect(code).toBe(1)
  expect(stdout).toContain('Non importato')
  expect(stdout).toMatch(/nothing\.txt {2}ERRORE {2}UNKNOWN_FORMAT\n.+\n +rimedio: /)
  const json = await runCommand(env, 'import', file, '--json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.stdout)).toMatchObject({
    outcome: 'REFUSED',
    issues: [{ code: 'UNKNOWN_FORMAT', file: 'nothing.txt' }],
  })
  for (const [words, message] of [
    [['import', '/nowhere/a.md'], '“/nowhere/a.md” does not exist.'],
    [['import', os.tmpdir()], 'is a folder; name the files in it.'],
    [['export', '--format', 'json', '--dup', 'DUP_X'], 'There is no plan “DUP_X”.'],
    [['export', '--format', 'csv', '--output', '-'], '“-” can print only one'],
    [['imprt'], 'Did you mean “import”?\nWhat can be typed: pnpm cascata help\n'],
    [
      ['import', SHEET, '--authority', 'c_x000'],
      '(known: c_c707): correct the code or, for a new one',
    ],
    [['import', SHEET, '--authority', 'c_x000', '--language', 'it'], 'non contiene l’ente c_x000'],
  ] as const) {
    const result = await runCommand(env, ...words)
    expect(result).toMatchObject({ code: 2, stdout: '' })
    expect(result.stderr).toContain(message)
    expect(result.stderr).not.toMatch(/\n {4}at /)
  }
  await service.end('SIGTERM')
}, 120_000)

test('what is too large is told with the setting, whoever answers', async () => {
  const small = { ...env, CASCATA_MAX_IMPORT_BYTES: '5000', CASCATA_MAX_BODY_BYTES: '5000' }
  expect((await runCommand(small, 'import', SHEET)).stderr).toContain('CASCATA_MAX_IMPORT_BYTES')
  const service = await startService(small)
  const result = await runCommand(env, 'import', SHEET)
  expect(result).toMatchObject({ code: 2, stdout: '' })
  expect(result.stderr).toContain('CASCATA_MAX_IMPORT_BYTES')
  await service.end('SIGTERM')
})

test(
  'an export replaces nothing unless forced, and goes where it is sent',
  () =>
    inFolder(async (output) => {
      const service = await startService(env)
      const write = (...words: string[]) => runCommand(env, 'export', '--format', ...words)
      const tables = `${path.join(output, 'new')}${path.sep}`
      expect(await write('csv', '--output', tables)).toMatchObject({ code: 0, stdout: '' })
      expect(await readdir(tables)).toHaveLength(8)
      const again = await write('csv', '--output', tables)
      expect(again.code).toBe(2)
      expect(again.stderr).toContain('exists: --force replaces it')
      expect(await write('csv', '--output', tables, '--force')).toMatchObject({ code: 0 })

      const file = path.join(output, 'plan.json')
      expect(await write('json', '--output', file)).toMatchObject({ code: 0, stdout: '' })
      const { stderr } = await write('csv', '--output', file)
      expect(stderr).toContain('cannot be written: a part of the path is a file')
      const { stdout } = await write('json', '--output', '-')
      expect(stdout).toBe(await readFile(file, 'utf8'))

      // A plan whose code is a path is written into the folder all the same.
      const other = path.join(output, 'path.md')
      const code = '../../../DUP_2025'
      await writeFile(other, sheet.replaceAll('DUP_2024_2027', code))
      expect(await runCommand(env, 'import', other)).toMatchObject({ code: 0 })
      const inner = path.join(output, 'a', 'b') + path.sep
      for (const format of ['markdown', 'xlsx', 'json']) {
        expect(await write(format, '--dup', code, '--output', inner)).toMatchObject({ code: 0 })
      }
      expect(await readdir(inner)).toHaveLength(3)
      expect(await readdir(path.join(output, 'a'))).toEqual(['b'])
      expect((await readdir(output)).sort()).toEqual(['a', 'new', 'path.md', 'plan.json'])
      const several = await write('json', '--output', '-')
      expect(several).toMatchObject({ code: 2, stdout: '' })
      expect(several.stderr).toContain('(../../../DUP_2025, DUP_2024_2027)')
      await service.end('SIGTERM')
    }),
  120_000,
)

test('templates are handed out without a database', () =>
  inFolder(async (output) => {
    const nothing = { CASCATA_DATA_DIR: path.join(output, 'data') }
    const to = path.join(output, 'templates') + path.sep
    for (const format of ['csv', 'xlsx']) {
      const words = ['template', '--format', format, '--output', to]
      expect(await runCommand(nothing, ...words)).toMatchObject({ code: 0 })
    }
    expect(await readdir(to)).toContain('modello.xlsx')
    expect(await readdir(output)).toEqual(['templates'])
  }))

test('help needs nothing, not even settings that are right', async () => {
  const result = await runCommand({ ...env, CASCATA_PORT: 'x' }, 'help')
  expect(result).toMatchObject({ code: 0, stderr: '' })
  expect(result.stdout).toContain('Usage:\n  pnpm cascata import')
})
