import { readFiles } from '@cascata/server/formats/read'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { rowOf, type SheetXml, workbookOf } from '../support/documents/workbook.ts'

// Files of a few kilobytes that cost minutes or gigabytes to open; an office never sends one. Each
// is so large that a reader which goes over it again for each of its parts would take some 10^12
// steps, and not end.

const sheet = { name: 'Obiettivi', rows: rowOf(1, ['Piano', 'Codice obiettivo', 'Titolo']) }

/** What is reported of a workbook. */
async function issuesOf(bytes: Uint8Array): Promise<string[]> {
  const { documents } = await readFiles([{ name: 'piano.xlsx', bytes }])
  return documents.flatMap(({ issues }) => issues.map(({ code }) => code))
}

const workbook = (more: Partial<SheetXml>) => workbookOf({ ...sheet, ...more })

/** A workbook with one of its parts changed. */
function changed(part: string, change: (xml: string) => string, more: Record<string, string> = {}) {
  const parts = unzipSync(workbook({}))
  const encode = (xml: string) => new TextEncoder().encode(xml)
  const xml = change(new TextDecoder().decode(parts[part]))
  const added = Object.entries(more).map(([name, text]) => [name, encode(text)])
  return zipSync({ ...parts, [part]: encode(xml), ...Object.fromEntries(added) })
}

test('elements within elements without end', async () => {
  expect(await issuesOf(workbook({ rows: '<a>'.repeat(8_000_000) }))).toEqual(['BROKEN_FILE'])
})

test('a number format that opens and never closes', async () => {
  const code = '['.repeat(2_000_000)
  const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`
  expect(await issuesOf(workbook({ styles }))).toEqual([])
})

test('a number of millions of digits', async () => {
  const rows = `${sheet.rows}<row r="2"><c><v>${'1'.repeat(2_000_000)}x</v></c></row>`
  expect(await issuesOf(workbook({ rows }))).toEqual(['TABLE_TOO_LARGE'])
})

test('one long text in every cell', async () => {
  const strings = `<sst><si><t>${'a b '.repeat(20_000)}</t></si></sst>`
  const cells = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(100_000)
  const file = changed(
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace('</sheetData>', `${cells}</sheetData>`),
    { 'xl/sharedStrings.xml': strings },
  )
  expect(await issuesOf(file)).toEqual(['BROKEN_FILE'])
})

test('one sheet under thousands of names', async () => {
  const more = '<sheet name="Altro" sheetId="2" r:id="rId1"/>'.repeat(50_000)
  const file = changed('xl/workbook.xml', (xml) => xml.replace('</sheets>', `${more}</sheets>`))
  expect(await issuesOf(file)).toEqual(['BROKEN_FILE'])
})

test('signs that no database holds are shown as such, and told', async () => {
  const rows = sheet.rows + rowOf(2, ['DUP_2024_2026', 'U09_x0000_', 'Un titolo_xD83D_'])
  const { documents } = await readFiles([{ name: 'piano.xlsx', bytes: workbook({ rows }) }])
  const [objective] = documents[0]?.plans[0]?.objectives ?? []
  expect(objective).toMatchObject({
    code: { value: 'U09\ufffd' },
    title: { value: 'Un titolo\ufffd' },
  })
  expect(documents[0]?.issues.map(({ code }) => code)).toEqual([
    'UNREADABLE_CHARACTER',
    'UNREADABLE_CHARACTER',
  ])
})
