import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
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
  report: IssueReporter,
): readonly SheetPlan[] {
  const parts = splitParts(lines)
  if (parts.every(({ pages }) => pages.length === 0)) {
    reportNoPages(lines, file, report)
    return []
  }
  return sortByView(parts, report).map((view) => {
    const objectives = readObjectives(view, lines.at(-1) ?? null, report)
    checkLevels(view.levels, objectives.values(), report)
    checkChains(objectives.values(), report)
    return { view: view.view, sheets: sortByCenter(view, objectives) }
  })
}

/** Reads the pages in printed order; pages of one code are one objective. */
function readObjectives(
  { pages, levels }: View,
  end: Line | null,
  report: IssueReporter,
): ReadonlyMap<string, SheetObjective> {
  const readers = new Map<string, ObjectiveReader>()
  const [named = null] = levels
  let after: string | null = null
  for (const { page, level } of pages) {
    const { code } = page
    if (!code) {
      reportWithoutCode(page, after, report)
      continue
    }
    let reader = readers.get(code.text)
    if (!reader) {
      reader = new ObjectiveReader(code, level ?? named, end, report)
      readers.set(code.text, reader)
    }
    reader.readPage(page)
    after = code.text
  }
  return new Map([...readers].map(([code, reader]) => [code, reader.finish()]))
}

/** Sorts objectives by the center of the front page that they were first printed after. */
function sortByCenter(
  { pages, centers }: View,
  objectives: ReadonlyMap<string, SheetObjective>,
): SheetPlan['sheets'] {
  const [first = null, ...others] = centers.values()
  const sheets = new Map([first, ...others].map((center) => [center, [] as SheetObjective[]]))
  const sorted = new Set<string>()
  for (const { page, center } of pages) {
    const objective = objectives.get(page.code?.text ?? '')
    if (!objective || sorted.has(objective.code.value)) continue
    sorted.add(objective.code.value)
    sheets.get(center ?? first)?.push(objective)
  }
  return [...sheets].map(([center, printed]) => ({ center, objectives: printed }))
}

/** Reports a «Livello» of a front page that none of the pages prints. */
function checkLevels(
  levels: readonly Sourced<string>[],
  objectives: Iterable<SheetObjective>,
  report: IssueReporter,
): void {
  const printed = new Set([...objectives].flatMap(({ levelLabel }) => levelLabel?.value ?? []))
  const [found] = printed
  for (const level of levels) {
    if (found === undefined || printed.has(level.value)) continue
    printed.add(level.value)
    report('LEVEL_DISAGREES', level, { level: level.value, found })
  }
}

function reportWithoutCode(page: Page, after: string | null, report: IssueReporter): void {
  report('PAGE_WITHOUT_CODE', joinLines([...page.level, ...page.lines]), { after })
}

function reportNoPages(lines: readonly Line[], file: string, report: IssueReporter): void {
  const front = lines.find((line) => line.label === 'REPORT' || line.label === 'PARAMETERS')
  if (front) report('NO_OBJECTIVES', front)
  else report('NOT_A_SHEET', { file, line: null, raw: null })
}
