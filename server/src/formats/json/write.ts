import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  ExportDocument,
  Narrative,
  OutputFile,
} from '../../document/document.ts'
import type { Sourced } from '../../document/source.ts'
import { fileName } from '../fileName.ts'
import { type Written, writeDay, writeNumber } from './cells.ts'
import { FORMAT, VERSION } from './version.ts'

/** Writes a plan as JSON, as `plan.schema.json` describes it. What is not known is left out. */
export function writeJson(document: ExportDocument): OutputFile {
  const { authority, plan, centers, people } = document
  const content = {
    format: FORMAT,
    version: VERSION,
    authority: { code: authority.code, name: authority.name },
    dup: { code: plan.dup.code.value, label: said(plan.dup.label) },
    responsibilityCenter: said(plan.responsibilityCenter),
    responsibilityCenters: centers.map(({ code, name, spellings }) => ({
      code: said(code),
      name: name.value,
      spellings: spellings.map(({ value }) => value),
    })),
    people: people.map(({ name, spellings }) => ({
      name: name.value,
      spellings: spellings.map(({ value }) => value),
    })),
    objectives: plan.objectives.map(writeObjective),
  }
  return {
    name: `${fileName(plan.dup.code.value)}.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
  }
}

/** `undefined` is what `JSON.stringify` leaves out. */
function said<T>(source: Sourced<T> | null): T | undefined {
  return source?.value
}

function writeObjective(objective: DocumentObjective) {
  return {
    level: objective.level,
    code: objective.code.value,
    title: said(objective.title),
    levelLabel: said(objective.levelLabel),
    parent: said(objective.parent),
    weight: said(objective.weight),
    portfolio: said(objective.portfolio),
    responsibilityCenterLabel: said(objective.responsibilityCenter),
    manager: said(objective.manager),
    publicValue: said(objective.publicValue),
    budget: said(objective.budget),
    executionState: objective.executionState?.value ?? undefined,
    executionStateLabel: objective.executionState?.text,
    implementationApproach: writeNarrative(objective.implementationApproach),
    implementationStatus: writeNarrative(objective.implementationStatus),
    phases: objective.phases?.map(writePhase),
    indicators: objective.indicators?.map(writeIndicator),
  }
}

function writeNarrative(narrative: Narrative | null) {
  return narrative
    ? {
        blocks: narrative.blocks.map(({ value: { number, text } }) => ({
          number: number ?? undefined,
          text,
        })),
      }
    : undefined
}

function writePhase(phase: DocumentPhase) {
  const cells = {
    plannedStart: writeDay(phase.plannedStart),
    plannedEnd: writeDay(phase.plannedEnd),
    actualStart: writeDay(phase.actualStart),
    actualEnd: writeDay(phase.actualEnd),
    weight: writeNumber(phase.weight),
    progress: writeNumber(phase.progress),
  }
  return {
    title: phase.title.value,
    ...pick(cells, 'value'),
    responsible: said(phase.responsible),
    responsibilityCenterLabel: said(phase.responsibilityCenter),
    note: said(phase.note),
    printed: Object.values(cells).some(({ printed }) => printed !== undefined)
      ? pick(cells, 'printed')
      : undefined,
  }
}

function pick(cells: Record<string, Written>, part: keyof Written) {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell[part]]))
}

function writeIndicator(indicator: DocumentIndicator) {
  return {
    title: indicator.title.value,
    type: indicator.type?.value ?? undefined,
    typeLabel: indicator.type?.text,
    note: said(indicator.note),
    values: indicator.values.map(({ year, yearSource, expected, achieved }) => ({
      year,
      yearSource,
      expected: said(expected),
      achieved: said(achieved),
    })),
    polarity: said(indicator.polarity),
    method: said(indicator.method),
    baseline: said(indicator.baseline),
    tolerance: said(indicator.tolerance),
    weight: said(indicator.weight),
  }
}
