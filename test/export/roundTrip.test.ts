import { writeJson } from '@cascata/server/formats/json/write'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directory } from '../../prisma/seed/directory.ts'
import { newAuthority } from '../support/authority.ts'
import { exportDocument } from '../support/documents/exportDocument.ts'
import { sheetDocument } from '../support/documents/sheetDocument.ts'
import { importInto, importRealSheet, type TestReport } from '../support/importing.ts'
import { checkProperty } from '../support/property.ts'
import { realSheet } from '../support/realSheet.ts'
import { openTestService, type TestService } from '../support/service.ts'

/** The formats that can be imported again. */
const FORMATS = ['MARKDOWN', 'CSV', 'XLSX', 'JSON', 'STRATML'] as const

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** The files of an export, as the API gives them. */
async function exported(authority: string, dup: string, format: string): Promise<Uint8Array[]> {
  const answer = await service.execute(
    `query ($authority: String!, $dup: String!, $format: ExportFormat!) {
      dup(authority: $authority, code: $dup) { export(format: $format) { files { name base64 } } }
    }`,
    { authority, dup, format },
  )
  expect(answer.errors).toBeUndefined()
  const { dup: found } = answer.data as {
    dup: { export: { files: { name: string; base64: string }[] } }
  }
  return found.export.files.map(({ base64 }) => Buffer.from(base64, 'base64'))
}

/** Exports a plan in a format and imports it over itself. */
async function again(authority: { code: string; name: string }, dup: string, format: string) {
  const files = await exported(authority.code, dup, format)
  return importInto(service.database, { authority, files })
}

test.each(FORMATS)(
  'the real sheet, exported as %s and imported again, is unchanged',
  async (format) => {
    const authority = newAuthority()
    await importRealSheet(service.database, authority, { codePatterns: directory.codePatterns })
    const report = await again(authority, realSheet.dup, format)
    expect(report).toMatchObject({ outcome: 'UNCHANGED', changes: [], revision: 1 })
    expect(report.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([])
  },
)

/** Names and numbers of sizes that no database holds are refused, which other tests prove. */
const isStorable = ({ issues }: TestReport) =>
  issues.every(({ code }) => code !== 'NAME_TOO_LONG' && code !== 'NUMBER_OUT_OF_RANGE')

describe('any plan', () => {
  test.each([
    ['that is printed on sheets', sheetDocument, ['MARKDOWN']],
    ['whatever it holds', exportDocument, ['CSV', 'XLSX', 'JSON', 'STRATML']],
  ] as const)(
    '%s, is unchanged by the import of its own export',
    async (_name, documents, formats) => {
      await checkProperty(
        fc.asyncProperty(documents, async (document) => {
          const authority = newAuthority()
          const dup = document.plan.dup.code.value
          const named = { ...document, authority }
          const first = await importInto(service.database, {
            authority,
            files: [writeJson(named).bytes],
          })
          fc.pre(isStorable(first))
          expect(first.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([])
          for (const format of formats) {
            const { outcome, changes, issues } = await again(authority, dup, format)
            const errors = issues.filter(({ severity }) => severity === 'ERROR')
            expect({ format, outcome, changes, errors }).toEqual({
              format,
              outcome: 'UNCHANGED',
              changes: [],
              errors: [],
            })
          }
        }),
        { runs: 25 },
      )
    },
  )

  test('can be carried to another authority as JSON, and is the same there', async () => {
    await checkProperty(
      fc.asyncProperty(exportDocument, async (document) => {
        const [here, there] = [newAuthority(), newAuthority()]
        const dup = document.plan.dup.code.value
        const carry = async (to: typeof here, from: Uint8Array[]) => {
          const text = Buffer.concat(from).toString('utf8').replace(here.code, to.code)
          fc.pre(isStorable(await importInto(service.database, { authority: to, files: [text] })))
          return exported(to.code, dup, 'JSON')
        }
        const first = await carry(here, [writeJson({ ...document, authority: here }).bytes])
        const second = await carry(there, first)
        const text = (files: Uint8Array[]) => Buffer.concat(files).toString('utf8')
        expect(text(second).replace(there.code, here.code)).toBe(text(first))
      }),
      { runs: 15 },
    )
  })
})
