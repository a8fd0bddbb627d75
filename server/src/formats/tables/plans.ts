import type {
  DocumentIndicator,
  DocumentIndicatorValue,
  DocumentObjective,
  DocumentPhase,
  DocumentValues,
  NarrativeBlock,
  PlanDocument,
  SaidFields,
} from '../../document/document.ts'
import { nothingSaid } from '../../document/fields.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { objectiveFields } from '../../domain/objectiveFields.ts'
import { keyOf, type ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { TemplateColumn } from './template/column.ts'
import type { SectionKey } from './words.ts'

/** The fields of an objective that one or a few cells state. */
type CellFields = Omit<SaidFields<typeof objectiveFields>, SectionKey>

/** An objective as its rows are read, in whatever table they stand. */
class ObjectiveDraft {
  readonly phases: DocumentPhase[] = []
  readonly indicators: DocumentIndicator[] = []
  readonly #fields: { -readonly [K in keyof CellFields]?: CellFields[K] } = {}
  readonly #sections = new Map<SectionKey, Sourced<NarrativeBlock>[]>()
  readonly #level: ObjectiveKey['level']
  readonly #code: Sourced<string>
  readonly #report: IssueReporter

  constructor({ level }: ObjectiveKey, code: Sourced<string>, report: IssueReporter) {
    this.#level = level
    this.#code = code
    this.#report = report
  }

  /** Sets a field; a repetition in another row is ignored, a different value is an error. */
  say<K extends keyof CellFields>(field: K, said: CellFields[K], column: TemplateColumn): void {
    if (!said) return
    const before = this.#fields[field]
    if (!before) this.#fields[field] = said
    else if (!isSame(before, said)) {
      this.#report('TWICE_SAID', said, { what: this.#code.value, column, line: before.line })
    }
  }

  addBlock(section: SectionKey, block: Sourced<NarrativeBlock>): void {
    const blocks = this.#sections.get(section)
    if (blocks) blocks.push(block)
    else this.#sections.set(section, [block])
  }

  finish(): DocumentObjective {
    const narrative = (section: SectionKey) => {
      const blocks = this.#sections.get(section)
      return blocks ? { blocks } : null
    }
    return {
      level: this.#level,
      code: this.#code,
      ...nothingSaid(objectiveFields),
      ...this.#fields,
      implementationApproach: narrative('implementationApproach'),
      implementationStatus: narrative('implementationStatus'),
      // A table holds the rows of many objectives: without rows of this one, it does not state its rows.
      phases: this.phases.length > 0 ? this.phases : null,
      indicators: this.indicators.length > 0 ? this.indicators : null,
    }
  }
}

/** A plan as the rows that name it are read. */
class PlanDraft {
  readonly #code: Sourced<string>
  #label: Sourced<string> | null = null
  readonly #objectives = new Map<string, ObjectiveDraft>()
  readonly #values = new Map<string, DocumentValues & { values: DocumentIndicatorValue[] }>()
  #valueColumn: TemplateColumn | null = null
  readonly #report: IssueReporter

  constructor(code: Sourced<string>, report: IssueReporter) {
    this.#code = code
    this.#report = report
  }

  label(said: Sourced<string> | null, column: TemplateColumn): void {
    this.#label ??= said
    if (!said || this.#label?.value === said.value) return
    const line = this.#label?.line ?? 0
    this.#report('TWICE_SAID', said, { what: this.#code.value, column, line })
  }

  /** The objective with that key, of the order in which rows first name them. */
  objective(key: ObjectiveKey, code: Sourced<string>): ObjectiveDraft {
    const name = keyOf(key)
    let draft = this.#objectives.get(name)
    if (!draft) {
      draft = new ObjectiveDraft(key, code, this.#report)
      this.#objectives.set(name, draft)
    }
    return draft
  }

  addValue(
    { level, code }: ObjectiveKey,
    indicator: Sourced<string>,
    value: DocumentIndicatorValue,
    column: TemplateColumn,
  ): void {
    this.#valueColumn = column
    const name = JSON.stringify([level, code, indicator.value])
    const known = this.#values.get(name)
    if (!known) {
      this.#values.set(name, { objective: { level, code }, indicator, values: [value] })
    } else if (known.values.some(({ year }) => year === value.year)) {
      this.#reportTwice(indicator, value.year, known.indicator.line)
    } else known.values.push(value)
  }

  finish(): PlanDocument {
    const places = this.#indicatorPlaces()
    const apart = [...this.#values.values()].filter((values) => !this.#join(values, places))
    return {
      dup: { code: this.#code, label: this.#label },
      responsibilityCenter: null,
      objectives: [...this.#objectives.values()].map((draft) => draft.finish()),
      ...(apart.length > 0 && { values: apart }),
    }
  }

  /** Where the indicators of each objective stand in its table, by their titles. */
  #indicatorPlaces(): ReadonlyMap<string, number> {
    const places = new Map<string, number>()
    for (const [objective, { indicators }] of this.#objectives) {
      for (const [at, { title }] of indicators.entries()) {
        const name = titleOf(objective, title.value)
        if (!places.has(name)) places.set(name, at)
      }
    }
    return places
  }

  /** Adds values to their indicator in the same file; false when the file has none. */
  #join({ objective, indicator, values }: DocumentValues, places: ReadonlyMap<string, number>) {
    const name = keyOf(objective)
    const indicators = this.#objectives.get(name)?.indicators ?? []
    const at = places.get(titleOf(name, indicator.value)) ?? -1
    const found = indicators[at]
    if (!found) return false
    for (const { year } of values) {
      if (!found.values.some((value) => value.year === year)) continue
      this.#reportTwice(indicator, year, found.title.line)
    }
    indicators[at] = { ...found, values: [...found.values, ...values] }
    return true
  }

  #reportTwice(indicator: Sourced<string>, year: number, line: number): void {
    const column = this.#valueColumn
    const what = `${indicator.value}, ${year}`
    if (column) this.#report('TWICE_SAID', indicator, { what, column, line })
  }
}

/** The plans of a file, in the order in which rows first name them. */
export class PlanDrafts {
  readonly #plans = new Map<string, PlanDraft>()
  readonly #report: IssueReporter

  constructor(report: IssueReporter) {
    this.#report = report
  }

  plan(code: Sourced<string>): PlanDraft {
    let draft = this.#plans.get(code.value)
    if (!draft) {
      draft = new PlanDraft(code, this.#report)
      this.#plans.set(code.value, draft)
    }
    return draft
  }

  finish(): readonly PlanDocument[] {
    return [...this.#plans.values()].map((draft) => draft.finish())
  }
}

const titleOf = (objective: string, title: string): string => JSON.stringify([objective, title])

function isSame(a: Sourced<unknown>, b: Sourced<unknown>): boolean {
  const said = (one: Sourced<unknown>) =>
    JSON.stringify([one.value, 'text' in one ? one.text : null])
  return said(a) === said(b)
}
