import type { AttainmentMethod, ExecutionState, ObjectiveLevel, Polarity } from '../domain/enums.ts'

/**
 * What the measures need to know of a plan. The interfaces are structural: nodes with at least
 * these fields can be measured, and results refer to the caller's own nodes.
 *
 * Decimals are plain texts (`"40.00"`), days are ISO texts (`"2024-12-31"`), null means not known.
 */

/** An expected or achieved value: the text as printed, and the number when it is one. */
export interface MeasuredValue {
  readonly text: string
  readonly number: string | null
}

/** What was expected («Valore Atteso») and achieved («Valore Raggiunto») in one year. */
export interface MeasuredYear {
  readonly year: number
  readonly expected: MeasuredValue | null
  readonly achieved: MeasuredValue | null
}

/** An indicator («indicatore»). */
export interface MeasuredIndicator {
  readonly id: number
  readonly title: string
  /** «Tipo», canonical: `EFFICIENCY`, `TIMELINESS` …; null when not printed. */
  readonly type: string | null
  /** In any order; at most one entry a year. */
  readonly values: readonly MeasuredYear[]
  /** Declared by a person; null leaves it to the words of the title. */
  readonly polarity: Polarity | null
  /** Overrides the policy's method; null takes the policy's. */
  readonly method: AttainmentMethod | null
  /** Where the indicator started; null takes the value achieved the year before. */
  readonly baseline: string | null
  /** How far from the target, in the target's unit, still counts as kept (MAINTAIN); null is 0. */
  readonly tolerance: string | null
  /** Weight among the objective's indicators, as given; null on all of them means equal weights. */
  readonly weight: string | null
}

/** A phase («fase», «attività») of an objective. */
export interface MeasuredPhase {
  readonly id: number
  readonly title: string
  readonly plannedStart: string | null
  readonly plannedEnd: string | null
  readonly actualStart: string | null
  readonly actualEnd: string | null
  /** «Peso», as given; null on all phases means equal weights. */
  readonly weight: string | null
  /** «Avanzamento», percent as declared. */
  readonly progress: string | null
}

/** A figure set by hand, with the person responsible for it. */
export interface MeasuredOverride {
  readonly figure: 'PROGRESS' | 'ATTAINMENT'
  /** Percent. */
  readonly value: string
  readonly reason: string
  /** Name of the person. */
  readonly by: string
  readonly at: Date | string
}

/** An objective of any level. */
export interface MeasuredObjective {
  readonly id: number
  readonly level: ObjectiveLevel
  readonly code: string
  readonly title: string
  /** Weight of the edge to its parent; null is 1, `"0"` aligns without contributing. */
  readonly weight: string | null
  readonly executionState: ExecutionState | null
  /** «Responsabile»; only whether there is one matters here. */
  readonly managerAlias: object | null
  readonly parent: MeasuredObjective | null
  readonly children: readonly MeasuredObjective[]
  readonly phases: readonly MeasuredPhase[]
  readonly indicators: readonly MeasuredIndicator[]
  /** At most one counts for each figure: the last. */
  readonly overrides: readonly MeasuredOverride[]
  /** When it, its texts, phases or indicators last changed; null when not known. */
  readonly updatedAt: Date | string | null
}

/** A DUP with the objectives that hang directly on it. */
export interface MeasuredPlan {
  readonly dup: { readonly id: number; readonly code: string; readonly label: string }
  readonly roots: readonly MeasuredObjective[]
}

/** Anything a figure or a finding can be about. */
export type MeasuredNode = MeasuredPlan | MeasuredObjective | MeasuredPhase | MeasuredIndicator

/** Every kind of node that a plan holds, in the caller's own types. */
export type NodeOf<P extends MeasuredPlan> =
  | P
  | P['roots'][number]
  | P['roots'][number]['phases'][number]
  | P['roots'][number]['indicators'][number]

/** What a node is. */
export type NodeKind = 'DUP' | 'OBJECTIVE' | 'PHASE' | 'INDICATOR'

/** A node by name, so that an explanation can be read without the tree. */
export interface NodeReference<N = MeasuredNode> {
  readonly kind: NodeKind
  readonly id: number
  /** Null for phases and indicators: the sheets give them none. */
  readonly code: string | null
  readonly title: string
  /** The caller's own node. */
  readonly node: N
}

/** Whether a node is a DUP with its objectives. */
export const isPlan = (node: MeasuredNode): node is MeasuredPlan => 'roots' in node

/** Whether a node is an objective. */
export const isObjective = (node: MeasuredNode): node is MeasuredObjective => 'children' in node

/** Whether a node is an indicator. */
export const isIndicator = (node: MeasuredNode): node is MeasuredIndicator => 'values' in node

/** Names a node. */
export function reference(node: MeasuredNode): NodeReference {
  if (isPlan(node)) {
    const { id, code, label } = node.dup
    return { kind: 'DUP', id, code, title: label, node }
  }
  const { id, title } = node
  if (isObjective(node)) return { kind: 'OBJECTIVE', id, code: node.code, title, node }
  return { kind: isIndicator(node) ? 'INDICATOR' : 'PHASE', id, code: null, title, node }
}
