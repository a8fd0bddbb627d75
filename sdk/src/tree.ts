import type { ObjectiveLevel } from './generated/operations.ts'
import type { GoalTree, GoalTreeNode } from './operations/goalTree.ts'

/** Anything with a list of children: a tree, or one of its nodes. */
export interface Branch<Node> {
  readonly children: readonly Node[]
}

/** A node as {@link walk} visits it. */
export interface Visit<Node> {
  readonly node: Node
  /** The nodes above it, from the top down; empty for one that hangs directly on the start. */
  readonly ancestors: readonly Node[]
}

/**
 * Walks through everything below `start`, depth first: parents before their children, siblings in
 * plan order. Works on a goal tree, on one of its nodes and on any tree of your own documents.
 *
 * @example
 * for (const { node, ancestors } of walk(tree)) {
 *   console.log('  '.repeat(ancestors.length) + node.title)
 * }
 */
export function* walk<Node extends Branch<Node>>(
  start: Branch<Node>,
): Generator<Visit<Node>, void, undefined> {
  yield* below(start, [])
}

function* below<Node extends Branch<Node>>(
  { children }: Branch<Node>,
  ancestors: readonly Node[],
): Generator<Visit<Node>, void, undefined> {
  for (const node of children) {
    yield { node, ancestors }
    yield* below(node, [...ancestors, node])
  }
}

/**
 * The first objective below `start` that has this code, as printed; `undefined` when there is
 * none. Codes are unique within a level: name the level where two levels use the same code.
 *
 * @example
 * const objective = findByCode(tree, '2024_U09_01', 'PEG')
 */
export function findByCode(
  start: Branch<GoalTreeNode>,
  code: string,
  level?: ObjectiveLevel,
): GoalTreeNode | undefined {
  for (const { node } of walk(start)) {
    if (node.code === code && (level === undefined || node.level === level)) return node
  }
  return undefined
}

/**
 * One objective as a row of a spreadsheet: nothing but texts, numbers and nulls. What only PEG
 * objectives have is `null` in the rows of the other levels.
 */
export interface GoalTreeRow {
  readonly dup: string
  /** How many objectives are above it. */
  readonly depth: number
  /** Code of the objective that it contributes to; `null` directly under the DUP. */
  readonly parentCode: string | null
  readonly level: ObjectiveLevel
  readonly levelLabel: string
  readonly code: string
  readonly title: string
  readonly responsibilityCenter: string | null
  readonly manager: string | null
  readonly portfolio: string | null
  readonly publicValue: string | null
  readonly executionState: string | null
  /** Avanzamento, percent, as an exact decimal string; `null` when not measurable. */
  readonly progress: string | null
  /** Progress that the planned dates would have by the reference day. */
  readonly expectedProgress: string | null
  /** Grado di raggiungimento, percent; `null` when not measurable. */
  readonly attainment: string | null
  /** The same before floor and cap. */
  readonly attainmentRaw: string | null
  /** Code of the attainment's band. */
  readonly attainmentBand: string | null
  /** Code of the pace's band. */
  readonly paceBand: string | null
  readonly scheduleState: string
  /** Positive when late, negative when early. */
  readonly daysLate: number | null
  /** Weight of its link to the parent, as given. */
  readonly weight: string | null
  readonly phases: number | null
  readonly indicators: number | null
}

/**
 * The tree as rows for a spreadsheet or a data frame, one per objective, parents before children.
 * For rows of phases or indicators, map what {@link walk} yields.
 *
 * @example
 * console.table(flatten(tree))
 */
export function flatten(tree: GoalTree): GoalTreeRow[] {
  return Array.from(walk(tree), ({ node, ancestors }) => {
    const peg = node.__typename === 'PegObjective' ? node : undefined
    return {
      dup: tree.code,
      depth: ancestors.length,
      parentCode: ancestors.at(-1)?.code ?? null,
      level: node.level,
      levelLabel: node.levelLabel,
      code: node.code,
      title: node.title,
      responsibilityCenter: peg?.responsibilityCenter?.name ?? null,
      manager: peg?.manager?.name ?? null,
      portfolio: peg?.portfolio?.label ?? null,
      publicValue: peg?.publicValue?.title ?? null,
      executionState: peg?.executionState ?? null,
      progress: node.progress.value,
      expectedProgress: node.schedule.expectedProgress.value,
      attainment: node.attainment.value,
      attainmentRaw: node.attainment.raw,
      attainmentBand: node.health.attainment?.code ?? null,
      paceBand: node.health.pace?.code ?? null,
      scheduleState: node.schedule.state,
      daysLate: node.schedule.daysLate,
      weight: node.weight,
      phases: peg?.phases.length ?? null,
      indicators: peg?.indicators.length ?? null,
    }
  })
}
