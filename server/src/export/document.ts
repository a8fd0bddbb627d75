import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  ExportDocument,
  Narrative,
} from '../document/document.ts'
import { readFields } from '../document/fields.ts'
import type { NameOfKind } from '../domain/fields.ts'
import { indicatorFields } from '../domain/indicatorFields.ts'
import { phaseFields } from '../domain/phaseFields.ts'
import { type PrintedKind, printedWords } from '../domain/printedCells.ts'
import type {
  Plan,
  PlanIndicator,
  PlanNarrative,
  PlanObjective,
  PlanPhase,
  PrintedPhaseCells,
} from '../plan/nodes.ts'
import type { AuthorityDirectory } from './directory.ts'
import { cell, sourced } from './values.ts'

/** One whole plan, and what its authority's plans share, in the form that all writers of formats take. */
export function documentOf(
  plan: Plan,
  { authority, centers, people }: AuthorityDirectory,
): ExportDocument {
  const { code, label } = plan.dup
  return {
    authority,
    plan: {
      dup: { code: sourced(code), label: sourced(label || null) },
      // Each objective names its own.
      responsibilityCenter: null,
      objectives: parentsFirst(plan.objectives).map(objectiveOf),
    },
    centers,
    people,
  }
}

/** In plan order, except that parents precede their children. */
function parentsFirst(objectives: readonly PlanObjective[]): PlanObjective[] {
  const ordered = new Set<PlanObjective>()
  for (const objective of objectives) {
    const chain: PlanObjective[] = []
    for (let at: PlanObjective | null = objective; at && !ordered.has(at); at = at.parent) {
      chain.push(at)
    }
    for (const one of chain.reverse()) ordered.add(one)
  }
  return [...ordered]
}

function objectiveOf(objective: PlanObjective): DocumentObjective {
  const { parent, portfolio, publicValue } = objective
  return {
    level: objective.level,
    code: sourced(objective.code),
    title: sourced(objective.title),
    levelLabel: sourced(objective.levelLabel || null),
    parent: {
      ...sourced(parent?.code ?? ''),
      value: parent && { level: parent.level, code: parent.code },
    },
    weight: sourced(objective.weight),
    portfolio: portfolio && {
      ...sourced(portfolio.label),
      value: { label: portfolio.label, holder: portfolio.holder, matters: portfolio.matters },
    },
    responsibilityCenter: sourced(objective.responsibilityCenterAlias?.spelling ?? null),
    manager: sourced(objective.managerAlias?.spelling ?? null),
    publicValue: publicValue && {
      ...sourced(`${publicValue.code} - ${publicValue.title}`),
      value: { code: publicValue.code, title: publicValue.title },
    },
    budget: objective.budget && {
      ...sourced([objective.budget.mission, objective.budget.program].filter(Boolean).join('.')),
      value: objective.budget,
    },
    executionState: cell(objective.executionStateLabel, objective.executionState),
    implementationApproach: narrativeOf(objective.implementationApproach),
    implementationStatus: narrativeOf(objective.implementationStatus),
    phases: objective.phases.map(phaseOf),
    indicators: objective.indicators.map(indicatorOf),
  }
}

function narrativeOf(narrative: PlanNarrative | null): Narrative | null {
  return (
    narrative && {
      blocks: narrative.blocks.map((block) => ({
        ...sourced(block.text),
        value: { number: block.number, text: block.text },
      })),
    }
  )
}

function phaseOf(phase: PlanPhase): DocumentPhase {
  const printedCell = (kind: PrintedKind) => (name: keyof PrintedPhaseCells) => {
    const value = phase[name]
    return cell(printedWords(kind, value, phase.printed?.[name]), value)
  }
  const spelling = (name: NameOfKind<typeof phaseFields, 'PERSON' | 'CENTER'>) =>
    sourced(phase[`${name}Alias`]?.spelling ?? null)
  return {
    title: sourced(phase.title),
    ...readFields(phaseFields, {
      DAY: printedCell('DAY'),
      NUMBER: printedCell('NUMBER'),
      PERSON: spelling,
      CENTER: spelling,
      TEXT: (name) => sourced(phase[name]),
    }),
  }
}

function indicatorOf(indicator: PlanIndicator): DocumentIndicator {
  return {
    title: sourced(indicator.title),
    ...readFields(indicatorFields, {
      LABEL: (name) => cell(indicator[`${name}Label`], indicator[name]),
      ENUM: (name) => sourced<string>(indicator[name]),
      DECIMAL: (name) => sourced(indicator[name]),
      TEXT: (name) => sourced(indicator[name]),
    }),
    values: indicator.values.map(({ year, yearSource, expected, achieved }) => ({
      year,
      yearSource,
      expected: expected && { ...sourced(expected.text), value: expected },
      achieved: achieved && { ...sourced(achieved.text), value: achieved },
    })),
  }
}
