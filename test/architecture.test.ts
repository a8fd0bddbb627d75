import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const text = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** Every module, by its path from the root; generated code of the SDK and the command included. */
const modules = globSync('{prisma,server/src,sdk/src}/**/*.ts', {
  cwd: root,
  exclude: (name) => /node_modules|prisma\/generated/.test(String(name)),
}).sort()

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(['"])([^'"\n]+)\1/g

/** The modules and packages that a module imports: statically, for types only, or when it runs. */
function importsOf(file: string): string[] {
  // What a comment or a template mentions is no import.
  const code = text(file)
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/`(?:\\.|[^`\\])*`/g, '``')
  return [...code.matchAll(IMPORT)].map(([, , specifier = '']) =>
    specifier.startsWith('.')
      ? path.join(path.dirname(file), specifier)
      : specifier
          .replace(/^@cascata\/server\/(.*)$/, 'server/src/$1.ts')
          .replace(/^@cascata\/prisma(?=\/)/, 'prisma')
          .replace(/^@cascata\/sdk$/, 'sdk/src/index.ts'),
  )
}

const imports = new Map(modules.map((file) => [file, importsOf(file)]))

interface Room {
  readonly name: string
  readonly mayImport: readonly string[]
}

const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** The rooms of `server/src` as the table of ARCHITECTURE.md has them, from the top down. */
const rooms: Room[] = [
  ...text('.github/ARCHITECTURE.md').matchAll(/^\| `([a-z]+(?:\.ts)?)` \| [^|]+ \|([^|]*)\|$/gm),
].map(([, name = '', cell = '']) => ({ name, mayImport: names(cell) }))

/** The room of `server/src` that a file lies in: its folder, or the file itself. */
const roomOf = (file: string): string | null =>
  /^server\/src\/([^/]+)/.exec(file)?.[1]?.replace(/^generated$/, '') ?? null

describe('the rooms', () => {
  test('are the folders and files of the service', () => {
    const present = new Set(modules.flatMap((file) => roomOf(file) ?? []))
    expect(rooms.map(({ name }) => name).sort()).toEqual([...present].sort())
  })

  test('import only rooms below them', () => {
    const order = rooms.map(({ name }) => name)
    const upward = rooms.flatMap(({ name, mayImport }) =>
      mayImport
        .filter((other) => order.indexOf(other) <= order.indexOf(name))
        .map((other) => `${name} → ${other}`),
    )
    expect(upward).toEqual([])
  })

  test.each(rooms)('$name imports what the table says, and no more', ({ name, mayImport }) => {
    const found = new Map<string, string>()
    for (const file of modules.filter((one) => roomOf(one) === name)) {
      for (const other of imports.get(file) ?? []) {
        const room = roomOf(other)
        if (room && room !== name) found.set(room, file)
      }
    }
    const undeclared = [...found].filter(([room]) => !mayImport.includes(room))
    expect(undeclared.map(([room, file]) => `${file} imports ${room}`)).toEqual([])
    expect(mayImport.filter((room) => !found.has(room))).toEqual([])
  })
})

describe('the packages', () => {
  const foreign = (part: RegExp, mayImport: RegExp) =>
    modules
      .filter((file) => part.test(file))
      .flatMap((file) =>
        (imports.get(file) ?? [])
          .filter((other) => /^(prisma|server|sdk|test)\//.test(other) && !mayImport.test(other))
          .map((other) => `${file} imports ${other}`),
      )

  test('the database knows nothing of the service', () => {
    expect(foreign(/^prisma\//, /^prisma\//)).toEqual([])
  })

  test('the SDK knows the service by its SDL alone', () => {
    expect(foreign(/^sdk\//, /^sdk\//)).toEqual([])
  })

  test('of the service only the command is a consumer of the SDK', () => {
    expect(foreign(/^server\/src\/(?!cli\/)/, /^(server|prisma)\//)).toEqual([])
    expect(foreign(/^server\/src\/cli\//, /^(server|prisma)\/|^sdk\/src\/index\.ts$/)).toEqual([])
  })

  test.each([
    ['server/src/domain/', 'the ground floor'],
    ['server/src/measures/', 'figures'],
    ['server/src/import/model/', 'what an import compares'],
    ['server/src/import/wanted/', 'what files say together'],
    ['server/src/import/names/', 'who is who'],
    ['server/src/import/changes/', 'what an import would do'],
  ])('%s (%s) needs no package and no database', (folder) => {
    const strays = modules
      .filter((file) => file.startsWith(folder))
      .flatMap((file) => (imports.get(file) ?? []).filter((other) => !other.startsWith('server/')))
    expect(strays).toEqual([])
  })
})

test('what an import would do is known without what it writes to', () => {
  const strays = modules
    .filter((file) => /^server\/src\/import\/(model|wanted|names|changes)\//.test(file))
    .flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((other) => /^server\/src\/(store|database|import\/(write|[^/]+$))/.test(other))
        .map((other) => `${file} imports ${other}`),
    )
  expect(strays).toEqual([])
})

test('no module imports itself through others', () => {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file)
    if (start >= 0) circles.push([...trail.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    for (const next of imports.get(file) ?? []) if (imports.has(next)) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of modules) visit(file, [])
  expect(circles).toEqual([])
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

  test('one file raises the revision of a plan', () => {
    expect(usersOf(/\brevision = revision \+/)).toEqual(['server/src/store/revisions.ts'])
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
    'CHANGELOG.md',
    'LICENSE',
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
