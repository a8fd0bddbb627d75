import DataLoader from 'dataloader'
import type { PlanCache } from '../plan/cache.ts'
import { type DupName, findDups, type NamedDup, readDups, readDupsOf } from '../plan/dups.ts'
import type { Plan, PlanDup } from '../plan/nodes.ts'
import type { Queryable } from '../plan/read.ts'
import { loaderById, loaderByOwner } from './batch.ts'

/**
 * Reads DUPs and their snapshots for one request. A DUP that was read once has its revision from
 * then on, and so has its snapshot: one answer never mixes two.
 */
export class PlanLoader {
  /** Batched because items of a list resolve their DUP, and snapshots need its revision. */
  readonly #dups: DataLoader<number, PlanDup | undefined>
  /** Batched because an operation may name several DUPs, and one of them several times. */
  readonly #named: DataLoader<DupName, NamedDup, string>
  /** Batched because each authority of a list has its DUPs. */
  readonly #ofAuthorities: DataLoader<number, PlanDup[]>
  /** Batched because many fields read one snapshot, and a page of objectives may span several. */
  readonly #snapshots: DataLoader<number, Plan | undefined>

  constructor(on: Queryable, cache: PlanCache) {
    this.#dups = loaderById((ids) => readDups(on, ids))
    this.#named = new DataLoader(
      async (names) => {
        const found = await findDups(on, names)
        for (const { dup } of found) if (dup) this.#dups.prime(dup.id, dup)
        return found
      },
      { cacheKeyFn: ({ authority, code }) => JSON.stringify([authority, code]) },
    )
    this.#ofAuthorities = loaderByOwner(
      async (ids) => {
        const dups = await readDupsOf(on, ids)
        for (const dup of dups) this.#dups.prime(dup.id, dup)
        return dups
      },
      ({ authorityId }) => authorityId,
    )
    this.#snapshots = new DataLoader(async (ids) => {
      const dups = await Promise.all(ids.map((id) => this.#dups.load(id)))
      const plans = await cache.get(dups.filter((dup) => dup !== undefined))
      const byId = new Map(plans.map((plan) => [plan?.dup.id, plan]))
      return ids.map((id) => byId.get(id))
    })
  }

  /** The DUP with this id; `undefined` when there is none. */
  dup(id: number): Promise<PlanDup | undefined> {
    return this.#dups.load(id)
  }

  /** The DUP with this name, and how many authorities the name may mean. */
  named(name: DupName): Promise<NamedDup> {
    return this.#named.load(name)
  }

  /** The DUPs of an authority, by code. */
  ofAuthority(id: number): Promise<PlanDup[]> {
    return this.#ofAuthorities.load(id)
  }

  /** The snapshot of the DUP with this id; `undefined` when there is none. */
  snapshot(dupId: number): Promise<Plan | undefined> {
    return this.#snapshots.load(dupId)
  }
}
