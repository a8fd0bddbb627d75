import type { Target } from './changeLine.ts'

/** The keys of what an import writes, new ones included once they are drawn. */
export interface Ids {
  /** Null for what has none: it is not stored, and nothing is to be written. */
  of(target: Target): number | null
}

/** The keys of what is stored. */
export const STORED_IDS: Ids = { of: ({ id }) => id }
