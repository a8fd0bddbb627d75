import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { realSheet } from '../support/realSheet.ts'
import { openTestService, type TestService } from '../support/service.ts'

// An export holds all that is stored: imported again it changes nothing, and into an empty
// authority it brings the same plan.
const FORMATS = ['MARKDOWN', 'CSV', 'XLSX', 'JSON', 'STRATML'] as const
const { code: AUTHORITY } = newAuthority()
let service: TestService

beforeAll(async () => {
  service = await openTestService()
  await importFiles(AUTHORITY, [new File([realSheet.bytes], 'scheda.md')])
})
afterAll(() => service.close())

interface Report {
  outcome: string
  counts: { kind: string; created: number; updated: number; removed: number }[]
  issues: { severity: string; code: string }[]
}

async function importFiles(authority: string, files: readonly File[], dryRun = false) {
  const { data, errors } = await service.executeAsAdministrator(
    `mutation ($input: ImportSheetsInput!) {
      importSheets(input: $input) {
        ... on ImportReport { outcome counts { kind created updated removed } issues { severity code } }
        ... on UserError { message }
      }
    }`,
    {
      input: {
        authority,
        authorityName: 'Comune',
        dryRun,
        files: files.map((upload) => ({ name: upload.name, upload })),
      },
    },
  )
  expect(errors).toBeUndefined()
  return (data as { importSheets: Report }).importSheets
}

async function exportPlan(authority: string, format: string): Promise<File[]> {
  const { data, errors } = await service.execute(
    `query ($authority: String!, $format: ExportFormat!) {
      dup(authority: $authority, code: "DUP_2024_2027") {
        export(format: $format) { files { name mediaType text base64 } }
      }
    }`,
    { authority, format },
  )
  expect(errors).toBeUndefined()
  const { files } = (data as Exported).dup.export
  return files.map(({ name, mediaType, text, base64 }) => {
    const bytes = Buffer.from(base64, 'base64')
    expect(text).toBe(format === 'XLSX' ? null : bytes.toString('utf8'))
    return new File([bytes], name, { type: mediaType })
  })
}

interface Exported {
  dup: {
    export: {
      files: { name: string; mediaType: string; text: string | null; base64: string }[]
    }
  }
}

test.each(FORMATS)('%s, imported again, changes nothing', async (format) => {
  const report = await importFiles(AUTHORITY, await exportPlan(AUTHORITY, format), true)
  expect(report.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([])
  for (const counts of report.counts) {
    expect(counts).toMatchObject({ created: 0, updated: 0, removed: 0 })
  }
})

test.each(FORMATS)('%s brings the same plan to another authority', async (format) => {
  const { code: authority } = newAuthority()
  // The formats that name their authority are meant for that one.
  const files = await Promise.all(
    (await exportPlan(AUTHORITY, format)).map(async (file) =>
      format === 'XLSX'
        ? file
        : new File([(await file.text()).replaceAll(AUTHORITY, authority)], file.name),
    ),
  )
  const report = await importFiles(authority, files)
  if (format === 'XLSX') {
    expect(report).toMatchObject({ outcome: 'REFUSED' })
    expect(report.issues.map(({ code }) => code)).toContain('OTHER_AUTHORITY')
    return
  }
  expect(report).toMatchObject({ outcome: 'APPLIED' })
  const [here, there] = await Promise.all(
    [AUTHORITY, authority].map(async (code) => (await exportPlan(code, 'JSON'))[0]?.text()),
  )
  const known = JSON.parse(here as string)
  const brought = JSON.parse((there as string).replaceAll(authority, AUTHORITY))
  for (const plan of [known, brought]) {
    // The list of centers is no part of a sheet or of StratML: they bring the spellings they print.
    if (format === 'MARKDOWN' || format === 'STRATML') delete plan.responsibilityCenters
    // A column of years needs no guess of the year.
    if (format === 'CSV') forgetYearSources(plan)
  }
  expect(brought).toEqual(known)
})

function forgetYearSources(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if ('yearSource' in value) delete value.yearSource
  for (const part of Object.values(value)) forgetYearSources(part)
}

test('the page to print is a text with the plan in it', async () => {
  const [page] = await exportPlan(AUTHORITY, 'HTML')
  expect(page?.type).toMatch(/^text\/html/)
  expect(await page?.text()).toContain('Ricerca e gestione delle sponsorizzazioni')
})
