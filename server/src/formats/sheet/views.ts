import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { type CodeAndLabel, yearsIn } from '../../domain/codes.ts'
import type { SheetParameters, SheetPlan } from './document.ts'
import { joinLines, type Line } from './lines.ts'
import type { Page, Part } from './pages.ts'
import { readParameters } from './parameters.ts'

/** A page, with what its front page names. */
interface ViewPage {
  readonly page: Page
  readonly level: SheetParameters['level']
  readonly center: SheetParameters['center']
}

/** The pages of one «Vista». */
export interface View extends Pick<SheetPlan, 'view'> {
  /** «Livello» of its front pages. */
  readonly levels: Sourced<string>[]
  /** «Centro di Responsabilità» of its front pages, each once, by its words. */
  readonly centers: Map<string, Sourced<CodeAndLabel>>
  readonly pages: ViewPage[]
}

interface Front extends SheetParameters {
  readonly lines: readonly Line[]
  readonly pages: Page[]
}

/**
 * Sorts the pages of a file by the «Vista» of their front page: each opens a plan, or goes on
 * with it. Pages before any front page are of the first. What is of no known plan is left out.
 */
export function sortByView(parts: readonly Part[], report: IssueReporter): readonly View[] {
  const fronts = readFronts(parts, report)
  const views = readViews(fronts, report)
  const [first] = views.values()
  for (const [index, front] of fronts.entries()) {
    const named = codedView(front)
    // A missing «Vista» is taken to be another one only where there is a single one.
    const only = !front.view && (views.size === 1 || (index === 0 && isBare(front))) ? first : null
    const view = named ? views.get(named.value.code) : only
    if (!view) {
      reportUnknown(front, report)
      continue
    }
    if (!named) reportAssumed(front, view, report)
    const { level } = front
    const center = front.center && centerOf(view, front.center)
    if (level) view.levels.push(level)
    for (const page of front.pages) view.pages.push({ page, level, center })
  }
  for (const front of fronts) {
    const code = codedView(front)?.value.code
    if (code !== undefined && views.get(code)?.pages.length === 0) reportEmpty(front, code, report)
  }
  return [...views.values()].filter(({ pages }) => pages.length > 0)
}

/** Reads the parameters of every front page; a title without any goes on with the front page before. */
function readFronts(parts: readonly Part[], report: IssueReporter): readonly Front[] {
  const fronts: Front[] = []
  for (const { front, pages } of parts) {
    const parameters = readParameters(front, report)
    const last = fronts.at(-1)
    const bare = isBare(parameters)
    if (last && bare) for (const page of pages) last.pages.push(page)
    else if (!bare || pages.length > 0) {
      fronts.push({ ...parameters, lines: front, pages: [...pages] })
    }
  }
  return fronts
}

function isBare({ view, level, center }: SheetParameters): boolean {
  return !view && !level && !center
}

function codedView({ view }: SheetParameters): SheetPlan['view'] | null {
  return view?.value.code ? (view as SheetPlan['view']) : null
}

/** The plans that the front pages name, still without pages; the first print of each counts. */
function readViews(fronts: readonly Front[], report: IssueReporter): ReadonlyMap<string, View> {
  const views = new Map<string, View>()
  for (const front of fronts) {
    const view = codedView(front)
    if (!view) continue
    const first = views.get(view.value.code)
    if (first) {
      checkLabel(first.view, view, report)
    } else {
      checkYears(view, report)
      views.set(view.value.code, { view, levels: [], centers: new Map(), pages: [] })
    }
  }
  return views
}

/** The first print of a center. */
function centerOf({ centers }: View, center: Sourced<CodeAndLabel>): Sourced<CodeAndLabel> {
  const words = `${center.value.code} ${center.value.label}`
  const first = centers.get(words) ?? center
  centers.set(words, first)
  return first
}

function checkYears(view: SheetPlan['view'], report: IssueReporter): void {
  const { code, label } = view.value
  const [coded, labeled] = [yearsIn(code.replaceAll('_', ' ')), yearsIn(label)]
  if (coded.length === 0 || labeled.length === 0 || coded.join() === labeled.join()) return
  report('VIEW_YEARS_DISAGREE', view, { code, label, coded, labeled })
}

function checkLabel(
  first: SheetPlan['view'],
  view: SheetPlan['view'],
  report: IssueReporter,
): void {
  if (first.value.label === view.value.label) return
  report('PARAMETERS_DISAGREE', view, {
    name: 'Vista',
    first: `${first.value.code} ${first.value.label}`,
    line: first.line,
    found: `${view.value.code} ${view.value.label}`,
  })
}

function reportUnknown(front: Front, report: IssueReporter): void {
  const found = front.view?.value.label ?? null
  const { pages } = front
  if (pages.length === 0) reportEmpty(front, found, report)
  else {
    const place = front.view ?? pages[0]?.code ?? joinLines(pages[0]?.lines ?? [])
    report('VIEW_WITHOUT_CODE', place, { found, objectives: countOf(front) })
  }
}

function reportEmpty({ lines }: Front, view: string | null, report: IssueReporter): void {
  report('VIEW_WITHOUT_OBJECTIVES', joinLines(lines), { view })
}

function reportAssumed(front: Front, { view }: View, report: IssueReporter): void {
  const { pages } = front
  if (pages.length === 0) {
    reportEmpty(front, null, report)
    return
  }
  report('VIEW_ASSUMED', pages[0]?.code ?? joinLines(pages[0]?.lines ?? []), {
    view: view.value.code,
    line: view.line,
    objectives: countOf(front),
  })
}

/** How many objectives the pages are of. */
function countOf({ pages }: Front): number {
  return new Set(pages.map(({ code }) => code?.text ?? null)).size
}
