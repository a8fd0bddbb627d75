import type {
  CutSection,
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  FileDocument,
  Portfolio,
  PublicValue,
} from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { splitCode } from '../../domain/codes.ts'
import type { YearSource } from '../../domain/enums.ts'
import { fold } from '../../domain/fold.ts'
import { keyOf, type ObjectiveKey } from '../../domain/objectiveKey.ts'
import { type Fields, same, textOf } from '../model/fields.ts'
import { endOfIndicator, saidOfIndicator, saidOfValues } from '../model/indicator.ts'
import { saidOfObjective } from '../model/objective.ts'
import { endOfPhase, saidOfPhase } from '../model/phase.ts'
import { isRetyped } from '../model/reprints.ts'

/** A phase or indicator that files print. */
export interface WantedRow {
  readonly title: string
  readonly place: Sourced<unknown>
  readonly fields: Fields
  /** How the years of an indicator's values are known. */
  readonly years: ReadonlyMap<number, YearSource>
  /** Whether the print of its values says nothing: see `reprints.ts`. */
  readonly retyped: boolean
  /** The field with which its file ends, so that it may be cut. */
  readonly endsIn: string | null
}

/** An objective as all files of an import together say it. */
export interface WantedObjective {
  readonly key: ObjectiveKey
  readonly place: Sourced<unknown>
  readonly fields: Fields
  /** Null where no file prints the table. */
  readonly phases: readonly WantedRow[] | null
  readonly indicators: readonly WantedRow[] | null
  /** Values that came without their table, by the folded title of their indicator. */
  readonly values: ReadonlyMap<string, WantedRow>
  /** Whether the print of its values says nothing: see `reprints.ts`. */
  readonly retyped: boolean
  /** What its file ends in the middle of. */
  readonly cut: CutSection | null
}

/** A plan as all files of an import together say it. */
export interface WantedPlan {
  readonly code: string
  readonly label: string | null
  readonly objectives: ReadonlyMap<string, WantedObjective>
}

/** A spelling that a file prints of a center or a person. */
export interface PrintedName {
  readonly spelling: string
  readonly code: string | null
  readonly place: Sourced<unknown>
}

/** All that the files of an import say, together. */
export interface Wanted {
  readonly plans: readonly WantedPlan[]
  readonly centers: readonly PrintedName[]
  readonly people: readonly PrintedName[]
  readonly portfolios: ReadonlyMap<string, Portfolio>
  readonly publicValues: ReadonlyMap<string, PublicValue & { readonly place: Sourced<unknown> }>
}

/**
 * Puts the documents of several files together, plan by plan. What one file leaves unsaid another
 * may say; where two say different things, the upper cascade keeps the first and reports it, since
 * every sheet repeats it, and anything else is an error.
 */
export function combine(documents: readonly FileDocument[], report: IssueReporter): Wanted {
  const plans = new Map<
    string,
    { code: string; label: Sourced<string> | null; objectives: Map<string, WantedObjective> }
  >()
  const centers = new PrintedCenters()
  const people = new Map<string, PrintedName>()
  const portfolios = new Map<string, Sourced<Portfolio>>()
  const publicValues = new Map<string, PublicValue & { place: Sourced<unknown> }>()

  const printCenter = (printed: Sourced<string> | null): void => {
    if (!printed) return
    const { code } = splitCode(printed.value)
    centers.add({ spelling: printed.value, code, place: printed })
  }
  const printPerson = (printed: Sourced<string> | null): void => {
    if (!printed || people.has(printed.value)) return
    people.set(printed.value, { spelling: printed.value, code: null, place: printed })
  }

  for (const { plans: said, format } of documents) {
    const retyped = isRetyped(format)
    for (const { dup, responsibilityCenter: center, objectives, values } of said) {
      const code = dup.code.value
      const plan = plans.get(code) ?? { code, label: null, objectives: new Map() }
      plans.set(code, plan)
      plan.label ??= dup.label
      if (plan.label && dup.label && plan.label.value !== dup.label.value) {
        const [first, second] = [plan.label.value, dup.label.value]
        report('TITLES_DISAGREE', dup.label, { code, first, second, at: placeOf(plan.label) })
      }
      // A front page prints code and name apart: the name is the spelling.
      const spelling = center && (center.value.label || center.value.code)
      if (center && spelling) centers.add({ spelling, code: center.value.code, place: center })
      for (const objective of objectives) {
        printCenter(objective.responsibilityCenter)
        printPerson(objective.manager)
        for (const phase of objective.phases ?? []) {
          printCenter(phase.responsibilityCenter)
          printPerson(phase.responsible)
        }
        if (objective.portfolio) keepPortfolio(portfolios, objective.portfolio, report)
        if (objective.publicValue) keepPublicValue(publicValues, objective.publicValue, report)
        merge(plan.objectives, wantedOf(objective, retyped), report)
      }
      for (const { objective, indicator, values: years } of values ?? []) {
        merge(
          plan.objectives,
          {
            key: objective,
            place: indicator,
            fields: {},
            phases: null,
            indicators: null,
            values: new Map([
              [
                fold(indicator.value),
                {
                  title: indicator.value,
                  place: indicator,
                  fields: saidOfValues(years),
                  years: sourcesOf(years),
                  retyped,
                  endsIn: null,
                },
              ],
            ]),
            retyped,
            cut: null,
          },
          report,
        )
      }
    }
  }
  return {
    plans: [...plans.values()].map((plan) => ({ ...plan, label: plan.label?.value ?? null })),
    centers: centers.all(),
    people: [...people.values()],
    portfolios: new Map([...portfolios].map(([label, { value }]) => [label, value])),
    publicValues,
  }
}

/** The spellings of centers, each as often as there are codes with it: once, unless files disagree. */
class PrintedCenters {
  readonly #bySpelling = new Map<string, PrintedName[]>()

  add(center: PrintedName): void {
    const same = this.#bySpelling.get(center.spelling)
    if (!same) this.#bySpelling.set(center.spelling, [center])
    else if (center.code === null || same.some(({ code }) => code === center.code)) return
    // A phase prints the name alone; the front page of that center, perhaps in a later file, its code.
    else if (same[0]?.code === null) same[0] = center
    else same.push(center)
  }

  all(): readonly PrintedName[] {
    return [...this.#bySpelling.values()].flat()
  }
}

function wantedOf(objective: DocumentObjective, retyped: boolean): WantedObjective {
  return {
    key: { level: objective.level, code: objective.code.value },
    place: objective.code,
    fields: saidOfObjective(objective),
    phases: objective.phases?.map((phase) => wantedPhase(phase, retyped)) ?? null,
    indicators: objective.indicators?.map((row) => wantedIndicator(row, retyped)) ?? null,
    values: new Map(),
    retyped,
    cut: objective.cut ?? null,
  }
}

const NO_YEARS: ReadonlyMap<number, YearSource> = new Map()

function wantedPhase(phase: DocumentPhase, retyped: boolean): WantedRow {
  const { title } = phase
  const fields = saidOfPhase(phase)
  const endsIn = endOfPhase(phase)
  return { title: title.value, place: title, fields, years: NO_YEARS, retyped, endsIn }
}

function wantedIndicator(indicator: DocumentIndicator, retyped: boolean): WantedRow {
  return {
    title: indicator.title.value,
    place: indicator.title,
    fields: saidOfIndicator(indicator),
    years: sourcesOf(indicator.values),
    retyped,
    endsIn: endOfIndicator(indicator),
  }
}

function sourcesOf(values: DocumentIndicator['values']): ReadonlyMap<number, YearSource> {
  return new Map(values.map(({ year, yearSource }) => [year, yearSource]))
}

function merge(
  objectives: Map<string, WantedObjective>,
  second: WantedObjective,
  report: IssueReporter,
): void {
  const key = keyOf(second.key)
  const first = objectives.get(key)
  if (!first) {
    objectives.set(key, second)
    return
  }
  const fields = { ...first.fields }
  for (const [name, field] of Object.entries(second.fields)) {
    if (!(name in fields)) fields[name] = field
    else if (!same(fields[name], field)) disagree(first, second, name, report)
  }
  objectives.set(key, {
    ...first,
    fields,
    phases: oneTable(first, second, 'phases', report),
    indicators: oneTable(first, second, 'indicators', report),
    values: allValues(first, second, report),
    cut: first.cut ?? second.cut,
  })
}

/** The values of the two, indicator by indicator. */
function allValues(
  first: WantedObjective,
  second: WantedObjective,
  report: IssueReporter,
): WantedObjective['values'] {
  const values = new Map(first.values)
  for (const [title, row] of second.values) {
    const known = values.get(title)
    values.set(title, known ? withValues(second.key, known, row, report) : row)
  }
  return values
}

/** An indicator with values that stand elsewhere: what one leaves empty the other says. */
export function withValues(
  { code }: ObjectiveKey,
  row: WantedRow,
  more: WantedRow,
  report: IssueReporter,
): WantedRow {
  const fields = { ...row.fields }
  for (const [name, field] of Object.entries(more.fields)) {
    const known = fields[name] ?? null
    if (known === null) fields[name] = field
    else if (field !== null && !same(known, field)) {
      const what = { code, field: `${more.title}, ${name}`, first: placeOf(row.place) }
      report('DUPLICATE_OBJECTIVE', more.place, what)
    }
  }
  return { ...row, fields, years: new Map([...row.years, ...more.years]) }
}

/** The table of the two that is printed; both may print it if they print the same. */
function oneTable(
  first: WantedObjective,
  second: WantedObjective,
  name: 'phases' | 'indicators',
  report: IssueReporter,
): readonly WantedRow[] | null {
  const [a, b] = [first[name], second[name]]
  if (!a || !b) return a ?? b
  const equal =
    a.length === b.length &&
    a.every((row, index) => {
      const other = b[index]?.fields ?? {}
      const names = new Set([...Object.keys(row.fields), ...Object.keys(other)])
      return [...names].every((field) => same(row.fields[field] ?? null, other[field] ?? null))
    })
  if (!equal) disagree(first, second, name, report)
  return a
}

function disagree(
  first: WantedObjective,
  second: WantedObjective,
  field: string,
  report: IssueReporter,
): void {
  const { code, level } = second.key
  const at = placeOf(first.place)
  if (level !== 'PEG' && field === 'title') {
    report('TITLES_DISAGREE', second.place, {
      code,
      first: textOf(first.fields.title) ?? '',
      second: textOf(second.fields.title) ?? '',
      at,
    })
  } else if (level !== 'PEG' && field === 'parent') {
    report('PARENTS_DISAGREE', second.place, {
      code,
      first: textOf(first.fields.parent),
      second: textOf(second.fields.parent),
      at,
    })
  } else if (level !== 'PEG' && field === 'levelLabel') {
    report('LEVEL_LABELS_DISAGREE', second.place, {
      code,
      first: textOf(first.fields.levelLabel) ?? '',
      second: textOf(second.fields.levelLabel) ?? '',
      at,
    })
  } else {
    report('DUPLICATE_OBJECTIVE', second.place, { code, field, first: at })
  }
}

/** A sheet prints a portfolio as one line; what exchange files take it apart to has to agree. */
function keepPortfolio(
  portfolios: Map<string, Sourced<Portfolio>>,
  printed: Sourced<Portfolio>,
  report: IssueReporter,
): void {
  const { label } = printed.value
  const first = portfolios.get(label)
  if (!first) {
    portfolios.set(label, printed)
    return
  }
  const words = ({ value: { holder, matters } }: Sourced<Portfolio>) =>
    [holder, ...matters].join(' - ')
  if (words(first) === words(printed)) return
  const [one, other] = [words(first), words(printed)]
  report('TITLES_DISAGREE', printed, { code: label, first: one, second: other, at: placeOf(first) })
}

function keepPublicValue(
  publicValues: Map<string, PublicValue & { place: Sourced<unknown> }>,
  printed: Sourced<PublicValue>,
  report: IssueReporter,
): void {
  const { code, title } = printed.value
  const first = publicValues.get(code)
  if (!first || first.title === null) {
    publicValues.set(code, { code, title, place: printed })
  } else if (title !== null && title !== first.title) {
    report('TITLES_DISAGREE', printed, {
      code,
      first: first.title,
      second: title,
      at: placeOf(first.place),
    })
  }
}

/** A place as a message names it: `scheda.md:12`. */
function placeOf({ file, line }: Sourced<unknown>): string {
  return `${file}:${line}`
}
