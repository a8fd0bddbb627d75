import { strToU8, zipSync } from 'fflate'

/** The XML of a workbook that holds one sheet, as spreadsheets write it. */
export interface SheetXml {
  readonly name: string
  /** The rows, from `<row` on. */
  readonly rows: string
  /** What styles.xml holds. */
  readonly styles?: string
  readonly from1904?: boolean
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of the given XML, for what our own writer never writes: dates, percentages, formulas. */
export function workbookOf({ name, rows, styles = '', from1904 = false }: SheetXml): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr date1904="${from1904}"/>` +
        `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet ${MAIN}>${styles}</styleSheet>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    ),
  })
}

/** A row of texts. */
export function rowOf(line: number, texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
  return `<row r="${line}">${cells.join('')}</row>`
}
