import type pg from 'pg'
import { readPlans } from './load.ts'
import type { Plan, PlanDup } from './nodes.ts'

/** A plan at a revision. */
export type PlanVersion = Pick<PlanDup, 'id' | 'revision'>

/**
 * Plan snapshots kept in memory, the least recently used dropped first.
 *
 * A cached plan is served only at the revision that its reader has just read from the database.
 * Every write raises the revision in its own transaction, so a reader never sees a plan older than
 * the last commit, whichever process made it.
 */
export class PlanCache {
  readonly #pool: Pick<pg.Pool, 'connect'>
  readonly #maxBytes: number
  /** Insertion order is age: a plan that is used is put back last. */
  readonly #plans = new Map<number, Plan>()
  /** Loads under way, by plan and revision, so that simultaneous requests share one. */
  readonly #loading = new Map<string, Promise<Plan | undefined>>()
  #bytes = 0

  constructor(pool: Pick<pg.Pool, 'connect'>, maxBytes: number) {
    this.#pool = pool
    this.#maxBytes = maxBytes
  }

  /**
   * The plans at these revisions, in their order, or at later ones that are committed meanwhile;
   * `undefined` for one that was deleted meanwhile.
   */
  get(wanted: readonly PlanVersion[]): Promise<(Plan | undefined)[]> {
    const missing = wanted.filter(
      (version) => !this.#fresh(version) && !this.#loading.has(keyOf(version)),
    )
    if (missing.length > 0) this.#load(missing)
    return Promise.all(
      wanted.map((version) => this.#fresh(version) ?? this.#loading.get(keyOf(version))),
    )
  }

  #fresh({ id, revision }: PlanVersion): Plan | undefined {
    const plan = this.#plans.get(id)
    // Another revision, not only an older one: a database restored from a backup has a lower one.
    if (plan?.dup.revision !== revision) return undefined
    this.#plans.delete(id)
    this.#plans.set(id, plan)
    return plan
  }

  #load(versions: readonly PlanVersion[]): void {
    const ids = versions.map(({ id }) => id)
    const loaded = readPlans(this.#pool, ids).then((plans) => {
      for (const plan of plans) this.#keep(plan)
      return new Map(plans.map((plan) => [plan.dup.id, plan]))
    })
    for (const version of versions) {
      const key = keyOf(version)
      const plan = loaded
        .then((plans) => plans.get(version.id))
        .finally(() => this.#loading.delete(key))
      // Every reader awaits this promise; the handler only keeps a failure from counting as unhandled.
      plan.catch(() => {})
      this.#loading.set(key, plan)
    }
  }

  #keep(plan: Plan): void {
    const older = this.#plans.get(plan.dup.id)
    if (older) this.#drop(older)
    if (plan.bytes > this.#maxBytes) return
    this.#plans.set(plan.dup.id, plan)
    this.#bytes += plan.bytes
    for (const oldest of this.#plans.values()) {
      if (this.#bytes <= this.#maxBytes) break
      this.#drop(oldest)
    }
  }

  #drop(plan: Plan): void {
    this.#plans.delete(plan.dup.id)
    this.#bytes -= plan.bytes
  }
}

function keyOf({ id, revision }: PlanVersion): string {
  return `${id}@${revision}`
}
