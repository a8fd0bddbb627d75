import type { Issue } from '../../document/issue.ts'
import { issue, type Report } from '../../document/issue.ts'
import { checkChains, checkNames } from './consistency.ts'
import { decode } from './decode.ts'
import type { SheetDocument } from './document.ts'
import { joinLines, type Line, readLines } from './lines.ts'
import { ObjectiveReader } from './objective.ts'
import { type Page, splitPages } from './pages.ts'
import { readParameters } from './parameters.ts'

/**
 * Reads a printed objective sheet (Scheda Obiettivi), as the converter left it, into the
 * neutral document. Never throws: whatever it does not understand is an issue.
 */
export function parseSheet(bytes: Uint8Array, fileName: string): SheetDocument {
  const issues: Issue[] = []
  const report: Report = (code, place, message) => issues.push(issue(code, place, message))
  const lines = readLines(decode(bytes, report))
  const { fronts, pages } = splitPages(lines)
  if (pages.length === 0) return notASheet(fileName, lines)
  const parameters = readParameters(fronts, report)
  if (!parameters.view?.value.code) {
    report(
      'VIEW_WITHOUT_CODE',
      parameters.view,
      '«Vista» with the code of the plan (such as DUP_2024_2027) is missing, so the plan is not known. Restore the front page «Parametri selezionati» and import again.',
    )
  }
  const objectives = readPages(pages, report).map((reader) => reader.finish(parameters.level))
  checkChains(objectives, report)
  checkNames(parameters, objectives, report)
  issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { fileName, parameters, objectives, issues }
}

/** Reads the pages in printed order; pages of one code are one objective. */
function readPages(pages: readonly Page[], report: Report): ObjectiveReader[] {
  const readers = new Map<string, ObjectiveReader>()
  for (const page of pages) {
    const { code } = page
    if (!code) {
      reportWithoutCode(page, report)
      continue
    }
    const reader = readers.get(code.text) ?? new ObjectiveReader(code, report)
    readers.set(code.text, reader)
    reader.readPage(page)
  }
  return [...readers.values()]
}

function reportWithoutCode(page: Page, report: Report): void {
  report(
    'PAGE_WITHOUT_CODE',
    joinLines([...page.level, ...page.lines]),
    'This page has no code above «Assessorato», so nobody knows which objective it belongs to. Restore the code line (such as 2024_U09_01) and import again.',
  )
}

function notASheet(fileName: string, lines: readonly Line[]): SheetDocument {
  const front = lines.find((line) => line.label === 'REPORT' || line.label === 'PARAMETERS')
  const found = front
    ? issue(
        'NO_OBJECTIVES',
        front,
        'The sheet has its front page but no objective: no code line above «Assessorato» was found. Print the report with at least one objective.',
      )
    : issue(
        'NOT_A_SHEET',
        null,
        'This file is no «Scheda Obiettivi»: no page with a code above «Assessorato» was found. Convert the printed sheet to text or Markdown and import that.',
      )
  const parameters = { view: null, level: null, center: null }
  return { fileName, parameters, objectives: [], issues: [found] }
}
