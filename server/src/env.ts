import path from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { nearest } from './domain/nearest.ts'

/** Whether this process serves callers: set by `production.ts` before anything else, not by tests. */
export const isProduction: boolean = process.env.NODE_ENV === 'production'

/** All that can be set from outside, read once when the process starts. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly adminToken: string | undefined
  readonly anonymousSeesPersons: boolean
  readonly logLevel: LogLevel
  readonly databasePool: number
  readonly maxBodyBytes: number
  readonly maxImportBytes: number
  readonly maxDepth: number
  readonly maxComplexity: number
  readonly maxItems: number
  readonly maxAliases: number
  readonly maxTokens: number
  readonly maxDirectives: number
  readonly planCacheBytes: number
  readonly statementTimeoutMs: number
  readonly corsOrigins: readonly string[]
}

/** The settings cannot be used; the message lists every problem with its remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** The form of a token: too long to be guessed, of characters that a header can carry. */
export const TOKEN_PATTERN = /^[\x21-\x7e]{32,}$/

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

interface Setting {
  key: keyof Settings
  name: string
  /** The value of an unset variable; empty for none. */
  default: string
  description: string
  /** Its value is never printed, not even when it is wrong. */
  secret?: true
  schema: z.ZodType
}

const PROJECT_ROOT = path.join(import.meta.dirname, '../..')

const count = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(
      z
        .number()
        .min(minimum, `must be at least ${minimum}`)
        .max(maximum, `must be at most ${maximum}`),
    )

const folder = z.string().transform((name) => path.resolve(PROJECT_ROOT, name))

const yesOrNo = z.enum(['yes', 'no'], 'must be yes or no').transform((answer) => answer === 'yes')

const postgresUrl = z
  .string()
  .refine(isPostgresUrl, 'must look like postgresql://user@host/database')

const origins = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .transform((list) => list.filter((origin) => origin !== ''))
  .refine((list) => list.every(isOrigin), 'must list origins like https://www.comune.example.it')

/** Every setting, in the order in which the README lists them. */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'host',
    name: 'CASCATA_HOST',
    default: '127.0.0.1',
    description: 'Address to listen on; 0.0.0.0 opens the service to the network.',
    schema: z.string(),
  },
  {
    key: 'port',
    name: 'CASCATA_PORT',
    default: '4000',
    description: 'Port to listen on; 0 takes any free one.',
    schema: count(0, 65_535),
  },
  {
    key: 'dataDir',
    name: 'CASCATA_DATA_DIR',
    default: '.cascata',
    description:
      'Folder of the embedded database and of the token; a relative one is taken from the project root.',
    schema: folder,
  },
  {
    key: 'databaseUrl',
    name: 'DATABASE_URL',
    default: '',
    description: 'PostgreSQL 14 or newer to use instead of the embedded database.',
    // It may hold a password.
    secret: true,
    schema: postgresUrl.optional(),
  },
  {
    key: 'adminToken',
    name: 'CASCATA_ADMIN_TOKEN',
    default: '',
    description: 'Token of the administrator; without it, one is made and kept in the data folder.',
    secret: true,
    schema: z
      .string()
      .regex(TOKEN_PATTERN, 'must have at least 32 letters, figures or signs, and no blanks')
      .optional(),
  },
  {
    key: 'anonymousSeesPersons',
    name: 'CASCATA_ANONYMOUS_SEES_PERSONS',
    default: 'yes',
    description:
      'Whether names of persons (managers, responsibles, importers) are shown without the token of the administrator: yes or no. Free texts are shown as they are, whatever names they hold: narratives, notes, titles, labels of portfolios, names of files.',
    schema: yesOrNo,
  },
  {
    key: 'logLevel',
    name: 'CASCATA_LOG_LEVEL',
    default: 'info',
    description: `Least severe events to log: ${LOG_LEVELS.join(', ')}.`,
    schema: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`),
  },
  {
    key: 'databasePool',
    name: 'CASCATA_DATABASE_POOL',
    default: '10',
    description: 'Connections to the database at most.',
    schema: count(2, 1_000),
  },
  {
    key: 'maxBodyBytes',
    name: 'CASCATA_MAX_BODY_BYTES',
    default: '1048576',
    description: 'Largest request body in bytes without the token of the administrator.',
    schema: count(1_024, 1_073_741_824),
  },
  {
    key: 'maxImportBytes',
    name: 'CASCATA_MAX_IMPORT_BYTES',
    default: '67108864',
    description: 'Largest request body in bytes with the token of the administrator.',
    schema: count(1_024, 1_073_741_824),
  },
  {
    key: 'maxDepth',
    name: 'CASCATA_MAX_DEPTH',
    default: '15',
    description: 'Deepest nesting of a query.',
    schema: count(1, 1_000),
  },
  {
    key: 'maxComplexity',
    name: 'CASCATA_MAX_COMPLEXITY',
    default: '500000',
    description: 'Highest estimated cost of a query.',
    schema: count(1, 1_000_000_000),
  },
  {
    key: 'maxItems',
    name: 'CASCATA_MAX_ITEMS',
    default: '500000',
    description: 'List items in one answer at most.',
    schema: count(1_000, 100_000_000),
  },
  {
    key: 'maxAliases',
    name: 'CASCATA_MAX_ALIASES',
    default: '30',
    description: 'Aliases in a query at most.',
    schema: count(0, 10_000),
  },
  {
    key: 'maxTokens',
    name: 'CASCATA_MAX_TOKENS',
    default: '2000',
    description: 'Words and signs in a query at most.',
    schema: count(1, 1_000_000),
  },
  {
    key: 'maxDirectives',
    name: 'CASCATA_MAX_DIRECTIVES',
    default: '20',
    description: 'Directives in a query at most.',
    schema: count(0, 10_000),
  },
  {
    key: 'planCacheBytes',
    name: 'CASCATA_PLAN_CACHE_BYTES',
    default: '268435456',
    description: 'Memory in bytes for plans kept ready to read.',
    schema: count(0, 68_719_476_736),
  },
  {
    key: 'statementTimeoutMs',
    name: 'CASCATA_STATEMENT_TIMEOUT_MS',
    default: '15000',
    description: 'Longest run of one SQL statement on a PostgreSQL server, in milliseconds.',
    schema: count(100, 3_600_000),
  },
  {
    key: 'corsOrigins',
    name: 'CASCATA_CORS_ORIGINS',
    default: '',
    description: 'Web origins whose pages may read answers, separated by commas.',
    schema: origins,
  },
]

/** Reads the settings; an empty variable counts as unset. Throws {@link SettingsError}. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const problems = misspelled(env)
  const settings: Partial<Record<keyof Settings, unknown>> = {}
  for (const setting of SETTINGS) {
    const value = env[setting.name]?.trim() || setting.default || undefined
    const result = setting.schema.safeParse(value)
    if (result.success) settings[setting.key] = result.data
    else problems.push(explain(setting, value, result.error))
  }
  if (problems.length > 0) {
    throw new SettingsError(['Cascata cannot start with these settings:', ...problems].join('\n  '))
  }
  return settings as Settings
}

/** What a command reads from its shell. */
export interface Shell {
  /** The language of the person, by the locale: Italian or, for all others, English. */
  readonly language: 'it' | 'en'
  /** The folder that relative file names are meant from. */
  readonly folder: string
}

/** Reads language and folder from the environment variables of the shell. */
export function readShell(env: NodeJS.ProcessEnv = process.env): Shell {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? ''
  // pnpm, which sets the package whose command it runs, may have been started with --dir.
  const calledFrom = env.PNPM_PACKAGE_NAME ? env.INIT_CWD : undefined
  return {
    language: /^it(?:[_.@-]|$)/i.test(locale) ? 'it' : 'en',
    folder: calledFrom || process.cwd(),
  }
}

function explain(setting: Setting, value: string | undefined, error: z.ZodError): string {
  const why = error.issues[0]?.message
  const given = setting.secret ? '' : `, not "${value}"`
  return `${setting.name} ${why}${given}. ${setting.description}`
}

/** Unknown names with our prefix: most likely misspelled settings. */
function misspelled(env: NodeJS.ProcessEnv): string[] {
  const known = SETTINGS.map((setting) => setting.name)
  return Object.keys(env)
    .filter((name) => name.startsWith('CASCATA_') && !known.includes(name))
    .map((name) => `${name} is not a setting. Did you mean ${nearest(name, known)}?`)
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')
}

function isOrigin(text: string): boolean {
  return URL.parse(text)?.origin === text
}
