import type { Report } from '../../document/issue.ts'
import { checkChains } from './consistency.ts'
import type { SheetObjective, SheetPlan } from './document.ts'
import { joinLines, type Line } from './lines.ts'
import { ObjectiveReader } from './objective.ts'
import { type Page, splitParts } from './pages.ts'
import { sortByView, type View } from './views.ts'

/**
 * Reads the lines of printed objective sheets (Schede Obiettivi), as the converter left them,
 * into what each «Vista» among them says. Never throws: what it does not understand is an issue.
 */
export function parseSheet(
  lines: readonly Line[],
  file: string,
  report: Report,
): readonly SheetPlan[] {
  const parts = splitParts(lines)
  if (parts.every(({ pages }) => pages.length === 0)) {
    reportNoPages(lines, file, report)
    return []
  }
  return sortByView(parts, report).map((view) => {
    const objectives = readObjectives(view, report)
    checkChains(objectives, report)
    return { view: view.view, center: view.center, objectives }
  })
}

/** Reads the pages in printed order; pages of one code are one objective. */
function readObjectives({ pages }: View, report: Report): readonly SheetObjective[] {
  const readers = new Map<string, { reader: ObjectiveReader; level: View['pages'][0]['level'] }>()
  for (const { page, level } of pages) {
    const { code } = page
    if (!code) {
      reportWithoutCode(page, report)
      continue
    }
    let opened = readers.get(code.text)
    if (!opened) {
      opened = { reader: new ObjectiveReader(code, report), level }
      readers.set(code.text, opened)
    }
    opened.reader.readPage(page)
  }
  const named = pages.find(({ level }) => level !== null)?.level ?? null
  return [...readers.values()].map(({ reader, level }) => reader.finish(level ?? named))
}

function reportWithoutCode(page: Page, report: Report): void {
  report('PAGE_WITHOUT_CODE', joinLines([...page.level, ...page.lines]))
}

function reportNoPages(lines: readonly Line[], file: string, report: Report): void {
  const front = lines.find((line) => line.label === 'REPORT' || line.label === 'PARAMETERS')
  if (front) report('NO_OBJECTIVES', front)
  else report('NOT_A_SHEET', { file, line: null, raw: null })
}
