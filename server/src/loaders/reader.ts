import type { Authority, PrismaClient } from '@cascata/prisma/client'
import DataLoader from 'dataloader'
import type { PlanCache } from '../plan/cache.ts'
import type {
  ObjectiveTypeName,
  Plan,
  PlanIndicator,
  PlanObjective,
  PlanPhase,
} from '../plan/nodes.ts'
import { BudgetReference } from './budgetReference.ts'
import { History } from './importHistory.ts'
import {
  type ObjectiveKey,
  type ObjectiveOwner,
  objectivesOwned,
  type PhaseKey,
  type PhaseOwner,
  type PlanKey,
  phasesOwned,
} from './ownedKeys.ts'

/**
 * Reads plans for one request: everything asked for in the same tick costs one load.
 * Its loaders live as long as the request, so one answer never mixes two revisions of a plan.
 */
export class Reader {
  readonly prisma: PrismaClient
  /** What imports did. */
  readonly history: History
  /** Missions and programs of the budget. */
  readonly budget: BudgetReference
  readonly #authorities: DataLoader<number, Authority | undefined>
  readonly #plans: DataLoader<number, Plan | undefined>
  readonly #objectiveKeys: DataLoader<number, PlanKey | undefined>
  readonly #phaseKeys: DataLoader<number, PlanKey | undefined>
  readonly #indicatorKeys: DataLoader<number, PlanKey | undefined>
  readonly #ownedObjectives = new Map<ObjectiveOwner, DataLoader<number, ObjectiveKey[]>>()
  readonly #ownedPhases = new Map<PhaseOwner, DataLoader<number, PhaseKey[]>>()

  constructor(prisma: PrismaClient, cache: PlanCache) {
    this.prisma = prisma
    this.history = new History(prisma)
    this.budget = new BudgetReference(prisma)
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

  /** The objective with this id, of whatever level and in whichever plan it is. */
  async objective(id: number): Promise<PlanObjective | undefined> {
    return (await this.#planOf(await this.#objectiveKeys.load(id)))?.objectiveById.get(id)
  }

  /** The objective of this type with this id, in whichever plan it is. */
  async objectiveOfType(type: ObjectiveTypeName, id: number): Promise<PlanObjective | undefined> {
    const objective = await this.objective(id)
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

  /** Keys of every PEG objective of an owner, in list order. */
  objectivesOf(owner: ObjectiveOwner, id: number): Promise<ObjectiveKey[]> {
    let loader = this.#ownedObjectives.get(owner)
    if (!loader) {
      loader = new DataLoader(async (ids) =>
        groupBy(ids, await objectivesOwned(this.prisma, owner, ids)),
      )
      this.#ownedObjectives.set(owner, loader)
    }
    return loader.load(id)
  }

  /** Keys of every phase of an owner, in list order. */
  phasesOf(owner: PhaseOwner, id: number): Promise<PhaseKey[]> {
    let loader = this.#ownedPhases.get(owner)
    if (!loader) {
      loader = new DataLoader(async (ids) =>
        groupBy(ids, await phasesOwned(this.prisma, owner, ids)),
      )
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
}

function loaderById<T extends { readonly id: number }>(
  find: (ids: number[]) => Promise<T[]>,
): DataLoader<number, T | undefined> {
  return new DataLoader(async (ids) => {
    const found = new Map((await find([...ids])).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id))
  })
}

function groupBy<T extends { readonly ownerId: number }>(
  ids: readonly number[],
  rows: readonly T[],
): T[][] {
  const groups = new Map<number, T[]>(ids.map((id) => [id, []]))
  for (const row of rows) groups.get(row.ownerId)?.push(row)
  return ids.map((id) => groups.get(id) as T[])
}
