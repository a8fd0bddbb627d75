import type { ObjectiveLevel } from './enums.ts'

/** Identifies an objective within its plan. */
export interface ObjectiveKey {
  readonly level: ObjectiveLevel
  readonly code: string
}

/** The key as one string, for maps. */
export const keyOf = ({ level, code }: ObjectiveKey): string => `${level} ${code}`
