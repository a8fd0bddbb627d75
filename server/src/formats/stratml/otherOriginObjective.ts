import type {
  DocumentIndicator,
  DocumentObjective,
  Narrative,
  NarrativeBlock,
} from '../../document/document.ts'
import { nothingSaid } from '../../document/fields.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { printed, type Sourced, withValue } from '../../document/source.ts'
import type { IndicatorType, ObjectiveLevel } from '../../domain/enums.ts'
import { indicatorFields } from '../../domain/indicatorFields.ts'
import { objectiveFields } from '../../domain/objectiveFields.ts'
import { child, childrenOf, type XmlElement, type XmlText } from './elements.ts'
import { readResults } from './otherOriginResults.ts'

/** An objective whose code is not known before all are. */
export interface ObjectiveDraft {
  readonly level: ObjectiveLevel
  /** The code that it is given where no other has the same. */
  readonly sequence: Sourced<string> | null
  readonly identifier: Sourced<string> | null
  readonly goal: XmlElement | null
  readonly title: string
  readonly place: Sourced<null>
  readonly rest: Omit<DocumentObjective, 'level' | 'code' | 'parent'>
}

/** Reads the elements of a file of another program; what has no place in a plan is reported. */
export class ElementReader {
  readonly #xml: XmlText
  readonly #report: IssueReporter

  constructor(xml: XmlText, report: IssueReporter) {
    this.#xml = xml
    this.#report = report
  }

  /** Reads an objective, or a goal as one. */
  objective(element: XmlElement, level: ObjectiveLevel, goal: XmlElement | null): ObjectiveDraft {
    const name = this.line(element, 'Name')
    const description = this.line(element, 'Description')
    const blocks = [
      ...(name ? this.#paragraphs(element, 'Description') : []),
      ...this.#paragraphs(element, 'OtherInformation'),
    ]
    const indicators = childrenOf(element, 'PerformanceIndicator').flatMap(
      (one) => this.#indicator(one) ?? [],
    )
    this.reportAllBut(element, [...HEAD, ...(level === 'PEG' ? ['PerformanceIndicator'] : [])])
    return {
      level,
      sequence: this.line(element, 'SequenceIndicator'),
      identifier: this.line(element, 'Identifier'),
      goal,
      place: { ...this.#xml.source(element), raw: name?.raw ?? '', endLine: element.line },
      title: (name ?? description)?.value ?? '',
      rest: {
        ...nothingSaid(objectiveFields),
        title: name ?? description,
        ...this.#stakeholders(element),
        implementationApproach: blocks.length > 0 ? { blocks } : null,
        phases: null,
        indicators: indicators.length > 0 ? indicators : null,
      },
    }
  }

  /** The first organization that performs is the center, the first person that does the manager. */
  #stakeholders(element: XmlElement): Pick<DocumentObjective, 'responsibilityCenter' | 'manager'> {
    let center: Sourced<string> | null = null
    let manager: Sourced<string> | null = null
    for (const one of childrenOf(element, 'Stakeholder')) {
      const name = this.line(one, 'Name')
      if (!name) continue
      const type = one.attributes.StakeholderTypeType
      if (!center && type === 'Organization' && performs(one)) center = name
      else if (!manager && type === 'Person' && performs(one)) manager = name
      else this.#report('STRATML_WITHOUT_PLACE', name, { element: 'Stakeholder' })
    }
    return { responsibilityCenter: center, manager }
  }

  #indicator(element: XmlElement): DocumentIndicator | null {
    const title = this.line(element, 'MeasurementDimension')
    if (!title) {
      if (hasText(element)) {
        const place = this.#xml.source(element)
        this.#report('STRATML_WITHOUT_PLACE', place, { element: 'PerformanceIndicator' })
      }
      return null
    }
    this.reportAllBut(element, ROW)
    const unit = this.line(element, 'UnitOfMeasurement')
    const more = this.line(element, 'OtherInformation')
    // A plan has no field for the unit: it is kept in the note.
    const note = [unit && `UnitOfMeasurement: ${unit.value}`, more?.value].filter(Boolean)
    const source = unit ?? more
    return {
      ...nothingSaid(indicatorFields),
      title,
      type: readStage(element, this.#xml),
      note: source && withValue(source, note.join('\n')),
      values: readResults(element, title.value, this.#xml, this.#report),
    }
  }

  /** Reports what stands in an element beside what has a place. */
  reportAllBut(element: XmlElement, placed: readonly string[]): void {
    for (const one of element.children) {
      if (placed.includes(one.name) || !hasText(one)) continue
      this.#report('STRATML_WITHOUT_PLACE', this.#xml.source(one), { element: one.name })
    }
  }

  /** The words of a child on one line; null when there are none. */
  line(element: XmlElement, name: string): Sourced<string> | null {
    const found = child(element, name)
    const text = found ? oneLine(found.text) : ''
    return found && text !== '' ? this.#xml.said(found, text) : null
  }

  #paragraphs(element: XmlElement, name: string): Narrative['blocks'] {
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

/** Whether there are any words within an element. */
function hasText({ text, children }: XmlElement): boolean {
  return text.trim() !== '' || children.some(hasText)
}

function performs(stakeholder: XmlElement): boolean {
  const types = childrenOf(stakeholder, 'Role').flatMap((role) =>
    childrenOf(role, 'RoleType').map(({ text }) => text.trim()),
  )
  return types.length === 0 || types.includes('Performer')
}

const STAGES = new Map<string, IndicatorType>([
  ['Outcome', 'OUTCOME'],
  ['Output', 'OUTPUT'],
])

function readStage(element: XmlElement, xml: XmlText): DocumentIndicator['type'] {
  const stage = element.attributes.ValueChainStage
  if (!stage) return null
  return printed({ ...xml.source(element), raw: stage }, stage, STAGES.get(stage) ?? null)
}
