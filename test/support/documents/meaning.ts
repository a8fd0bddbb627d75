import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentValues,
  ExportDocument,
  FileDocument,
  Narrative,
  PlanDocument,
} from '@cascata/server/document/document'
import type { Printed, Sourced } from '@cascata/server/document/source'

const value = <T>(said: Sourced<T> | null) => said?.value ?? null
const cell = <T>(said: Printed<T> | null) => said && { text: said.text, value: said.value }
const blocks = (narrative: Narrative | null) =>
  narrative?.blocks.length ? narrative.blocks.map(value) : null
/** A table without rows and no table are the same where tables hold the rows of many objectives. */
const rows = <T, U>(table: readonly T[] | null, row: (one: T) => U) =>
  table?.length ? table.map(row) : null

/** The content of a plan: values, texts and order, without places. */
export function planMeaning({ dup, objectives }: PlanDocument) {
  return {
    code: dup.code.value,
    label: value(dup.label),
    objectives: objectives.map(objectiveMeaning),
  }
}

function objectiveMeaning(objective: DocumentObjective) {
  return {
    level: objective.level,
    code: objective.code.value,
    title: value(objective.title),
    levelLabel: value(objective.levelLabel),
    // Hanging on the plan itself is stated; an absent parent is not.
    parent: objective.parent && { key: objective.parent.value },
    weight: value(objective.weight),
    portfolio: value(objective.portfolio),
    responsibilityCenter: value(objective.responsibilityCenter),
    manager: value(objective.manager),
    publicValue: value(objective.publicValue),
    budget: value(objective.budget),
    executionState: cell(objective.executionState),
    implementationApproach: blocks(objective.implementationApproach),
    implementationStatus: blocks(objective.implementationStatus),
    phases: rows(objective.phases, (phase) => ({
      title: value(phase.title),
      plannedStart: cell(phase.plannedStart),
      plannedEnd: cell(phase.plannedEnd),
      actualStart: cell(phase.actualStart),
      actualEnd: cell(phase.actualEnd),
      weight: cell(phase.weight),
      progress: cell(phase.progress),
      responsible: value(phase.responsible),
      responsibilityCenter: value(phase.responsibilityCenter),
      note: value(phase.note),
    })),
    indicators: rows(objective.indicators, indicatorMeaning),
  }
}

function indicatorMeaning(indicator: DocumentIndicator) {
  return {
    title: value(indicator.title),
    type: cell(indicator.type),
    note: value(indicator.note),
    polarity: value(indicator.polarity),
    method: value(indicator.method),
    baseline: value(indicator.baseline),
    tolerance: value(indicator.tolerance),
    weight: value(indicator.weight),
    // In a table every value stands beside its year, whatever named it before.
    values: indicator.values.map(({ year, expected, achieved }) => ({
      year,
      expected: value(expected),
      achieved: value(achieved),
    })),
  }
}

/** The content of a whole export or file. */
export function meaning(document: {
  readonly plans: readonly PlanDocument[]
  readonly centers: ExportDocument['centers']
  readonly people: ExportDocument['people']
}) {
  return {
    plans: document.plans.map(planMeaning),
    centers: document.centers.map(({ code, name, spellings }) => ({
      code: value(code),
      name: value(name),
      spellings: spellings.map(value),
    })),
    people: document.people.map(({ name, spellings }) => ({
      name: value(name),
      spellings: spellings.map(value),
    })),
  }
}

/** Joins what several files state about one plan, each of them a part. */
export function together(files: readonly FileDocument[]) {
  const plans = files.flatMap(({ plans }) => plans)
  const [first] = plans
  const objectives = new Map<string, DocumentObjective>()
  for (const objective of plans.flatMap((plan) => plan.objectives)) {
    const key = `${objective.level} ${objective.code.value}`
    const said = Object.fromEntries(Object.entries(objective).filter(([, one]) => one !== null))
    objectives.set(key, { ...(objectives.get(key) ?? objective), ...said })
  }
  for (const values of plans.flatMap((plan) => plan.values ?? [])) {
    const key = `${values.objective.level} ${values.objective.code}`
    const objective = objectives.get(key)
    if (objective) objectives.set(key, withValues(objective, values))
  }
  return {
    plans: first ? [{ ...first, objectives: [...objectives.values()] }] : [],
    centers: files.flatMap(({ centers }) => centers),
    people: files.flatMap(({ people }) => people),
  }
}

function withValues(objective: DocumentObjective, { indicator, values }: DocumentValues) {
  const indicators = objective.indicators?.map((one) =>
    one.title.value === indicator.value ? { ...one, values } : one,
  )
  return { ...objective, indicators: indicators ?? null }
}
