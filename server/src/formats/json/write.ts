import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  ExportDocument,
  Narrative,
  OutputFile,
} from '../../document/document.ts'
import { writeFields } from '../../document/fields.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { namesOfKind } from '../../domain/fields.ts'
import { declaredIndicatorFields, printedIndicatorFields } from '../../domain/indicatorFields.ts'
import { phaseFields } from '../../domain/phaseFields.ts'
import { wordsToKeep } from '../../domain/printedCells.ts'
import { fileName } from '../fileName.ts'
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
  const words = namesOfKind(phaseFields, 'DAY', 'NUMBER').flatMap((name) => {
    const cell = phase[name]
    const kept = cell && wordsToKeep(phaseFields[name].kind, cell.value, cell.text)
    return kept === null ? [] : [[name, kept] as const]
  })
  return {
    title: phase.title.value,
    ...joined(writeFields(phaseFields, phase, PROPERTIES)),
    printed: words.length > 0 ? Object.fromEntries(words) : undefined,
  }
}

function writeIndicator(indicator: DocumentIndicator) {
  return {
    title: indicator.title.value,
    ...joined(writeFields(printedIndicatorFields, indicator, PROPERTIES)),
    values: indicator.values.map(({ year, yearSource, expected, achieved }) => ({
      year,
      yearSource,
      expected: said(expected),
      achieved: said(achieved),
    })),
    ...joined(writeFields(declaredIndicatorFields, indicator, PROPERTIES)),
  }
}

/** A property of a row; what is not known is left out. */
type Property = readonly [name: string, value: string | undefined]

const property = (one: Sourced<string | null> | null, name: string): readonly Property[] => [
  [name, one?.value ?? undefined],
]

const PROPERTIES = {
  DAY: property,
  NUMBER: property,
  DECIMAL: property,
  TEXT: property,
  PERSON: property,
  CENTER: (one: Sourced<string> | null, name: string) => property(one, `${name}Label`),
  ENUM: property,
  LABEL: (one: Printed<string> | null, name: string): readonly Property[] => [
    [name, one?.value ?? undefined],
    [`${name}Label`, one?.text],
  ],
}

const joined = (fields: Readonly<Record<string, readonly Property[]>>) =>
  Object.fromEntries(Object.values(fields).flat())
