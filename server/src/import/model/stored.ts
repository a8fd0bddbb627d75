import type { ObjectiveLevel } from '../../domain/enums.ts'
import type { Plan, PlanObjective } from '../../plan/nodes.ts'
import type { portfolioTable, publicValueTable, StoredEntry, StoredName } from './sharedNames.ts'

/** A stored plan, read as the service reads it. */
export interface StoredPlan {
  readonly dup: Plan['dup']
  /** By `keyOf`. */
  readonly objectives: ReadonlyMap<string, PlanObjective>
}

/** What is stored of an authority and of the plans that an import is about. */
export interface Stored {
  /** Null for an authority that is not stored yet. */
  readonly authorityId: number | null
  /** By code. */
  readonly plans: ReadonlyMap<string, StoredPlan>
  readonly centers: readonly StoredEntry[]
  readonly people: readonly StoredEntry[]
  /** By label. */
  readonly portfolios: ReadonlyMap<string, StoredName<typeof portfolioTable>>
  /** By code. */
  readonly publicValues: ReadonlyMap<string, StoredName<typeof publicValueTable>>
  readonly codePatterns: ReadonlyMap<ObjectiveLevel, string>
  /** Expected sum of the weights within an objective; null expects nothing. */
  readonly weightSumExpected: string | null
  /** Missions (`01`) and programs (`01.06`) of the budget, of all versions. */
  readonly budgetCodes: ReadonlySet<string>
}
