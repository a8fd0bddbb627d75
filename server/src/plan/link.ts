import type { LinkProvenance } from '../domain/enums.ts'
import { indicatorFields } from '../domain/indicatorFields.ts'
import { phaseFields } from '../domain/phaseFields.ts'
import { defaultPolicy, type MeasurementPolicy } from '../measures/policy.ts'
import { dupOf } from './dups.ts'
import { fieldReader } from './fields.ts'
import { linkShared, type Shared } from './linkShared.ts'
import { LazyNarrative } from './narrative.ts'
import {
  objectiveTypeNames,
  type Plan,
  type PlanBudgetLink,
  type PlanDup,
  type PlanIndicator,
  type PlanIndicatorValue,
  type PlanObjective,
  type PlanOverride,
  type PlanPhase,
  type PlanValue,
} from './nodes.ts'
import { readPolicy } from './policy.ts'
import { named, textBytes } from './statement.ts'
import { type PlanRows, statements } from './statements.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A plan under construction: the lists that later rows append to. */
interface OpenPlan {
  policy: MeasurementPolicy
  dup: PlanDup
  roots: PlanObjective[]
  objectives: PlanObjective[]
  objectiveById: Map<number, PlanObjective>
  phaseById: Map<number, PlanPhase>
  indicatorById: Map<number, PlanIndicator>
  bytes: number
}

interface OpenObjective extends Mutable<PlanObjective> {
  plan: OpenPlan
  children: PlanObjective[]
  phases: PlanPhase[]
  indicators: PlanIndicator[]
  overrides: PlanOverride[]
}

type Objectives = ReadonlyMap<number, OpenObjective>

/** The estimated memory of a node beside its texts: fields, map entries, and its figures, rounded up. */
const NODE_BYTES = 2_000

/** Links the rows of whole plans into trees. Pure; the rows come from one consistent read. */
export function linkPlans(rows: PlanRows): Plan[] {
  const shared = linkShared(rows)
  const plans = openPlans(rows)
  const objectives = linkObjectives(rows.objectives, plans, shared)
  linkParents(rows.objectives, objectives)
  linkOverrides(rows.overrides, objectives)
  linkNarratives(rows.narratives, objectives)
  linkPhases(rows.phases, objectives, shared)
  const valuesOf = linkIndicators(rows.indicators, objectives, shared)
  linkIndicatorValues(rows.indicatorValues, valuesOf)
  return [...plans.values()]
}

function openPlans({ dups, policies }: PlanRows): Map<number, OpenPlan> {
  const policyOf = new Map(
    named(statements.policies, policies).map((row) => [row.authorityId, readPolicy(row)]),
  )
  return new Map(
    named(statements.dups, dups).map((cells) => [
      cells.id,
      {
        policy: policyOf.get(cells.authorityId) ?? defaultPolicy,
        dup: dupOf(cells),
        roots: [],
        objectives: [],
        objectiveById: new Map(),
        phaseById: new Map(),
        indicatorById: new Map(),
        bytes: 0,
      },
    ]),
  )
}

function linkObjectives(
  rows: PlanRows['objectives'],
  plans: ReadonlyMap<number, OpenPlan>,
  shared: Shared,
): Map<number, OpenObjective> {
  const { at } = statements.objectives
  const objectives = new Map<number, OpenObjective>()
  for (const row of rows) {
    const plan = known(plans, row[at.dupId])
    const objective = openObjective(row, plan, shared)
    objectives.set(objective.id, objective)
    plan.objectives.push(objective)
    plan.objectiveById.set(objective.id, objective)
    plan.bytes += NODE_BYTES + textBytes(row)
  }
  return objectives
}

function openObjective(
  row: PlanRows['objectives'][number],
  plan: OpenPlan,
  shared: Shared,
): OpenObjective {
  const { at } = statements.objectives
  return {
    __typename: objectiveTypeNames[row[at.level]],
    plan,
    id: row[at.id],
    level: row[at.level],
    levelLabel: row[at.levelLabel],
    code: row[at.code],
    title: row[at.title],
    position: row[at.position],
    portfolio: found(shared.portfolios, row[at.portfolioId]),
    responsibilityCenterAlias: found(shared.centers, row[at.responsibilityCenterAliasId]),
    managerAlias: found(shared.people, row[at.managerAliasId]),
    publicValue: found(shared.publicValues, row[at.publicValueId]),
    executionState: row[at.executionState],
    executionStateLabel: row[at.executionStateLabel],
    weight: row[at.weight],
    updatedAt: row[at.updatedAt],
    budget: budgetLink(row[at.budgetMission], row[at.budgetProgram], row[at.budgetProvenance]),
    overrides: [],
    parent: null,
    children: [],
    phases: [],
    indicators: [],
    implementationApproach: null,
    implementationStatus: null,
  }
}

/** A link has a provenance exactly when it has a mission: the database checks it. */
function budgetLink(
  mission: string | null,
  program: string | null,
  provenance: LinkProvenance | null,
): PlanBudgetLink | null {
  return mission === null || provenance === null ? null : { mission, program, provenance }
}

/** Hangs every objective on its parent, or on the plan, in the order of the rows. */
function linkParents(rows: PlanRows['objectives'], objectives: Objectives): void {
  const { at } = statements.objectives
  for (const row of rows) {
    const objective = known(objectives, row[at.id])
    const parentId = row[at.parentId]
    if (parentId === null) objective.plan.roots.push(objective)
    else {
      const parent = known(objectives, parentId)
      objective.parent = parent
      parent.children.push(objective)
    }
  }
}

function linkOverrides(rows: PlanRows['overrides'], objectives: Objectives): void {
  for (const { objectiveId, ...override } of named(statements.overrides, rows)) {
    known(objectives, objectiveId).overrides.push(override)
  }
}

function linkNarratives(rows: PlanRows['narratives'], objectives: Objectives): void {
  const { at } = statements.narratives
  for (const row of rows) {
    const objective = known(objectives, row[at.objectiveId])
    const narrative = new LazyNarrative(row[at.blocks])
    if (row[at.section] === 'IMPLEMENTATION_APPROACH') objective.implementationApproach = narrative
    else objective.implementationStatus = narrative
    objective.plan.bytes += NODE_BYTES + textBytes(row)
  }
}

const withPhaseFields = fieldReader(phaseFields, statements.phases)

function linkPhases(rows: PlanRows['phases'], objectives: Objectives, shared: Shared): void {
  const { at } = statements.phases
  for (const row of rows) {
    const objective = known(objectives, row[at.objectiveId])
    const printed = row[at.printed]
    const phase: PlanPhase = withPhaseFields(
      {
        __typename: 'Phase',
        objective,
        id: row[at.id],
        position: row[at.position],
        title: row[at.title],
        printed: printed === null ? null : JSON.parse(printed),
      },
      row,
      shared,
    )
    objective.phases.push(phase)
    objective.plan.phaseById.set(phase.id, phase)
    objective.plan.bytes += NODE_BYTES + textBytes(row)
  }
}

const withIndicatorFields = fieldReader(indicatorFields, statements.indicators)

function linkIndicators(
  rows: PlanRows['indicators'],
  objectives: Objectives,
  shared: Shared,
): Map<number, PlanIndicatorValue[]> {
  const { at } = statements.indicators
  const valuesOf = new Map<number, PlanIndicatorValue[]>()
  for (const row of rows) {
    const objective = known(objectives, row[at.objectiveId])
    const values: PlanIndicatorValue[] = []
    const indicator: PlanIndicator = withIndicatorFields(
      {
        __typename: 'Indicator',
        objective,
        id: row[at.id],
        position: row[at.position],
        title: row[at.title],
        values,
      },
      row,
      shared,
    )
    valuesOf.set(indicator.id, values)
    objective.indicators.push(indicator)
    objective.plan.indicatorById.set(indicator.id, indicator)
    // Once for itself, and once for its values, which are not counted one by one.
    objective.plan.bytes += 2 * NODE_BYTES + textBytes(row)
  }
  return valuesOf
}

function linkIndicatorValues(
  rows: PlanRows['indicatorValues'],
  valuesOf: ReadonlyMap<number, PlanIndicatorValue[]>,
): void {
  const { at } = statements.indicatorValues
  for (const row of rows) {
    known(valuesOf, row[at.indicatorId]).push({
      year: row[at.year],
      yearSource: row[at.yearSource],
      expected: planValue(row[at.expectedText], row[at.expectedNumber]),
      achieved: planValue(row[at.achievedText], row[at.achievedNumber]),
    })
  }
}

function planValue(text: string | null, number: string | null): PlanValue | null {
  return text === null ? null : { text, number }
}

/** What a foreign key refers to: it is in the same consistent read. */
function known<T>(nodes: ReadonlyMap<number, T>, id: number): T {
  return nodes.get(id) as T
}

/** What a foreign key that may be null refers to. */
function found<T>(nodes: ReadonlyMap<number, T>, id: number | null): T | null {
  return id === null ? null : (nodes.get(id) ?? null)
}
