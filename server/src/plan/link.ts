import { defaultPolicy, type MeasurementPolicy } from '../measures/policy.ts'
import { LazyNarrative } from './narrative.ts'
import {
  objectiveTypeNames,
  type Plan,
  type PlanCenter,
  type PlanCenterAlias,
  type PlanDup,
  type PlanIndicator,
  type PlanIndicatorValue,
  type PlanObjective,
  type PlanOverride,
  type PlanPerson,
  type PlanPersonAlias,
  type PlanPhase,
  type PlanPortfolio,
  type PlanPublicValue,
  type PlanValue,
} from './nodes.ts'
import { readPolicy } from './policy.ts'
import type { PlanRows, Row } from './rows.ts'

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
  children: PlanObjective[]
  phases: PlanPhase[]
  indicators: PlanIndicator[]
  overrides: PlanOverride[]
}

/** A node's own weight beside its texts: fields, map entries, and the figures kept with it, rounded up. */
const NODE_BYTES = 2_000

/** Links the rows of whole plans into trees. Pure; the rows come from one consistent read. */
export function linkPlans(rows: PlanRows): Plan[] {
  const centerAliases = new Map<number, PlanCenterAlias>()
  const centers = new Map<number, PlanCenter>()
  for (const [aliasId, spelling, id, authorityId, code, name] of rows.centers) {
    let center = centers.get(id)
    if (!center) {
      center = { id, authorityId, code, name }
      centers.set(id, center)
    }
    centerAliases.set(aliasId, { spelling, center })
  }
  const personAliases = new Map<number, PlanPersonAlias>()
  const people = new Map<number, PlanPerson>()
  for (const [aliasId, spelling, id, authorityId, name] of rows.people) {
    let person = people.get(id)
    if (!person) {
      person = { id, authorityId, name }
      people.set(id, person)
    }
    personAliases.set(aliasId, { spelling, person })
  }
  const portfolios = byId(
    rows.portfolios,
    ([id, authorityId, label, holder, matters]): PlanPortfolio => ({
      id,
      authorityId,
      label,
      holder,
      matters,
    }),
  )
  const publicValues = byId(
    rows.publicValues,
    ([id, authorityId, code, title]): PlanPublicValue => ({ id, authorityId, code, title }),
  )

  const policies = new Map(rows.policies.map((row) => [row[0] as number, readPolicy(row)]))

  const plans = new Map<number, OpenPlan>()
  for (const [id, authorityId, code, label, revision, createdAt, updatedAt] of rows.dups) {
    plans.set(id, {
      policy: policies.get(authorityId) ?? defaultPolicy,
      dup: { __typename: 'Dup', id, authorityId, code, label, revision, createdAt, updatedAt },
      roots: [],
      objectives: [],
      objectiveById: new Map(),
      phaseById: new Map(),
      indicatorById: new Map(),
      bytes: 0,
    })
  }

  const objectives = new Map<number, OpenObjective>()
  const parentIds = new Map<OpenObjective, number>()
  for (const row of rows.objectives) {
    const plan = plans.get(row[0]) as OpenPlan
    const objective: OpenObjective = {
      __typename: objectiveTypeNames[row[3] as PlanObjective['level']],
      plan,
      id: row[1],
      level: row[3],
      levelLabel: row[4],
      code: row[5],
      title: row[6],
      position: row[7],
      portfolio: portfolios.get(row[8]) ?? null,
      centerAlias: centerAliases.get(row[9]) ?? null,
      manager: personAliases.get(row[10]) ?? null,
      publicValue: publicValues.get(row[11]) ?? null,
      executionState: row[12],
      executionStateLabel: row[13],
      weight: row[14],
      updatedAt: row[15],
      budget: row[16] === null ? null : { mission: row[16], program: row[17], provenance: row[18] },
      overrides: [],
      parent: null,
      children: [],
      phases: [],
      indicators: [],
      implementationApproach: null,
      implementationStatus: null,
    }
    objectives.set(objective.id, objective)
    if (row[2] !== null) parentIds.set(objective, row[2])
    else plan.roots.push(objective)
    plan.objectives.push(objective)
    plan.objectiveById.set(objective.id, objective)
    plan.bytes += NODE_BYTES + textBytes(row)
  }
  for (const [objective, parentId] of parentIds) {
    const parent = objectives.get(parentId) as OpenObjective
    objective.parent = parent
    parent.children.push(objective)
  }

  for (const [objectiveId, figure, value, reason, by, at] of rows.overrides) {
    ;(objectives.get(objectiveId) as OpenObjective).overrides.push({
      figure,
      value,
      reason,
      by,
      at,
    })
  }

  for (const row of rows.narratives) {
    const objective = objectives.get(row[0]) as OpenObjective
    const narrative = new LazyNarrative(row[2])
    if (row[1] === 'IMPLEMENTATION_APPROACH') objective.implementationApproach = narrative
    else objective.implementationStatus = narrative
    weigh(objective, row)
  }

  for (const row of rows.phases) {
    const objective = objectives.get(row[0]) as OpenObjective
    const phase: PlanPhase = {
      __typename: 'Phase',
      objective,
      id: row[1],
      position: row[2],
      title: row[3],
      plannedStart: row[4],
      plannedEnd: row[5],
      actualStart: row[6],
      actualEnd: row[7],
      weight: row[8],
      progress: row[9],
      responsible: personAliases.get(row[10]) ?? null,
      centerAlias: centerAliases.get(row[11]) ?? null,
      note: row[12],
      printed: row[13] === null ? null : JSON.parse(row[13]),
    }
    objective.phases.push(phase)
    ;(objective.plan as OpenPlan).phaseById.set(phase.id, phase)
    weigh(objective, row)
  }

  const valuesOf = new Map<number, PlanIndicatorValue[]>()
  for (const row of rows.indicators) {
    const objective = objectives.get(row[0]) as OpenObjective
    const values: PlanIndicatorValue[] = []
    const indicator: PlanIndicator = {
      __typename: 'Indicator',
      objective,
      id: row[1],
      position: row[2],
      title: row[3],
      type: row[4],
      typeLabel: row[5],
      note: row[6],
      polarity: row[7],
      method: row[8],
      baseline: row[9],
      tolerance: row[10],
      weight: row[11],
      values,
    }
    valuesOf.set(indicator.id, values)
    objective.indicators.push(indicator)
    ;(objective.plan as OpenPlan).indicatorById.set(indicator.id, indicator)
    weigh(objective, row)
  }
  for (const [
    indicatorId,
    year,
    yearSource,
    expText,
    expNumber,
    achText,
    achNumber,
  ] of rows.indicatorValues) {
    ;(valuesOf.get(indicatorId) as PlanIndicatorValue[]).push({
      year,
      yearSource,
      expected: planValue(expText, expNumber),
      achieved: planValue(achText, achNumber),
    })
  }
  for (const plan of plans.values()) plan.bytes += plan.indicatorById.size * NODE_BYTES

  return [...plans.values()]
}

function planValue(text: string | null, number: string | null): PlanValue | null {
  return text === null ? null : { text, number }
}

function byId<T extends { id: number }>(rows: Row[], read: (row: Row) => T): Map<number, T> {
  return new Map(rows.map(read).map((node) => [node.id, node]))
}

function weigh(objective: OpenObjective, row: Row): void {
  ;(objective.plan as OpenPlan).bytes += NODE_BYTES + textBytes(row)
}

/** Texts weigh two bytes a character at most; numbers and nulls are in `NODE_BYTES`. */
function textBytes(row: Row): number {
  let characters = 0
  for (const cell of row) if (typeof cell === 'string') characters += cell.length
  return characters * 2
}
