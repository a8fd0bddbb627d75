import type { Authority, PrismaClient } from '@cascata/prisma/client'
import DataLoader from 'dataloader'
import type { PlanCache } from './cache.ts'
import type { ObjectiveTypeName, Plan, PlanIndicator, PlanObjective, PlanPhase } from './nodes.ts'

/** Where a node of a plan is found: the DUP to load, and its id in there. */
export interface PlanKey {
  readonly dupId: number
  readonly id: number
}

/** Where an objective stands in the order of all lists: by plan, then in plan order. */
export interface ObjectiveKey extends PlanKey {
  readonly position: number
}

/** Where a phase stands in the order of all lists: objective by objective, in printed order. */
export interface PhaseKey extends PlanKey {
  readonly objectiveId: number
  readonly position: number
}

/** What an objective can be found by from outside its plan. */
export type ObjectiveOwner = 'center' | 'manager' | 'portfolio' | 'publicValue'

/** Who a phase can be found by from outside its plan. */
export type PhaseOwner = 'center' | 'responsible'

/**
 * Reads plans for one request: everything asked for in the same tick costs one load.
 * Its loaders live as long as the request, so one answer never mixes two revisions of a plan.
 */
export class Reader {
  readonly prisma: PrismaClient
  readonly #authorities: DataLoader<number, Authority | undefined>
  readonly #plans: DataLoader<number, Plan | undefined>
  readonly #objectiveKeys: DataLoader<number, PlanKey | undefined>
  readonly #phaseKeys: DataLoader<number, PlanKey | undefined>
  readonly #indicatorKeys: DataLoader<number, PlanKey | undefined>
  readonly #ownedObjectives = new Map<ObjectiveOwner, DataLoader<number, ObjectiveKey[]>>()
  readonly #ownedPhases = new Map<PhaseOwner, DataLoader<number, PhaseKey[]>>()

  constructor(prisma: PrismaClient, cache: PlanCache) {
    this.prisma = prisma
    this.#authorities = loaderById((ids) =>
      prisma.authority.findMany({ where: { id: { in: ids } } }),
    )
    this.#plans = new DataLoader((dupIds) => cache.get(dupIds))
    const select = { id: true, dupId: true } as const
    this.#objectiveKeys = loaderById((ids) =>
      prisma.objective.findMany({ where: { id: { in: ids } }, select }),
    )
    this.#phaseKeys = loaderById((ids) =>
      prisma.phase.findMany({ where: { id: { in: ids } }, select }),
    )
    this.#indicatorKeys = loaderById((ids) =>
      prisma.indicator.findMany({ where: { id: { in: ids } }, select }),
    )
  }

  /** The authority with this id. Every row that belongs to one names one that exists. */
  async authority(id: number): Promise<Authority> {
    const authority = await this.#authorities.load(id)
    if (!authority) throw new Error(`authority ${id} was deleted while it was read`)
    return authority
  }

  /** The authorities with this code; without a code any two, enough to tell whether there is only one. */
  async authorities(code: string | null | undefined): Promise<Authority[]> {
    const found = await this.prisma.authority.findMany({
      where: code == null ? {} : { code },
      orderBy: { id: 'asc' },
      take: 2,
    })
    for (const authority of found) this.#authorities.prime(authority.id, authority)
    return found
  }

  /** The snapshot of a DUP; `undefined` when there is none with this id. */
  plan(dupId: number): Promise<Plan | undefined> {
    return this.#plans.load(dupId)
  }

  /** The objective of this type with this id, in whichever plan it is. */
  async objective(type: ObjectiveTypeName, id: number): Promise<PlanObjective | undefined> {
    const plan = await this.#planOf(await this.#objectiveKeys.load(id))
    const objective = plan?.objectiveById.get(id)
    return objective?.__typename === type ? objective : undefined
  }

  /** The phase with this id, in whichever plan it is. */
  async phase(id: number): Promise<PlanPhase | undefined> {
    return (await this.#planOf(await this.#phaseKeys.load(id)))?.phaseById.get(id)
  }

  /** The indicator with this id, in whichever plan it is. */
  async indicator(id: number): Promise<PlanIndicator | undefined> {
    return (await this.#planOf(await this.#indicatorKeys.load(id)))?.indicatorById.get(id)
  }

  /** The objectives at these keys, in their order; one deleted meanwhile is left out. */
  async objectives(keys: readonly PlanKey[]): Promise<PlanObjective[]> {
    return this.#nodes(keys, (plan, id) => plan.objectiveById.get(id))
  }

  /** The phases at these keys, in their order; one deleted meanwhile is left out. */
  async phases(keys: readonly PlanKey[]): Promise<PlanPhase[]> {
    return this.#nodes(keys, (plan, id) => plan.phaseById.get(id))
  }

  /** Keys of every objective of an owner, in list order. */
  objectivesOf(owner: ObjectiveOwner, id: number): Promise<ObjectiveKey[]> {
    let loader = this.#ownedObjectives.get(owner)
    if (!loader) {
      loader = new DataLoader((ids) => this.#objectivesByOwner(owner, ids))
      this.#ownedObjectives.set(owner, loader)
    }
    return loader.load(id)
  }

  /** Keys of every phase of an owner, in list order. */
  phasesOf(owner: PhaseOwner, id: number): Promise<PhaseKey[]> {
    let loader = this.#ownedPhases.get(owner)
    if (!loader) {
      loader = new DataLoader((ids) => this.#phasesByOwner(owner, ids))
      this.#ownedPhases.set(owner, loader)
    }
    return loader.load(id)
  }

  async #planOf(key: PlanKey | undefined): Promise<Plan | undefined> {
    return key && this.plan(key.dupId)
  }

  async #nodes<T>(
    keys: readonly PlanKey[],
    find: (plan: Plan, id: number) => T | undefined,
  ): Promise<T[]> {
    const plans = await Promise.all(keys.map((key) => this.plan(key.dupId)))
    return keys.flatMap((key, index) => {
      const plan = plans[index]
      const node = plan && find(plan, key.id)
      return node ? [node] : []
    })
  }

  async #objectivesByOwner(
    owner: ObjectiveOwner,
    ids: readonly number[],
  ): Promise<ObjectiveKey[][]> {
    const rows = await this.prisma.objective.findMany({
      where:
        owner === 'center'
          ? { centerAlias: { centerId: { in: [...ids] } } }
          : { [`${owner}Id`]: { in: [...ids] } },
      select: {
        id: true,
        dupId: true,
        position: true,
        managerId: true,
        portfolioId: true,
        publicValueId: true,
        centerAlias: owner === 'center' && { select: { centerId: true } },
      },
      orderBy: [{ dupId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    })
    return groupBy(ids, rows, (row) =>
      owner === 'center' ? row.centerAlias?.centerId : row[`${owner}Id`],
    )
  }

  async #phasesByOwner(owner: PhaseOwner, ids: readonly number[]): Promise<PhaseKey[][]> {
    const rows = await this.prisma.phase.findMany({
      where:
        owner === 'center'
          ? { centerAlias: { centerId: { in: [...ids] } } }
          : { responsibleId: { in: [...ids] } },
      select: {
        id: true,
        dupId: true,
        objectiveId: true,
        position: true,
        responsibleId: true,
        centerAlias: owner === 'center' && { select: { centerId: true } },
      },
      orderBy: [{ dupId: 'asc' }, { objectiveId: 'asc' }, { position: 'asc' }],
    })
    return groupBy(ids, rows, (row) =>
      owner === 'center' ? row.centerAlias?.centerId : row.responsibleId,
    )
  }
}

function loaderById<T extends { readonly id: number }>(
  find: (ids: number[]) => Promise<T[]>,
): DataLoader<number, T | undefined> {
  return new DataLoader(async (ids) => {
    const found = new Map((await find([...ids])).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id))
  })
}

function groupBy<T>(
  ids: readonly number[],
  rows: readonly T[],
  ownerOf: (row: T) => number | null | undefined,
): T[][] {
  const groups = new Map<number, T[]>(ids.map((id) => [id, []]))
  for (const row of rows) groups.get(ownerOf(row) as number)?.push(row)
  return ids.map((id) => groups.get(id) as T[])
}
