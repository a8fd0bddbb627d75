import { parseArgs } from 'node:util'
import { isNear, nearest } from '../domain/nearest.ts'
import { UsageError } from './errors.ts'

/** The formats that plans are exported in, as they are typed. */
export const EXPORT_FORMATS = ['markdown', 'html', 'csv', 'xlsx', 'json', 'stratml'] as const
export type ExportFormatName = (typeof EXPORT_FORMATS)[number]

/** The formats that empty templates come in, as they are typed. */
export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const
export type TemplateFormatName = (typeof TEMPLATE_FORMATS)[number]

type Language = 'it' | 'en'

/** What `cascata import` is asked. */
export interface ImportArguments {
  readonly command: 'import'
  readonly language: Language | undefined
  readonly files: readonly string[]
  readonly dryRun: boolean
  readonly authority: string | undefined
  readonly authorityName: string | undefined
  readonly by: string | undefined
  readonly all: boolean
  readonly json: boolean
}

/** What `cascata export` is asked. */
export interface ExportArguments {
  readonly command: 'export'
  readonly language: Language | undefined
  readonly format: ExportFormatName
  readonly authority: string | undefined
  readonly dup: string | undefined
  readonly output: string | undefined
  readonly force: boolean
}

/** What `cascata template` is asked. */
export interface TemplateArguments {
  readonly command: 'template'
  readonly language: Language | undefined
  readonly format: TemplateFormatName
  readonly output: string | undefined
  readonly force: boolean
}

/** What `cascata help` is asked: nothing more. */
export interface HelpArguments {
  readonly command: 'help'
  readonly language: Language | undefined
}

export type Arguments = ImportArguments | ExportArguments | TemplateArguments | HelpArguments

const help = { help: { type: 'boolean', short: 'h' }, language: { type: 'string' } } as const

const OPTIONS = {
  import: {
    ...help,
    'dry-run': { type: 'boolean' },
    authority: { type: 'string' },
    'authority-name': { type: 'string' },
    by: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  export: {
    ...help,
    format: { type: 'string' },
    authority: { type: 'string' },
    dup: { type: 'string' },
    output: { type: 'string' },
    force: { type: 'boolean' },
  },
  template: {
    ...help,
    format: { type: 'string' },
    output: { type: 'string' },
    force: { type: 'boolean' },
  },
  help,
} as const satisfies Record<string, Record<string, { type: 'string' | 'boolean'; short?: string }>>

type CommandName = keyof typeof OPTIONS
const COMMANDS = Object.keys(OPTIONS) as CommandName[]

/** Reads the words after `cascata`. Throws a {@link UsageError}. */
export function readArguments(words: readonly string[]): Arguments {
  const [first, ...rest] = words
  if (first === undefined || first === '--help' || first === '-h') {
    return { command: 'help', language: undefined }
  }
  const command = oneOf(first, COMMANDS, {
    it: `«${first}» non è un comando.`,
    en: `“${first}” is no command.`,
  })
  const { options, others } = readOptions(command, rest)
  const language = options.language as string | undefined
  const common = { language: language && oneOfOption('language', language, ['it', 'en']) } as {
    language: Language | undefined
  }
  if (options.help === true || command === 'help') return { command: 'help', ...common }
  const text = (name: string) => options[name] as string | undefined
  const flag = (name: string) => options[name] === true

  if (command === 'import') {
    if (others.length === 0) {
      throw new UsageError({
        it: 'Manca il file da importare.',
        en: 'The file to import is missing.',
      })
    }
    return {
      command,
      ...common,
      files: others,
      dryRun: flag('dry-run'),
      authority: text('authority'),
      authorityName: text('authority-name'),
      by: text('by'),
      all: flag('all'),
      json: flag('json'),
    }
  }
  if (others[0] !== undefined) {
    throw new UsageError({
      it: `«${others[0]}» è di troppo.`,
      en: `“${others[0]}” is too much.`,
    })
  }
  const target = { ...common, output: text('output'), force: flag('force') }
  return command === 'export'
    ? {
        command,
        ...target,
        format: readFormat(text('format'), EXPORT_FORMATS),
        authority: text('authority'),
        dup: text('dup'),
      }
    : { command, ...target, format: readFormat(text('format'), TEMPLATE_FORMATS) }
}

function readFormat<T extends string>(given: string | undefined, formats: readonly T[]): T {
  if (given !== undefined) return oneOfOption('format', given, formats)
  throw new UsageError({
    it: `Manca --format: ${formats.join(', ')}.`,
    en: `--format is missing: ${formats.join(', ')}.`,
  })
}

function readOptions(command: CommandName, words: readonly string[]) {
  const known: Record<string, { type: 'string' | 'boolean'; short?: string }> = OPTIONS[command]
  const { tokens } = parseArgs({
    args: [...words],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const options: Record<string, string | boolean> = {}
  const others: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') others.push(token.value)
    if (token.kind !== 'option') continue
    const option = known[token.name]
    if (!option) {
      const meant = meantBy(token.name, Object.keys(known))
      throw new UsageError({
        it: `${token.rawName} non è un’opzione di «${command}».${meant && ` Forse si intendeva --${meant}?`}`,
        en: `${token.rawName} is no option of “${command}”.${meant && ` Did you mean --${meant}?`}`,
      })
    }
    if (option.type === 'string' && !token.value) {
      throw new UsageError({
        it: `Dopo ${token.rawName} manca il valore.`,
        en: `${token.rawName} lacks its value.`,
      })
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError({
        it: `${token.rawName} non prende un valore.`,
        en: `${token.rawName} takes no value.`,
      })
    }
    options[token.name] = token.value ?? true
  }
  return { options, others }
}

function oneOfOption<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  return oneOf(given, allowed, {
    it: `--${option} non può essere «${given}»: ${allowed.join(', ')}.`,
    en: `--${option} cannot be “${given}”: ${allowed.join(', ')}.`,
  })
}

function oneOf<T extends string>(
  given: string,
  allowed: readonly T[],
  problem: { it: string; en: string },
): T {
  const found = allowed.find((word) => word === given)
  if (found) return found
  const meant = meantBy(given, allowed)
  throw new UsageError({
    it: `${problem.it}${meant && ` Forse si intendeva «${meant}»?`}`,
    en: `${problem.en}${meant && ` Did you mean “${meant}”?`}`,
  })
}

/** What was most likely meant: what begins so, else what differs little; empty where nothing does. */
function meantBy(word: string, candidates: readonly string[]): string {
  const longer = candidates.find((candidate) => candidate.startsWith(word))
  const near = longer ?? nearest(word, candidates)
  return longer || isNear(word, near) ? near : ''
}
