import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import * as sdk from '@cascata/sdk'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import {
  DupsDocument,
  ExportPlanDocument,
  GoalTreeDocument,
  ImportSheetsDocument,
  ImportsDocument,
  MergePeopleDocument,
  ObjectiveChangesDocument,
  PegObjectiveDocument,
  PegObjectivesDocument,
} from '../../sdk/src/generated/operations.ts'

const root = path.join(import.meta.dirname, '../..')

/** What a browser would get of an application that uses these exports and does nothing else. */
async function bundle(...names: string[]) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { ${names} } from '@cascata/sdk'\nconsole.log(${names})`,
      resolveDir: path.join(root, 'test'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    write: false,
  })
  const [{ contents, text }] = outputFiles as [(typeof outputFiles)[0]]
  return {
    text,
    minified: contents.length,
    gzip: gzip(contents),
    modules: Object.keys(metafile.inputs),
  }
}

const gzip = (contents: string | Uint8Array) => gzipSync(contents, { level: 9 }).length

const texts = {
  dups: DupsDocument,
  exportPlan: ExportPlanDocument,
  goalTree: GoalTreeDocument,
  importSheets: ImportSheetsDocument,
  imports: ImportsDocument,
  mergePeople: MergePeopleDocument,
  objectiveChanges: ObjectiveChangesDocument,
  pegObjective: PegObjectiveDocument,
  pegObjectives: PegObjectivesDocument,
}

/** What an operation uses that can be imported for itself; it is weighed without. */
const tools: Record<string, string[]> = {
  importSheets: ['multipart', 'throwRefusal'],
  mergePeople: ['throwRefusal'],
}
const operations = Object.entries(texts).map(([name, text]) => ({ name, text: `${text}` }))

describe('a browser bundle', () => {
  it('holds the SDK and nothing else', async () => {
    const { modules } = await bundle(...Object.keys(sdk))
    expect(modules.filter((file) => !/^(<stdin>|(\.\.\/)?sdk\/src\/)/.test(file))).toEqual([])
  })

  it('of the client with a small operation stays within 2.25 KiB', async () => {
    expect((await bundle('createClient', 'dups')).gzip).toBeLessThanOrEqual(2.25 * 1024)
  })

  it.each(operations)('grows with $name by its text and little more', async ({ name, text }) => {
    const others = ['createClient', ...(tools[name] ?? [])]
    // Files are made of what travels, and the other way round: that is code beside the text.
    const code = ['exportPlan', 'importSheets'].includes(name) ? 300 : 200
    const without = await bundle(...others)
    const withIt = await bundle(...others, name)
    expect(withIt.minified - without.minified).toBeLessThanOrEqual(text.length + code)
    expect(withIt.gzip - without.gzip).toBeLessThanOrEqual(gzip(text) + code / 4)
  })

  it.each(operations)('with $name holds the text of no other operation', async ({ name }) => {
    const { text: code } = await bundle('createClient', name)
    const held = operations.filter(({ text }) => code.includes(text.slice(0, text.indexOf('{'))))
    expect(held.map((operation) => operation.name)).toEqual([name])
  })

  it('of one list of values holds nothing but that list', async () => {
    expect((await bundle('objectiveLevelValues')).minified).toBeLessThan(100)
  })
})

describe('the size table of the README', () => {
  const readme = readFileSync(path.join(root, 'sdk/README.md'), 'utf8')
  const rows = [
    ...readme.matchAll(/^\| ((?:`\w+`(?:, )?)+) +\| +([\d.]+) kB \| +([\d.]+) kB \|$/gm),
  ]

  it('has rows', () => expect(rows.length).toBeGreaterThan(3))

  it.each(
    rows.map(([, names = '', ...kB]) => ({ names: names.replaceAll('`', ''), kB: kB.map(Number) })),
  )('is right about $names', async ({ names, kB: [minified = 0, gzip = 0] }) => {
    const measured = await bundle(...names.split(', '))
    expect(Math.abs(measured.minified / 1000 - minified)).toBeLessThan(0.15)
    expect(Math.abs(measured.gzip / 1000 - gzip)).toBeLessThan(0.15)
  })
})
