import { type Commands, languageOf, runCommandLine } from '@cascata/server/cli/commandLine'
import { readShell } from '@cascata/server/env'
import { expect, test } from 'vitest'

/** The arguments that the commands get for these words, and what is written instead. */
async function typed(...words: string[]) {
  const result = { asked: {}, stdout: '', stderr: '' }
  const asked = (command: keyof Commands) => async (args: object) => {
    result.asked = { command, ...args }
    return 1 as const
  }
  const code = await runCommandLine(
    words,
    { import: asked('import'), export: asked('export'), template: asked('template') },
    {
      say: ({ it, en }) => (languageOf(words) === 'it' ? it : en),
      print: async (text) => {
        result.stdout += text
      },
      remark: (line) => {
        result.stderr += `${line}\n`
      },
      explain: String,
    },
  )
  return { code, ...result }
}

test('a whole import', async () => {
  const words =
    'import a.md --dry-run b.csv --authority=c_c707 --authority-name Comune --by anna --all --language it'
  expect(await typed(...words.split(' '))).toEqual({
    code: 1,
    asked: {
      command: 'import',
      files: ['a.md', 'b.csv'],
      dryRun: true,
      authority: 'c_c707',
      authorityName: 'Comune',
      by: 'anna',
      all: true,
      json: false,
    },
    stdout: '',
    stderr: '',
  })
})

test('an export to stdout, and a file whose name begins with a dash', async () => {
  expect((await typed('export', '--format', 'csv', '--output', '-')).asked).toMatchObject({
    command: 'export',
    format: 'csv',
    output: '-',
  })
  expect((await typed('import', '--', '--dry-run')).asked).toMatchObject({
    files: ['--dry-run'],
    dryRun: false,
  })
})

test.each([[], ['help'], ['--help'], ['-h'], ['import', '--help'], ['export', '-h']])(
  'help: %s %s',
  async (...words) => {
    const { code, asked, stdout, stderr } = await typed(...words)
    expect({ code, asked, stderr }).toEqual({ code: 0, asked: {}, stderr: '' })
    expect(stdout).toMatch(/^Usage:\n {2}pnpm cascata (import|export) /)
  },
)

test('each command is explained, in the language that is asked for', async () => {
  const { stdout } = await typed('help', 'export', '--language', 'it')
  expect(stdout).toMatch(/^Uso:\n {2}pnpm cascata export /)
  expect(stdout).toContain('--format markdown|html|csv|xlsx|json|stratml')
  expect(stdout).toContain('[--dup]        piano (DUP); si può omettere dove ce n’è uno solo')
  expect(stdout).not.toContain('--dry-run')
  expect(await typed('export', '--help', '--language=it')).toMatchObject({ stdout })
})

test.each([
  ['imprt a.md', '“imprt” is no command. Did you mean “import”?'],
  ['constructor', '“constructor” is no command.'],
  ['import', 'The file to import is missing.'],
  ['import a.md --dry', '--dry is no option of “import”. Did you mean --dry-run?'],
  ['import a.md --autority X', '--autority is no option of “import”. Did you mean --authority?'],
  ['import a.md --autority=', '--autority is no option of “import”. Did you mean --authority?'],
  ['import a.md -x', '-x is no option of “import”.'],
  ['import a.md --constructor', '--constructor is no option of “import”.'],
  ['import a.md --no-all', '--no-all is no option of “import”.'],
  ['import a.md --output x', /^--output is no option of “import”\.$/m],
  ['export --format doc', /stratml\.$/m],
  ['import a.md --authority', '--authority lacks its value.'],
  ['import a.md --authority --all', '--authority lacks its value.'],
  ['import a.md --authority=', '--authority lacks its value.'],
  ['import a.md --dry-run=yes', '--dry-run takes no value.'],
  ['import a.md --by anna --by=bruno', '--by is given twice.'],
  ['import a.md --language de', '--language cannot be “de”: it, en.'],
  ['export', '--format is missing: markdown, html, csv, xlsx, json, stratml.'],
  ['export --format jso', 'Did you mean “json”?'],
  ['export --format json plan', '“plan” is too much.'],
  ['template --format html', '--format cannot be “html”: csv, xlsx.'],
])('%s: %s', async (line, message) => {
  const { code, asked, stdout, stderr } = await typed(...line.split(' '))
  expect({ code, asked, stdout }).toEqual({ code: 2, asked: {}, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).toMatch(/\nWhat can be typed: pnpm cascata help( \w+)?\n$/)
})

test.each([
  [{ LANG: 'it_IT.UTF-8' }, 'it'],
  [{ LANG: 'it' }, 'it'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'it_IT@euro' }, 'it'],
  [{ LANG: 'it_IT.UTF-8', LC_MESSAGES: 'C' }, 'en'],
  [{ LANG: 'iten' }, 'en'],
  [{ LANG: '' }, 'en'],
  [{}, 'en'],
] as const)('the locale %o is %s', (env, language) => {
  expect(readShell(env).language).toBe(language)
})

test('files are meant from where the package manager was called, not from elsewhere', () => {
  const env = { INIT_CWD: '/home/anna' }
  expect(readShell({ ...env, PNPM_PACKAGE_NAME: 'cascata' }).folder).toBe('/home/anna')
  expect(readShell(env).folder).toBe(process.cwd())
})
