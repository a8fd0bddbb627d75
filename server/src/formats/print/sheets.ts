import type { DocumentObjective, ExportDocument, PlanDocument } from '../../document/document.ts'
import type { ObjectiveLevel } from '../../domain/enums.ts'
import { keyOf } from '../../domain/objectiveKey.ts'

/** «Parametri selezionati»: what a report was printed for. */
export interface Front {
  /** «Vista»: code and label. */
  readonly view: string
  /** «Livello»; null when the objectives name no level. */
  readonly level: string | null
  /** «Centro di Responsabilità»: code and name; null for a report of several centers. */
  readonly center: string | null
}

/** A link of «Collegato a». */
export interface PrintedLink {
  /** `OBIETTIVO DI MANDATO` */
  readonly label: string
  readonly code: string
  readonly title: string
}

/** The sheet of one PEG objective. */
export interface PrintedSheet {
  readonly objective: DocumentObjective
  /** «Collegato a», from the mandate down. */
  readonly chain: readonly PrintedLink[]
}

/** A front page and the sheets after it. */
export interface PrintedReport {
  readonly front: Front
  readonly sheets: readonly PrintedSheet[]
}

const LEVEL_LABELS: Record<Exclude<ObjectiveLevel, 'PEG'>, string> = {
  MANDATE: 'OBIETTIVO DI MANDATO',
  MISSION: 'OBIETTIVO DI MISSIONE',
  PROGRAM: 'OBIETTIVO DI PROGRAMMA',
}

/** The plan's sheets as the form prints them: a report of its own for every name of the level. */
export function reportsOf(document: ExportDocument): readonly PrintedReport[] {
  const { plan } = document
  const ancestors = ancestry(plan)
  const objectives = plan.objectives.filter(({ level }) => level === 'PEG')
  const [view, center] = [viewOf(plan), centerOf(document, objectives)]
  const levels = Map.groupBy(objectives, ({ levelLabel }) => levelLabel?.value || null)
  return [...levels].map(([level, sheets]) => ({
    front: { view, level, center },
    sheets: sheets.map((objective) => ({
      objective,
      chain: ancestors(objective).flatMap(linkTo),
    })),
  }))
}

/** «Vista» of a plan: its code, and its label where it has one. */
export function viewOf({ dup }: PlanDocument): string {
  return [dup.code.value, dup.label?.value].filter(Boolean).join(' ')
}

/** The objectives above one, from the top down. */
export function ancestry(
  plan: PlanDocument,
): (objective: DocumentObjective) => readonly DocumentObjective[] {
  const known = new Map(
    plan.objectives.map((one) => [keyOf({ level: one.level, code: one.code.value }), one]),
  )
  const parentOf = ({ parent }: DocumentObjective) =>
    parent?.value ? known.get(keyOf(parent.value)) : undefined
  return (objective) => {
    const found = new Set<DocumentObjective>()
    // Links of an imported document may be circular.
    for (let next = parentOf(objective); next && !found.has(next); next = parentOf(next)) {
      found.add(next)
    }
    return [...found].reverse()
  }
}

/** The name of an objective's level in «Collegato a». */
export function levelLabelOf({ level, levelLabel }: DocumentObjective): string {
  return levelLabel?.value || (level === 'PEG' ? 'PEG' : LEVEL_LABELS[level])
}

function linkTo(objective: DocumentObjective): PrintedLink[] {
  const { level, code, title } = objective
  if (level === 'PEG' || !title) return []
  return [{ label: levelLabelOf(objective), code: code.value, title: title.value }]
}

/** The center a plan was printed for, or the one that all its sheets are of; null for several. */
function centerOf(
  { plan, centers }: ExportDocument,
  objectives: readonly DocumentObjective[],
): string | null {
  if (plan.responsibilityCenter) {
    return [plan.responsibilityCenter.value.code, plan.responsibilityCenter.value.label]
      .filter(Boolean)
      .join(' ')
  }
  const codes = new Map(
    centers.flatMap(({ code, name, spellings }) =>
      // A name alone is left out: its first word could be taken for a code.
      code ? [name, ...spellings].map(({ value }) => [value, `${code.value} ${name.value}`]) : [],
    ),
  )
  const [first, ...others] = new Set(
    objectives.map(({ responsibilityCenter }) => codes.get(responsibilityCenter?.value ?? '')),
  )
  return first === undefined || others.length > 0 ? null : first
}
