import { readArguments } from '@cascata/server/cli/arguments'
import { UsageError } from '@cascata/server/cli/errors'
import { readShell } from '@cascata/server/env'
import { expect, test } from 'vitest'

test('a whole import', () => {
  const words =
    'import a.md --dry-run b.csv --authority=c_c707 --authority-name Comune --by anna --all --language it'
  expect(readArguments(words.split(' '))).toEqual({
    command: 'import',
    language: 'it',
    files: ['a.md', 'b.csv'],
    dryRun: true,
    authority: 'c_c707',
    authorityName: 'Comune',
    by: 'anna',
    all: true,
    json: false,
  })
})

test('an export to stdout, and a file whose name begins with a dash', () => {
  expect(readArguments(['export', '--format', 'csv', '--output', '-'])).toMatchObject({
    command: 'export',
    format: 'csv',
    output: '-',
  })
  expect(readArguments(['import', '--', '--dry-run'])).toMatchObject({
    files: ['--dry-run'],
    dryRun: false,
  })
})

test.each([[], ['help'], ['--help'], ['-h'], ['import', '--help'], ['export', '-h']])(
  'help: %s %s',
  (...words) => {
    expect(readArguments(words)).toMatchObject({ command: 'help' })
  },
)

test.each([
  ['imprt a.md', '“imprt” is no command. Did you mean “import”?'],
  ['import', 'The file to import is missing.'],
  ['import a.md --dry', '--dry is no option of “import”. Did you mean --dry-run?'],
  ['import a.md --autority X', '--autority is no option of “import”. Did you mean --authority?'],
  ['import a.md -x', '-x is no option of “import”.'],
  ['import a.md --output x', /^--output is no option of “import”\.$/],
  ['export --format doc', /stratml\.$/],
  ['import a.md --authority', '--authority lacks its value.'],
  ['import a.md --dry-run=yes', '--dry-run takes no value.'],
  ['import a.md --language de', '--language cannot be “de”: it, en.'],
  ['export', '--format is missing: markdown, html, csv, xlsx, json, stratml.'],
  ['export --format jso', 'Did you mean “json”?'],
  ['export --format json plan', '“plan” is too much.'],
  ['template --format html', '--format cannot be “html”: csv, xlsx.'],
])('%s: %s', (line, message) => {
  expect(() => readArguments(line.split(' '))).toThrow(UsageError)
  expect(() => readArguments(line.split(' '))).toThrow(message)
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
  expect(readShell({ ...env, npm_lifecycle_event: 'cascata' }).folder).toBe('/home/anna')
  expect(readShell({ ...env, npm_lifecycle_event: 'test' }).folder).toBe(process.cwd())
})
