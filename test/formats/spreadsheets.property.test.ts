import type { ExportDocument, FileDocument } from '@cascata/server/document/document'
import { readNumber } from '@cascata/server/domain/decimals'
import { readCsv, writeCsv } from '@cascata/server/formats/csv/csv'
import { readXlsx, writeXlsx } from '@cascata/server/formats/xlsx/xlsx'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportDocument } from '../support/documents/exportDocument.ts'
import { meaning, together } from '../support/documents/meaning.ts'
import { checkProperty } from '../support/property.ts'

const exported = ({ plan, centers, people }: ExportDocument) =>
  meaning({ plans: [plan], centers, people })

const errors = (files: readonly FileDocument[]) =>
  files.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'ERROR'))

test('CSV files say the same as the plan that was written into them', () => {
  checkProperty(
    fc.property(exportDocument, (document) => {
      const files = writeCsv(document).map(readCsv)
      expect(errors(files)).toEqual([])
      expect(meaning(together(files))).toEqual(exported(document))
      expect(files[0]?.authority?.value).toBe(document.authority.code)
    }),
    { runs: 200 },
  )
})

test('a workbook says the same as the plan that was written into it', async () => {
  await checkProperty(
    fc.asyncProperty(exportDocument, async (document) => {
      const file = await readXlsx(await writeXlsx(document))
      expect(errors([file])).toEqual([])
      expect(meaning(file)).toEqual(exported(document))
    }),
    { runs: 60 },
  )
})

test('no text that is written runs as a formula', () => {
  checkProperty(
    fc.property(exportDocument, (document) => {
      for (const { bytes } of writeCsv(document)) {
        const rows: string[][] = parse(new TextDecoder().decode(bytes), {
          bom: true,
          delimiter: ';',
        })
        const formulas = rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))
        expect(formulas.filter((cell) => readNumber(cell) === null)).toEqual([])
      }
    }),
    { runs: 50 },
  )
})

test('no bytes make a reader throw', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .string({ unit: fc.constantFrom(...'Piano;codiceTitolo\n",\t=1é') })
      .map((text) => new TextEncoder().encode(`Piano;Codice;Titolo\n${text}`)),
  )
  await checkProperty(
    fc.asyncProperty(bytes, async (bytes) => {
      expect(readCsv({ name: 'a.csv', bytes }).format).toBe('CSV')
      const archive = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...bytes])
      const file = await readXlsx({ name: 'a.xlsx', bytes: archive })
      expect(file.issues.map(({ code }) => code)).toEqual(['BROKEN_FILE'])
    }),
  )
})
