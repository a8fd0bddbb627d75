import type { ChangeAction, ChangeKind } from '../../domain/enums.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { FieldChange } from './fields.ts'

/** The kinds in the order in which a change plan lists them. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  'DUP',
  'RESPONSIBILITY_CENTER',
  'PERSON',
  'PORTFOLIO',
  'PUBLIC_VALUE',
  'OBJECTIVE',
  'PHASE',
  'INDICATOR',
]

/** One line of a change plan. */
export interface Change {
  readonly action: ChangeAction
  readonly kind: ChangeKind
  /** Code of the plan; null for what plans share. */
  readonly dup: string | null
  /** The objective that it is or belongs to; null for what plans share and for plans themselves. */
  readonly objective: ObjectiveKey | null
  /** What a reader knows it by: an objective's code, a phase's title. */
  readonly label: string
  /** The object itself; it has an id once it is written. */
  readonly target: { readonly id: number | null }
  /** Before and after, by field; all of the before where it is removed, all of the after where it is new. */
  readonly fields: readonly FieldChange[]
}

/** How many objects of one kind came to what. */
export interface KindCounts {
  created: number
  updated: number
  unchanged: number
  removed: number
}

export type Counts = Readonly<Record<ChangeKind, KindCounts>>

/** Counts that start at nothing. */
export function noCounts(): Counts {
  return Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, { created: 0, updated: 0, unchanged: 0, removed: 0 }]),
  ) as unknown as Counts
}

/** One line of a change plan for whoever reads it. */
export interface PlannedChange
  extends Pick<Change, 'action' | 'kind' | 'dup' | 'label' | 'fields'> {
  /** Key of the objective that it is or belongs to; null for others, and for one that is not stored. */
  readonly objectiveId: number | null
  readonly objectiveCode: string | null
}
