import type { YogaInitialContext } from 'graphql-yoga'
import type { Pool } from 'pg'
import type { Viewer } from './access/viewer.ts'
import type { Loaders } from './loaders/loaders.ts'
import type { Measures } from './measures/figures.ts'
import type { Plan } from './plan/nodes.ts'

/** Ceilings on what one operation may ask for, from the settings. */
export interface OperationLimits {
  readonly maxDepth: number
  readonly maxComplexity: number
}

/** The context of resolvers, created for each request. */
export interface Context extends YogaInitialContext {
  /** Names this request in the log and in masked errors. */
  readonly requestId: string
  /** The caller, and what they may do and see. */
  readonly viewer: Viewer
  /** The only way from a resolver to stored data. */
  readonly loaders: Loaders
  /** For writes alone: imports and merges, for the administrator. */
  readonly pool: Pick<Pool, 'connect'>
  readonly limits: OperationLimits
  /** How many more list items this request may be answered with. */
  readonly items: { readonly max: number; left: number }
  /** The figures of this request, by plan and day, so that none is measured twice. */
  readonly measured: Map<Plan, Map<string, Measures<Plan>>>
  /** Today in Italy (`2026-11-23`): one day for the whole request, however long it takes. */
  readonly today: string
}
