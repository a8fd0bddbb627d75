import type { ObjectiveLevel } from './enums.ts'

/** What names an objective within its plan. */
export interface ObjectiveKey {
  readonly level: ObjectiveLevel
  readonly code: string
}

/** The same as one word, to look an objective up by. */
export const keyOf = ({ level, code }: ObjectiveKey): string => `${level} ${code}`
