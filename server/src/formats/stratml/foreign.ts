import type {
  DocumentIndicator,
  DocumentObjective,
  Narrative,
  NarrativeBlock,
} from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { printed, type Sourced, withValue } from '../../document/source.ts'
import type { IndicatorType, ObjectiveLevel } from '../../domain/enums.ts'
import { child, childrenOf, type Element, type XmlText } from './elements.ts'
import { readResults } from './foreignResults.ts'
import type { Said, StratmlPlan } from './plan.ts'

/** An objective whose code is not known before all are. */
interface Draft {
  readonly level: ObjectiveLevel
  /** The element that holds the code that it would like to have. */
  readonly sequence: Sourced<string> | null
  readonly identifier: Sourced<string> | null
  readonly goal: Element | null
  readonly place: Sourced<null>
  readonly rest: Omit<DocumentObjective, 'level' | 'code' | 'parent'>
}

/**
 * A StratML file of another program. Goals run over several years and objectives within one, so
 * they are read as mandate and PEG objectives; what has no place in a plan is reported.
 */
export class ForeignPlan implements StratmlPlan {
  readonly #xml: XmlText
  readonly #report: IssueReporter
  readonly #objectives: Draft[] = []
  readonly #goals: { readonly element: Element; readonly draft: Draft }[] = []

  constructor(xml: XmlText, report: IssueReporter) {
    this.#xml = xml
    this.#report = report
  }

  objective(element: Element, goal: Element): void {
    this.#objectives.push(this.#draft(element, 'PEG', goal))
  }

  goal(element: Element): void {
    this.#goals.push({ element, draft: this.#draft(element, 'MANDATE', null) })
  }

  finish(root: Element): Said {
    this.#reportRest(root)
    const dup = this.#dup(root)
    if (!dup) return { authority: null, plans: [] }
    if (this.#goals.length > 0) this.#report('STRATML_LEVELS_ASSUMED', this.#xml.source(root))
    const goals = this.#goals.map(({ draft }) => draft)
    const goalCodes = this.#codes(goals, (index) => String(index + 1))
    const byGoal = new Map(this.#goals.map(({ element, draft }) => [element, goalCodes.get(draft)]))
    const counts = new Map<Element | null, number>()
    const codes = this.#codes(this.#objectives, (_, { goal }) => {
      const count = (counts.get(goal) ?? 0) + 1
      counts.set(goal, count)
      return `${(goal && byGoal.get(goal)?.value) ?? ''}.${count}`
    })
    const within = Map.groupBy(this.#objectives, ({ goal }) => goal)
    const objectives = this.#goals.flatMap(({ element, draft }): DocumentObjective[] => {
      const code = goalCodes.get(draft) as Sourced<string>
      const key = { level: draft.level, code: code.value }
      return [
        { ...draft.rest, level: draft.level, code, parent: withValue(draft.place, null) },
        ...(within.get(element) ?? []).map((one) => ({
          ...one.rest,
          level: one.level,
          code: codes.get(one) as Sourced<string>,
          parent: withValue(one.place, key),
        })),
      ]
    })
    return { authority: null, plans: [{ dup, responsibilityCenter: null, objectives }] }
  }

  /** The identifier of the file, or else its name, names the plan. */
  #dup(root: Element) {
    const about = child(root, 'AdministrativeInformation')
    const label = this.#line(root, 'Name')
    const code = about ? this.#line(about, 'Identifier') : null
    if (code) return { code, label }
    if (label) {
      this.#report('STRATML_CODE_ASSUMED', label, { title: label.value, code: label.value })
      return { code: label, label }
    }
    const { file, line } = this.#xml.source(root)
    this.#report('MISSING_PROPERTY', { file, line, raw: null }, { path: `${root.name}/Name` })
    return null
  }

  /** Its sequence indicator if no other has the same, else its identifier, else a number by order. */
  #codes(drafts: readonly Draft[], byOrder: (index: number, draft: Draft) => string) {
    const same = Map.groupBy(drafts, ({ sequence }) => sequence?.value ?? null)
    const taken = new Set([...same.keys()].filter((code) => code !== null))
    const codes = new Map<Draft, Sourced<string>>()
    for (const [index, draft] of drafts.entries()) {
      const { sequence, identifier, place, rest } = draft
      // Counted for all, so that the number of one does not hang on the codes of the others.
      const assumed = byOrder(index, draft)
      const alone = sequence !== null && same.get(sequence.value)?.length === 1
      const own = alone ? sequence : identifier && !taken.has(identifier.value) ? identifier : null
      const code = own ?? withValue(place, unlike(assumed, taken))
      if (!own) {
        const title = rest.title?.value ?? ''
        this.#report('STRATML_CODE_ASSUMED', sequence ?? place, { title, code: code.value })
      }
      taken.add(code.value)
      codes.set(draft, code)
    }
    return codes
  }

  #draft(element: Element, level: ObjectiveLevel, goal: Element | null): Draft {
    const name = this.#line(element, 'Name')
    const description = this.#line(element, 'Description')
    const blocks = [
      ...(name ? this.#paragraphs(element, 'Description') : []),
      ...this.#paragraphs(element, 'OtherInformation'),
    ]
    const indicators = childrenOf(element, 'PerformanceIndicator').flatMap(
      (one) => this.#indicator(one) ?? [],
    )
    this.#without(element, [...HEAD, ...(level === 'PEG' ? ['PerformanceIndicator'] : [])])
    return {
      level,
      sequence: this.#line(element, 'SequenceIndicator'),
      identifier: this.#line(element, 'Identifier'),
      goal,
      place: { ...this.#xml.source(element), raw: name?.raw ?? '', endLine: element.line },
      rest: {
        title: name ?? description,
        levelLabel: null,
        weight: null,
        portfolio: null,
        ...this.#stakeholders(element),
        publicValue: null,
        budget: null,
        executionState: null,
        implementationApproach: blocks.length > 0 ? { blocks } : null,
        implementationStatus: null,
        phases: null,
        indicators: indicators.length > 0 ? indicators : null,
      },
    }
  }

  /** The first organization that performs is the center, the first person that does the manager. */
  #stakeholders(element: Element): Pick<DocumentObjective, 'responsibilityCenter' | 'manager'> {
    let center: Sourced<string> | null = null
    let manager: Sourced<string> | null = null
    for (const one of childrenOf(element, 'Stakeholder')) {
      const name = this.#line(one, 'Name')
      if (!name) continue
      const type = one.attributes.StakeholderTypeType
      if (!center && type === 'Organization' && performs(one)) center = name
      else if (!manager && type === 'Person' && performs(one)) manager = name
      else this.#report('STRATML_WITHOUT_PLACE', name, { element: 'Stakeholder' })
    }
    return { responsibilityCenter: center, manager }
  }

  #indicator(element: Element): DocumentIndicator | null {
    const title = this.#line(element, 'MeasurementDimension')
    if (!title) {
      if (textOf(element)) {
        const place = this.#xml.source(element)
        this.#report('STRATML_WITHOUT_PLACE', place, { element: 'PerformanceIndicator' })
      }
      return null
    }
    this.#without(element, ROW)
    const unit = this.#line(element, 'UnitOfMeasurement')
    const more = this.#line(element, 'OtherInformation')
    // A plan has no unit of its own: in the note it is not lost.
    const note = [unit && `UnitOfMeasurement: ${unit.value}`, more?.value].filter(Boolean)
    const source = unit ?? more
    return {
      title,
      type: readStage(element, this.#xml),
      note: source && withValue(source, note.join('\n')),
      values: readResults(element, title.value, this.#xml, this.#report),
      polarity: null,
      method: null,
      baseline: null,
      tolerance: null,
      weight: null,
    }
  }

  /** What stands around the goals: the vision, the submitter and others that a plan does not have. */
  #reportRest(root: Element): void {
    this.#without(root, ['Name', 'StrategicPlanCore', 'AdministrativeInformation'])
    for (const core of childrenOf(root, 'StrategicPlanCore')) this.#without(core, ['Goal'])
    const about = child(root, 'AdministrativeInformation')
    if (about) this.#without(about, ['Identifier'])
  }

  #without(element: Element, placed: readonly string[]): void {
    for (const one of element.children) {
      if (placed.includes(one.name) || !textOf(one)) continue
      this.#report('STRATML_WITHOUT_PLACE', this.#xml.source(one), { element: one.name })
    }
  }

  /** The words of a child on one line; null when there are none. */
  #line(element: Element, name: string): Sourced<string> | null {
    const found = child(element, name)
    const text = found ? oneLine(found.text) : ''
    return found && text !== '' ? this.#xml.said(found, text) : null
  }

  #paragraphs(element: Element, name: string): Narrative['blocks'] {
    const found = child(element, name)
    if (!found) return []
    return found.text
      .split(/\n[^\S\n]*\n/)
      .map(oneLine)
      .filter((text) => text !== '')
      .map((text) => this.#xml.said<NarrativeBlock>(found, { number: null, text }))
  }
}

const HEAD = [
  'Name',
  'Description',
  'Identifier',
  'SequenceIndicator',
  'Stakeholder',
  'OtherInformation',
]

const ROW = [
  'SequenceIndicator',
  'MeasurementDimension',
  'UnitOfMeasurement',
  'Identifier',
  'MeasurementInstance',
  'OtherInformation',
]

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** All the words within an element, to know whether there are any. */
function textOf({ text, children }: Element): boolean {
  return text.trim() !== '' || children.some(textOf)
}

function performs(stakeholder: Element): boolean {
  const types = childrenOf(stakeholder, 'Role').flatMap((role) =>
    childrenOf(role, 'RoleType').map(({ text }) => text.trim()),
  )
  return types.length === 0 || types.includes('Performer')
}

/** A code that nothing else has. */
function unlike(code: string, taken: ReadonlySet<string>): string {
  let free = code
  for (let number = 2; taken.has(free); number++) free = `${code}-${number}`
  return free
}

const STAGES = new Map<string, IndicatorType>([
  ['Outcome', 'OUTCOME'],
  ['Output', 'OUTPUT'],
])

function readStage(element: Element, xml: XmlText): DocumentIndicator['type'] {
  const stage = element.attributes.ValueChainStage
  if (!stage) return null
  return printed({ ...xml.source(element), raw: stage }, stage, STAGES.get(stage) ?? null)
}
