import type { DocumentObjective } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { assignCodes } from './assignedCodes.ts'
import { child, childrenOf, type XmlElement, type XmlText } from './elements.ts'
import { ElementReader, type ObjectiveDraft } from './otherOriginObjective.ts'
import type { StratmlContent, StratmlPlan } from './plan.ts'

/**
 * A StratML file of another program. Goals span several years and objectives one, so they
 * are read as mandate and PEG objectives; what has no place in a plan is reported.
 */
export class PlanOfOtherOrigin implements StratmlPlan {
  readonly #xml: XmlText
  readonly #report: IssueReporter
  readonly #reader: ElementReader
  readonly #objectives: ObjectiveDraft[] = []
  readonly #goals: { readonly element: XmlElement; readonly draft: ObjectiveDraft }[] = []

  constructor(xml: XmlText, report: IssueReporter) {
    this.#xml = xml
    this.#report = report
    this.#reader = new ElementReader(xml, report)
  }

  objective(element: XmlElement, goal: XmlElement): void {
    this.#objectives.push(this.#reader.objective(element, 'PEG', goal))
  }

  goal(element: XmlElement): void {
    this.#goals.push({ element, draft: this.#reader.objective(element, 'MANDATE', null) })
  }

  finish(root: XmlElement): StratmlContent {
    this.#reportRest(root)
    const dup = this.#dup(root)
    if (!dup) return { authority: null, plans: [] }
    if (this.#goals.length > 0) this.#report('STRATML_LEVELS_ASSUMED', this.#xml.source(root))
    const goals = this.#goals.map(({ draft }) => draft)
    const goalCodes = assignCodes(goals, (index) => String(index + 1), this.#report)
    const byGoal = new Map(this.#goals.map(({ element, draft }) => [element, goalCodes.get(draft)]))
    const counts = new Map<XmlElement | null, number>()
    const byOrder = (_: number, { goal }: ObjectiveDraft) => {
      const count = (counts.get(goal) ?? 0) + 1
      counts.set(goal, count)
      return `${(goal && byGoal.get(goal)?.value) ?? ''}.${count}`
    }
    const codes = assignCodes(this.#objectives, byOrder, this.#report)
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
  #dup(root: XmlElement) {
    const about = child(root, 'AdministrativeInformation')
    const label = this.#reader.line(root, 'Name')
    const code = about ? this.#reader.line(about, 'Identifier') : null
    if (code) return { code, label }
    if (label) {
      this.#report('STRATML_CODE_ASSUMED', label, { title: label.value, code: label.value })
      return { code: label, label }
    }
    const { file, line } = this.#xml.source(root)
    this.#report('MISSING_PROPERTY', { file, line, raw: null }, { path: `${root.name}/Name` })
    return null
  }

  /** What stands around the goals: the vision, the submitter and others that a plan does not have. */
  #reportRest(root: XmlElement): void {
    this.#reader.reportAllBut(root, ['Name', 'StrategicPlanCore', 'AdministrativeInformation'])
    for (const core of childrenOf(root, 'StrategicPlanCore'))
      this.#reader.reportAllBut(core, ['Goal'])
    const about = child(root, 'AdministrativeInformation')
    if (about) this.#reader.reportAllBut(about, ['Identifier'])
  }
}
