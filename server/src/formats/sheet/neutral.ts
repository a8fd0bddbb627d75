import type { DocumentObjective, PlanDocument } from '../../document/document.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import type { SheetChainLink, SheetObjective, SheetPlan } from './document.ts'
import { parentsOf } from './parents.ts'

/**
 * Converts a sheet's plan to the neutral document: one list of objectives, those of «Collegato a»
 * before the ones under them. A file of several centers gives one document for each, since a document
 * is for one center; the links are in the first.
 */
export function toPlans({ view, sheets }: SheetPlan): readonly PlanDocument[] {
  const dup = {
    code: withValue(view, view.value.code),
    label: view.value.label === '' ? null : withValue(view, view.value.label),
  }
  const upper = upperObjectives(sheets.flatMap(({ objectives }) => objectives))
  return sheets.map(({ center, objectives }, index) => ({
    dup,
    responsibilityCenter: center,
    objectives: [...(index === 0 ? upper : []), ...objectives.map(pegObjective)],
  }))
}

/** The objectives above, each once, as first printed; the mandate's before the missions', these before the programs'. */
function upperObjectives(objectives: readonly SheetObjective[]): readonly DocumentObjective[] {
  const levels = {
    MANDATE: new Map<string, DocumentObjective>(),
    MISSION: new Map<string, DocumentObjective>(),
    PROGRAM: new Map<string, DocumentObjective>(),
  }
  for (const { chain } of objectives) {
    const parents = parentsOf(chain)
    for (const [index, link] of chain.links.entries()) {
      const { level, code } = link.value
      const parent = parents[index] ?? null
      const first = levels[level].get(code)
      // A first print without the parent leaves it to a later one.
      if (!first) levels[level].set(code, upperObjective(link, parent))
      else if (!first.parent && parent) levels[level].set(code, { ...first, parent })
    }
  }
  return Object.values(levels).flatMap((level) => [...level.values()])
}

function upperObjective(
  link: Sourced<SheetChainLink>,
  parent: DocumentObjective['parent'],
): DocumentObjective {
  const { level, levelLabel, code, title } = link.value
  return {
    level,
    code: withValue(link, code),
    title: withValue(link, title),
    levelLabel: withValue(link, levelLabel),
    parent,
    weight: null,
    portfolio: null,
    responsibilityCenter: null,
    manager: null,
    publicValue: null,
    budget: null,
    executionState: null,
    implementationApproach: null,
    implementationStatus: null,
    phases: null,
    indicators: null,
  }
}

function pegObjective({ chain, ...fields }: SheetObjective): DocumentObjective {
  return {
    level: 'PEG',
    ...fields,
    parent: parentsOf(chain).at(-1) ?? null,
    // No sheet prints them.
    weight: null,
    budget: null,
  }
}
