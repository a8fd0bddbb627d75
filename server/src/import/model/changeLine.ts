import type { ChangeAction, ChangeKind } from '../../domain/enums.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { ValueChange } from './valueChange.ts'

/** What an import writes or removes; null where it has no key yet. */
export interface Target {
  readonly id: number | null
}

/** One line of a change plan. */
export interface ChangeLine {
  readonly action: ChangeAction
  readonly kind: ChangeKind
  /** Code of the plan; null for what plans share. */
  readonly dup: string | null
  /** The objective that it is or belongs to; null for what plans share and for plans themselves. */
  readonly objective: ObjectiveKey | null
  /** Its name for people: an objective's code, a phase's title. */
  readonly label: string
  /** The object itself. */
  readonly target: Target
  /** Before and after, by value; of a removed object all values before, of a new one all values after. */
  readonly changes: readonly ValueChange[]
}
