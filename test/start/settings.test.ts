import { readSettings, SETTINGS, SettingsError } from '@cascata/server/env'
import { expect, test } from 'vitest'

/** What the settings of an environment are refused with. */
function refusal(env: NodeJS.ProcessEnv): string {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
  }
  throw new Error('The settings were accepted.')
}

test('every setting has its default, and an empty variable is an unset one', () => {
  const unset = readSettings({})
  expect(unset).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    dataDir: expect.stringMatching(/[/\\]\.cascata$/),
    databaseUrl: undefined,
    anonymousSeesPersons: true,
    logLevel: 'info',
    corsOrigins: [],
  })
  expect(Object.keys(unset)).toEqual(SETTINGS.map(({ key }) => key))
  const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, ' ']))
  expect(readSettings(empty)).toEqual(unset)
})

test('a setting is read from its variable; other variables are none of ours', () => {
  const settings = readSettings({
    CASCATA_PORT: '0',
    CASCATA_ANONYMOUS_SEES_PERSONS: 'no',
    CASCATA_MAX_DEPTH: '7',
    CASCATA_DATA_DIR: '/var/lib/cascata',
    CASCATA_CORS_ORIGINS: 'https://www.comune.example.it, http://localhost:5173',
    DATABASE_URL: 'postgres://me:secret@db/plans?sslmode=require',
    HOME: '/root',
  })
  expect(settings).toMatchObject({
    port: 0,
    anonymousSeesPersons: false,
    maxDepth: 7,
    dataDir: '/var/lib/cascata',
    corsOrigins: ['https://www.comune.example.it', 'http://localhost:5173'],
    databaseUrl: 'postgres://me:secret@db/plans?sslmode=require',
  })
})

test.each([
  ['CASCATA_PORT', '65536', 'must be at most 65535'],
  ['CASCATA_PORT', '-1', 'must be a whole number'],
  ['CASCATA_MAX_DEPTH', '1e3', 'must be a whole number'],
  ['CASCATA_ANONYMOUS_SEES_PERSONS', 'maybe', 'must be yes or no'],
  ['CASCATA_LOG_LEVEL', 'INFO', 'must be one of'],
  ['CASCATA_CORS_ORIGINS', 'https://a.example/path', 'must list origins'],
  ['CASCATA_CORS_ORIGINS', '*', 'must list origins'],
  ['DATABASE_URL', 'db', 'must look like'],
])('%s=%s is refused: %s', (name, value, why) => {
  expect(refusal({ [name]: value })).toContain(`${name} ${why}`)
})

test('a name that is no setting is refused with the one that was meant', () => {
  expect(refusal({ CASCATA_MAX_ALIAS: '3' })).toContain(
    'CASCATA_MAX_ALIAS is not a setting. Did you mean CASCATA_MAX_ALIASES?',
  )
})

test.each([
  ['DATABASE_URL', 'mysql://me:secret@db/plans'],
  ['CASCATA_ADMIN_TOKEN', 'secret'],
  ['CASCATA_ADMIN_TOKEN', `secret ${'x'.repeat(40)}`],
])('%s is never shown, not even when it is wrong', (name, value) => {
  const message = refusal({ [name]: value })
  expect(message).toContain(`${name} must`)
  expect(message).not.toContain('secret')
})
