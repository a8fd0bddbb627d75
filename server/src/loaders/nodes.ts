import type { PrismaClient } from '@cascata/prisma/client'
import type DataLoader from 'dataloader'
import type {
  ObjectiveTypeName,
  Plan,
  PlanIndicator,
  PlanObjective,
  PlanPhase,
} from '../plan/nodes.ts'
import { loaderById, loaderByOwner } from './batch.ts'
import {
  type NodeKey,
  type ObjectiveOwner,
  type ObjectivePlace,
  objectivesOwned,
  type PhaseOwner,
  type PhasePlace,
  phasesOwned,
} from './ownedKeys.ts'
import type { PlanLoader } from './plans.ts'

/**
 * Finds nodes of plans for one request: from their id or owner to their DUP, and from there in its
 * snapshot.
 */
export class NodeLoader {
  readonly #plans: PlanLoader
  /** Ids refer to nodes of any plan, in `nodes` and in lists of changes: each table gives the plan. */
  readonly #objectives: DataLoader<number, NodeKey | undefined>
  readonly #phases: DataLoader<number, NodeKey | undefined>
  readonly #indicators: DataLoader<number, NodeKey | undefined>
  /** Batched because each person, center, portfolio and public value of a list has its objectives. */
  readonly #objectivesOf: Record<ObjectiveOwner, DataLoader<number, ObjectivePlace[]>>
  /** Batched because each person and center of a list has its phases. */
  readonly #phasesOf: Record<PhaseOwner, DataLoader<number, PhasePlace[]>>

  constructor(prisma: PrismaClient, plans: PlanLoader) {
    this.#plans = plans
    const select = { id: true, dupId: true } as const
    this.#objectives = loaderById((ids) =>
      prisma.objective.findMany({ where: { id: { in: [...ids] } }, select }),
    )
    this.#phases = loaderById((ids) =>
      prisma.phase.findMany({ where: { id: { in: [...ids] } }, select }),
    )
    this.#indicators = loaderById((ids) =>
      prisma.indicator.findMany({ where: { id: { in: [...ids] } }, select }),
    )
    const objectivesOf = (owner: ObjectiveOwner) =>
      loaderByOwner(
        (ids) => objectivesOwned(prisma, owner, ids),
        ({ ownerId }) => ownerId,
      )
    const phasesOf = (owner: PhaseOwner) =>
      loaderByOwner(
        (ids) => phasesOwned(prisma, owner, ids),
        ({ ownerId }) => ownerId,
      )
    this.#objectivesOf = {
      center: objectivesOf('center'),
      manager: objectivesOf('manager'),
      portfolio: objectivesOf('portfolio'),
      publicValue: objectivesOf('publicValue'),
    }
    this.#phasesOf = { center: phasesOf('center'), responsible: phasesOf('responsible') }
  }

  /** The objective with this id, of whatever level and in whichever plan it is. */
  async objective(id: number): Promise<PlanObjective | undefined> {
    return (await this.#planOf(await this.#objectives.load(id)))?.objectiveById.get(id)
  }

  /** The objective of this type with this id, in whichever plan it is. */
  async objectiveOfType(type: ObjectiveTypeName, id: number): Promise<PlanObjective | undefined> {
    const objective = await this.objective(id)
    return objective?.__typename === type ? objective : undefined
  }

  /** The phase with this id, in whichever plan it is. */
  async phase(id: number): Promise<PlanPhase | undefined> {
    return (await this.#planOf(await this.#phases.load(id)))?.phaseById.get(id)
  }

  /** The indicator with this id, in whichever plan it is. */
  async indicator(id: number): Promise<PlanIndicator | undefined> {
    return (await this.#planOf(await this.#indicators.load(id)))?.indicatorById.get(id)
  }

  /** The objectives at these keys, in their order; one deleted meanwhile is left out. */
  objectives(keys: readonly NodeKey[]): Promise<PlanObjective[]> {
    return this.#nodes(keys, (plan, id) => plan.objectiveById.get(id))
  }

  /** The phases at these keys, in their order; one deleted meanwhile is left out. */
  phases(keys: readonly NodeKey[]): Promise<PlanPhase[]> {
    return this.#nodes(keys, (plan, id) => plan.phaseById.get(id))
  }

  /** Keys of every PEG objective of an owner, in list order. */
  objectivesOf(owner: ObjectiveOwner, id: number): Promise<ObjectivePlace[]> {
    return this.#objectivesOf[owner].load(id)
  }

  /** Keys of every phase of an owner, in list order. */
  phasesOf(owner: PhaseOwner, id: number): Promise<PhasePlace[]> {
    return this.#phasesOf[owner].load(id)
  }

  async #planOf(key: NodeKey | undefined): Promise<Plan | undefined> {
    return key && this.#plans.snapshot(key.dupId)
  }

  async #nodes<T>(
    keys: readonly NodeKey[],
    find: (plan: Plan, id: number) => T | undefined,
  ): Promise<T[]> {
    const plans = await Promise.all(keys.map((key) => this.#plans.snapshot(key.dupId)))
    return keys.flatMap((key, index) => {
      const plan = plans[index]
      const node = plan && find(plan, key.id)
      return node ? [node] : []
    })
  }
}
