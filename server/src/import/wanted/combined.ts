import type { CutSection, Portfolio, PublicValue } from '../../document/document.ts'
import type { Sourced } from '../../document/source.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { Content, ContentTable, ValuePath } from '../model/content.ts'
import type { IndicatorTable } from '../model/indicator.ts'
import type { ObjectiveTable } from '../model/objective.ts'
import type { PhaseTable } from '../model/phase.ts'

/** A phase or indicator that files print. */
export interface CombinedRow<T extends ContentTable> {
  readonly title: string
  readonly place: Sourced<unknown>
  readonly content: Content<T>
  /** Whether the print of its values is not significant: see `retyping.ts`. */
  readonly retyped: boolean
  /** The value with which its file ends, which may be truncated. */
  readonly endsIn: ValuePath | null
}

/** An objective as all files of an import together state it. */
export interface CombinedObjective {
  readonly key: ObjectiveKey
  readonly place: Sourced<unknown>
  readonly content: Content<ObjectiveTable>
  /** Null where no file prints the table. */
  readonly phases: readonly CombinedRow<PhaseTable>[] | null
  readonly indicators: readonly CombinedRow<IndicatorTable>[] | null
  /** Values delivered without their table, by the folded title of their indicator. */
  readonly values: ReadonlyMap<string, CombinedRow<IndicatorTable>>
  /** Whether the print of its values is not significant: see `retyping.ts`. */
  readonly retyped: boolean
  /** What its file ends in the middle of. */
  readonly cut: CutSection | null
}

/** A plan as all files of an import together state it. */
export interface CombinedPlan {
  readonly code: string
  readonly label: string | null
  /** By `keyOf`. */
  readonly objectives: ReadonlyMap<string, CombinedObjective>
}

/** A spelling that a file prints of a center or a person. */
export interface PrintedName {
  readonly spelling: string
  readonly code: string | null
  readonly place: Sourced<unknown>
}

/** What the files of an import print of the names that the plans of an authority share. */
export interface PrintedNames {
  readonly centers: readonly PrintedName[]
  readonly people: readonly PrintedName[]
  /** By label. */
  readonly portfolios: ReadonlyMap<string, Sourced<Portfolio>>
  /** By code. */
  readonly publicValues: ReadonlyMap<string, Sourced<PublicValue>>
}

/** All that the files of an import state, together. */
export interface Combined extends PrintedNames {
  readonly plans: readonly CombinedPlan[]
}
