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
  /** What a reader knows it by: an objective's code, a phase's title. */
  readonly label: string
  /** The object itself. */
  readonly target: Target
  /** Before and after, by value; all of the before where it is removed, all of the after where it is new. */
  readonly changes: readonly ValueChange[]
}
