import type { PrismaClient } from '@cascata/prisma/client'
import type { PlanCache } from '../plan/cache.ts'
import type { Queryable } from '../plan/read.ts'
import { AuthorityLoader } from './authorities.ts'
import { BudgetReference } from './budgetReference.ts'
import { ImportHistory } from './importHistory.ts'
import { NodeLoader } from './nodes.ts'
import { PlanLoader } from './plans.ts'

/**
 * The readers of one request: reads of the same kind in the same tick are batched into one
 * statement. They live as long as the request, so that one answer never mixes two states.
 */
export class Loaders {
  /** For what is outside plans: Pothos plans these reads. */
  readonly prisma: PrismaClient
  readonly authorities: AuthorityLoader
  /** DUPs and their snapshots. */
  readonly plans: PlanLoader
  /** Objectives, phases and indicators of any plan. */
  readonly nodes: NodeLoader
  /** The records of imports. */
  readonly history: ImportHistory
  /** Missions and programs of the budget. */
  readonly budget: BudgetReference

  constructor(
    { prisma, pool }: { readonly prisma: PrismaClient; readonly pool: Queryable },
    cache: PlanCache,
  ) {
    this.prisma = prisma
    this.authorities = new AuthorityLoader(prisma)
    this.plans = new PlanLoader(pool, cache)
    this.nodes = new NodeLoader(prisma, this.plans)
    this.history = new ImportHistory(prisma)
    this.budget = new BudgetReference(prisma)
  }
}
