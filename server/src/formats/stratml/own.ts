import type {
  BudgetLink,
  DocumentObjective,
  Narrative,
  Portfolio,
  PublicValue,
} from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { printed, type Sourced, withValue } from '../../document/source.ts'
import { decimalOf } from '../../domain/decimals.ts'
import {
  executionStates,
  linkProvenances,
  memberOf,
  type ObjectiveLevel,
  objectiveLevels,
} from '../../domain/enums.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import { child, childrenOf, type XmlElement, type XmlText } from './elements.ts'
import { unescapeText } from './escape.ts'
import { Lines, readBlocks } from './lines.ts'
import { type ObjectiveRows, readRows } from './ownRows.ts'
import type { StratmlContent, StratmlPlan } from './plan.ts'
import { PLAN, ROLES, TABLES } from './profile.ts'

interface Head extends ObjectiveKey {
  readonly source: Sourced<string>
  readonly lines: Lines
}

interface Placed {
  readonly position: number
  readonly objective: DocumentObjective
}

/** A file of Cascata’s own: every value stands where `writeStratml` puts it. */
export class OwnPlan implements StratmlPlan {
  readonly #xml: XmlText
  readonly #lines: Lines
  readonly #report: IssueReporter
  readonly #placed: Placed[] = []
  /** What each goal is, and the rows that stand in an objective of its own. */
  readonly #goals = new Map<XmlElement, { head: Head | null; rows: ObjectiveRows | null }>()

  constructor(xml: XmlText, lines: Lines, report: IssueReporter) {
    this.#xml = xml
    this.#lines = lines
    this.#report = report
  }

  objective(element: XmlElement, goal: XmlElement): void {
    const known = this.#goal(goal)
    const head = this.#head(element)
    if (!head) return
    const rows = readRows(element, this.#xml, this.#report)
    if (known.head?.level === head.level && known.head.code === head.code) known.rows = rows
    else this.#place(element, head, rows, known.head)
  }

  goal(element: XmlElement): void {
    const { head, rows } = this.#goal(element)
    if (head) this.#place(element, head, rows ?? { phases: [], indicators: [] }, null)
  }

  finish(): StratmlContent {
    const authority = this.#lines.get('Codice dell’ente')
    const code = this.#lines.get('Codice del piano')
    if (!code) {
      this.#lines.unreadable('Codice del piano', null)
      return { authority, plans: [] }
    }
    const dup = { code, label: this.#lines.get('Denominazione del piano') }
    const objectives = this.#placed
      .toSorted((a, b) => a.position - b.position)
      .map(({ objective }) => objective)
    return { authority, plans: [{ dup, responsibilityCenter: null, objectives }] }
  }

  #goal(element: XmlElement) {
    const known = this.#goals.get(element) ?? { head: this.#head(element), rows: null }
    this.#goals.set(element, known)
    return known
  }

  /** Level and code; null for the goal that stands for the plan, and where they are missing. */
  #head(element: XmlElement): Head | null {
    const lines = new Lines(child(element, 'OtherInformation'), element, this.#xml, this.#report)
    const level = lines.as<ObjectiveLevel | typeof PLAN>('Livello', (text) =>
      text === PLAN ? PLAN : memberOf(objectiveLevels, text),
    )
    if (level?.value === PLAN) return null
    const source = this.#text(element, 'SequenceIndicator')
    if (level && source) return { level: level.value, code: source.value, source, lines }
    if (!level && !lines.get('Livello')) lines.unreadable('Livello', null)
    if (!source) {
      const { file, line } = this.#xml.source(element)
      this.#report(
        'MISSING_PROPERTY',
        { file, line, raw: null },
        { path: `${element.name}/SequenceIndicator` },
      )
    }
    return null
  }

  #place(element: XmlElement, head: Head, rows: ObjectiveRows, goal: Head | null): void {
    const { lines, level } = head
    const whole = lines.get('Tabelle complete')?.value.split(', ') ?? []
    const objective: DocumentObjective = {
      level,
      code: head.source,
      title: this.#text(element, 'Name'),
      levelLabel: lines.get('Denominazione del livello'),
      parent: readParent(lines) ?? (goal && withValue(goal.source, keyOf(goal))),
      weight: lines.as('Peso', decimalOf),
      ...this.#stakeholders(element),
      publicValue: readPublicValue(lines),
      budget: readBudget(lines),
      executionState: readState(lines),
      implementationApproach: this.#approach(element),
      implementationStatus: readBlocks(lines.all('Stato di attuazione')),
      phases: whole.includes(TABLES.phases) ? rows.phases : null,
      indicators: whole.includes(TABLES.indicators) ? rows.indicators : null,
    }
    const position = lines.as('Posizione', (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null))
    this.#placed.push({ position: position?.value ?? Number.POSITIVE_INFINITY, objective })
  }

  #text(element: XmlElement | undefined, name: string): Sourced<string> | null {
    const found = element && child(element, name)
    return found && found.text !== '' ? this.#xml.said(found, unescapeText(found.text)) : null
  }

  #approach(element: XmlElement): Narrative | null {
    const found = child(element, 'Description')
    if (!found || found.text === '') return null
    return readBlocks(
      found.text.split('\n').map((raw, index) => {
        const line = found.line + index
        return { value: raw, raw, file: this.#xml.file, line, endLine: line }
      }),
    )
  }

  #stakeholders(
    element: XmlElement,
  ): Pick<DocumentObjective, 'responsibilityCenter' | 'manager' | 'portfolio'> {
    const stakeholders = childrenOf(element, 'Stakeholder')
    const inRole = (name: string) =>
      stakeholders.find((one) =>
        childrenOf(one, 'Role').some((role) => child(role, 'Name')?.text === name),
      )
    return {
      responsibilityCenter: this.#text(inRole(ROLES.center), 'Name'),
      manager: this.#text(inRole(ROLES.manager), 'Name'),
      portfolio: this.#portfolio(inRole(ROLES.portfolio)),
    }
  }

  #portfolio(element: XmlElement | undefined): Sourced<Portfolio> | null {
    const holder = this.#text(element, 'Name')?.value
    const label = this.#text(element, 'Description')?.value
    if (!element || holder === undefined || label === undefined) return null
    const matters = childrenOf(element, 'Role')
      .filter((role) => child(role, 'Name')?.text === ROLES.matter)
      .flatMap((role) => this.#text(role, 'Description')?.value ?? [])
    return this.#xml.said(element, { label, holder, matters })
  }
}

const keyOf = ({ level, code }: Head): ObjectiveKey => ({ level, code })

function readParent(lines: Lines): Sourced<ObjectiveKey | null> | null {
  const found = lines.get('Collegato a')
  if (found?.value === PLAN) return withValue(found, null)
  return lines.as('Collegato a', (text) => {
    const blank = text.indexOf(' ')
    const level = memberOf(objectiveLevels, text.slice(0, blank))
    const code = text.slice(blank + 1)
    return level && code !== '' ? { level, code } : null
  })
}

function readPublicValue(lines: Lines): Sourced<PublicValue> | null {
  const code = lines.get('Codice del valore pubblico')
  const title = lines.get('Titolo del valore pubblico')?.value ?? null
  return code && withValue(code, { code: code.value, title })
}

function readBudget(lines: Lines): Sourced<BudgetLink> | null {
  const mission = lines.get('Missione di bilancio')
  const program = lines.get('Programma di bilancio')?.value ?? null
  const provenance = lines.as('Collegamento al bilancio', (text) => memberOf(linkProvenances, text))
  if (!mission || !provenance) return null
  return withValue(mission, { mission: mission.value, program, provenance: provenance.value })
}

function readState(lines: Lines): DocumentObjective['executionState'] {
  const value = lines.as('Stato', (text) => memberOf(executionStates, text))
  const label = lines.get('Stato stampato')
  return label && printed(label, label.value, value?.value ?? null)
}
