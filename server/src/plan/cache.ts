import type pg from 'pg'
import { readPlans } from './load.ts'
import type { Plan } from './nodes.ts'

/**
 * Plan snapshots kept in memory, the least recently used dropped first.
 *
 * A cached plan is served only at the revision the database holds now, which one statement
 * asks per request; every write raises the revision in its own transaction, so a reader never
 * sees a plan older than the last commit, in whichever process it was made.
 */
export class PlanCache {
  readonly #pool: pg.Pool
  readonly #maxBytes: number
  /** Insertion order is age: a plan that is used is put back last. */
  readonly #plans = new Map<number, Plan>()
  /** Loads under way, by plan and revision, so that simultaneous requests share one. */
  readonly #loading = new Map<string, Promise<Plan | undefined>>()
  #bytes = 0

  constructor(pool: pg.Pool, maxBytes: number) {
    this.#pool = pool
    this.#maxBytes = maxBytes
  }

  /** The plans of these DUPs, in their order; `undefined` for one that does not exist. */
  async get(dupIds: readonly number[]): Promise<(Plan | undefined)[]> {
    const revisions = await this.#revisions(dupIds)
    const missing = dupIds.filter((id) => {
      const revision = revisions.get(id)
      return (
        revision !== undefined &&
        !this.#fresh(id, revision) &&
        !this.#loading.has(`${id}@${revision}`)
      )
    })
    if (missing.length > 0) this.#load(missing, revisions)

    return Promise.all(
      dupIds.map((id) => {
        const revision = revisions.get(id)
        if (revision === undefined) return undefined
        return this.#fresh(id, revision) ?? this.#loading.get(`${id}@${revision}`)
      }),
    )
  }

  async #revisions(dupIds: readonly number[]): Promise<Map<number, number>> {
    const { rows } = await this.#pool.query<{ id: number; revision: number }>(
      'select id, revision from dup where id = any($1)',
      [dupIds],
    )
    return new Map(rows.map((row) => [row.id, row.revision]))
  }

  #fresh(id: number, revision: number): Plan | undefined {
    const plan = this.#plans.get(id)
    // Another revision, not only an older one: a database restored from a backup counts again.
    if (plan?.dup.revision !== revision) return undefined
    this.#plans.delete(id)
    this.#plans.set(id, plan)
    return plan
  }

  #load(dupIds: readonly number[], revisions: ReadonlyMap<number, number>): void {
    const loaded = readPlans(this.#pool, dupIds).then((plans) => {
      for (const plan of plans) this.#keep(plan)
      return new Map(plans.map((plan) => [plan.dup.id, plan]))
    })
    for (const id of dupIds) {
      const key = `${id}@${revisions.get(id)}`
      const plan = loaded.then((plans) => plans.get(id)).finally(() => this.#loading.delete(key))
      // Whoever asked awaits the same promise; this only keeps a failure from counting as unhandled.
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
