import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')

/** Every hand-written module, by its path from the root. */
const modules = globSync('{prisma,server/src,sdk/src}/**/*.ts', {
  cwd: root,
  exclude: (name) => /node_modules|generated\/client|generated\/pothos/.test(String(name)),
}).sort()

const text = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** What a module imports: as written, whether only for types, and the file when it is one of ours. */
function importsOf(file: string) {
  return [
    ...text(file).matchAll(
      /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
    ),
  ].map(([, type, specifier = '']) => ({
    specifier,
    typeOnly: Boolean(type),
    file: specifier.startsWith('.')
      ? path.join(path.dirname(file), specifier)
      : specifier
          .replace(/^@cascata\/server\//, 'server/src/')
          .replace(/^@cascata\/prisma\//, 'prisma/')
          .replace(/^@cascata\/sdk/, 'sdk/src/'),
  }))
}

/** Which part may import which, beside packages: data flows one way, through one door each. */
const rules: { part: RegExp; mayImport: RegExp; why: string }[] = [
  { part: /^prisma\//, mayImport: /^prisma\//, why: 'the database knows nothing of the service' },
  {
    part: /^sdk\//,
    mayImport: /^sdk\//,
    why: 'the SDL is the only contract between service and SDK',
  },
  {
    part: /^server\//,
    mayImport: /^(server|prisma)\//,
    why: 'the service knows nothing of the SDK',
  },
  {
    part: /^server\/src\/domain\//,
    mayImport: /^server\/src\/domain\//,
    why: 'the ground floor imports nothing',
  },
  {
    part: /^server\/src\/plan\//,
    mayImport: /^(server\/src\/(plan|measures|domain)|prisma)\//,
    why: 'plans are read without knowing who asks',
  },
  {
    part: /^server\/src\/measures\//,
    mayImport: /^server\/src\/(measures|domain)\//,
    why: 'figures depend on nothing but what is measured',
  },
  {
    part: /^server\/src\/import\//,
    mayImport: /^(server\/src\/(import|document|domain|store|plan)|prisma)\//,
    why: 'imports write without knowing formats, or who reads',
  },
  {
    part: /^server\/src\/document\//,
    mayImport: /^server\/src\/(document|domain)/,
    why: 'the neutral document knows no format and no database',
  },
  {
    part: /^server\/src\/formats\//,
    mayImport: /^server\/src\/(formats|document|domain)\//,
    why: 'formats are read and written without knowing what becomes of them',
  },
  {
    part: /^server\/src\/access\//,
    mayImport: /^server\/src\/(access\/|env\.ts|process\/dataFolder)/,
    why: 'who may write is known without knowing what',
  },
  {
    part: /^server\/src\/export\//,
    mayImport: /^(server\/src\/(export|document|formats|plan|domain)|prisma)\//,
    why: 'plans are written out without knowing who asks',
  },
  {
    part: /^server\/src\/(?!cli\/)/,
    mayImport: /^(?!server\/src\/cli\/)/,
    why: 'the command is a client of the service',
  },
  {
    part: /^server\/src\/cli\/(import|export)\//,
    mayImport: /^server\/src\/(cli|domain)\//,
    why: 'what the command asks goes through the API',
  },
]

describe('imports go one way', () => {
  test.each(rules)('$part: $why', ({ part, mayImport }) => {
    const strays = modules
      .filter((file) => part.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (entry) =>
              /^(prisma|server|sdk|test)\//.test(entry.file) && !mayImport.test(entry.file),
          )
          .map((entry) => `${file} imports ${entry.specifier}`),
      )
    expect(strays).toEqual([])
  })

  test('figures need no package either', () => {
    const strays = modules
      .filter((file) => file.startsWith('server/src/measures/'))
      .flatMap((file) => importsOf(file).filter(({ specifier }) => !specifier.startsWith('.')))
    expect(strays).toEqual([])
  })

  test('what an import compares is known without a database: types and pure functions alone', () => {
    const isPure =
      /^server\/src\/(import\/(model|wanted|names|changes)\/|document\/|domain\/|plan\/nodes\.ts$)/
    const strays = modules
      .filter((file) => /^server\/src\/import\/(model|wanted|names|changes)\//.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((entry) => !isPure.test(entry.file))
          .map((entry) => `${file} imports ${entry.specifier}`),
      )
    expect(strays).toEqual([])
  })

  test('no module imports itself through others', () => {
    const graph = new Map(
      modules.map((file) => [
        file,
        importsOf(file).flatMap((entry) =>
          !entry.typeOnly && modules.includes(entry.file) ? [entry.file] : [],
        ),
      ]),
    )
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (trail.includes(file) || done.has(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
      done.add(file)
    }
    for (const file of modules) visit(file, [])
    expect(cycles).toEqual([])
  })
})

describe('one place for each thing', () => {
  const usersOf = (pattern: RegExp) => modules.filter((file) => pattern.test(text(file)))

  test('one file of the service reads the environment, and one sets what graphql reads', () => {
    expect(
      usersOf(/process\.env|from 'node:process'.*\benv\b/).filter((file) =>
        file.startsWith('server/'),
      ),
    ).toEqual(['server/src/env.ts', 'server/src/production.ts'])
  })

  test('one file makes the Prisma client', () => {
    expect(usersOf(/new PrismaClient\b/)).toEqual(['prisma/client.ts'])
  })

  test('one file makes the log, and nothing else of the service writes to the console but its commands', () => {
    expect(usersOf(/\bpino\(/)).toEqual(['server/src/log.ts'])
    expect(
      usersOf(/\bconsole\.\w|process\.(?:stdout|stderr)\b/).filter((file) =>
        file.startsWith('server/'),
      ),
    ).toEqual(['server/src/cli/main.ts', 'server/src/main.ts', 'server/src/schema/sdl.ts'])
  })

  test('the SDK needs nothing of Node', () => {
    expect(
      usersOf(/from 'node:|\bprocess\.|\bBuffer\b/).filter((file) => file.startsWith('sdk/')),
    ).toEqual([])
  })
})

test('the top level is the architecture', () => {
  const entries = globSync('*', { cwd: root }).filter((name) => name !== 'node_modules')
  expect(entries.sort()).toEqual([
    'README.md',
    'codegen.ts',
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'prisma',
    'sdk',
    'server',
    'test',
    'tsconfig.base.json',
  ])
})
