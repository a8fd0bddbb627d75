import type { FileDocument, InputFile } from '../../document/document.ts'
import { Issues } from '../../document/issue.ts'
import { readSheetText } from '../sheet/read.ts'
import { withoutFurniture } from './furniture.ts'
import { openPdf, pageOf } from './open.ts'
import { sheetText } from './text.ts'

/**
 * Reads an objective sheet (Scheda Obiettivi) from the text layer of a PDF: what stands on the
 * pages is put together into the text of the form, and read as that. Lines are those of that
 * text; the page stands beside the name of the file.
 */
export async function readPdf(file: InputFile): Promise<FileDocument> {
  const issues = new Issues()
  const opened = await openPdf(file, issues.report)
  if (!opened) {
    return {
      file: file.name,
      format: 'PDF',
      authority: null,
      plans: [],
      centers: [],
      people: [],
      issues: issues.all(),
    }
  }
  const { text, pages } = sheetText(withoutFurniture(opened))
  const read = readSheetText(file.name, text, 'PDF', issues)
  const { plans, issues: found } = located({ plans: read.plans, issues: read.issues }, (line) => {
    const page = pages[line - 1]
    return page === undefined ? file.name : pageOf(file.name, page)
  })
  return { ...read, plans, issues: found }
}

/** The same with the page named in every place that names a line. */
function located<T>(said: T, fileOf: (line: number) => string): T {
  if (Array.isArray(said)) return said.map((one) => located(one, fileOf)) as T
  if (typeof said !== 'object' || said === null) return said
  const copy = Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, located(value, fileOf)]),
  )
  if (typeof copy.file === 'string' && typeof copy.line === 'number') copy.file = fileOf(copy.line)
  return copy as T
}
