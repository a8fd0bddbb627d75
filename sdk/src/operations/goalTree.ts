import type { CascataClient } from '../client.ts'
import {
  GoalTreeDocument,
  type GoalTreeObjectiveFragment,
  type GoalTreeQuery_dup,
  type GoalTreeQueryVariables,
} from '../generated/operations.ts'
import type { RequestOptions } from '../options.ts'

/**
 * One objective of the tree with everything below it, whatever its level. `__typename` or `level`
 * tells the level; a `PegObjective` also has its phases, indicators and responsibilities.
 *
 * The type refers to itself, so one recursive function or component handles the whole tree.
 */
export type GoalTreeNode = GoalTreeObjectiveFragment & {
  /** What contributes directly to it, in plan order; empty at the end of a branch. */
  readonly children: readonly GoalTreeNode[]
}

/** The plan as one tree: DUP, then mandate, mission, program and PEG objectives, with every figure. */
export type GoalTree = Omit<GoalTreeQuery_dup, 'children'> & {
  /** What hangs directly on the DUP, in plan order, of whatever level. */
  readonly children: readonly GoalTreeNode[]
}

/** A node as the operation returns it: the fourth list is the last one that is asked for. */
type Reply = GoalTreeObjectiveFragment & { readonly children?: readonly Reply[] }

/**
 * The whole goal tree of a planning document in one request: every objective of every level with
 * its figures (progress, attainment, schedule, health, counts), and of the PEG objectives also
 * phases, indicators and responsibilities. Narratives are left out, for they outweigh all the
 * rest: {@link pegObjective} has them.
 *
 * @param variables `dup`: code of the DUP as printed; `at`: the reference day (`YYYY-MM-DD`) of
 *   the figures, today in Italy when left out; `authority`: code of the authority, which
 *   may be left out where the service holds only one.
 * @returns `null` when the authority has no DUP with this code.
 * @throws {CascataGraphQLError} with the code `AUTHORITY_REQUIRED` where the service holds several
 *   authorities and none is named; otherwise as {@link CascataClient.request}.
 *
 * @example
 * const tree = await goalTree(client, { dup: 'DUP_2024_2027' })
 * const print = (node: GoalTreeNode, indent = '') => {
 *   console.log(`${indent}${node.code} ${node.title}`)
 *   for (const child of node.children) print(child, `${indent}  `)
 * }
 * tree?.children.forEach((node) => print(node))
 */
export async function goalTree(
  client: CascataClient,
  variables: GoalTreeQueryVariables,
  options?: RequestOptions,
): Promise<GoalTree | null> {
  const { dup } = await client.request(GoalTreeDocument, variables, options)
  return dup && { ...dup, children: dup.children.map(complete) }
}

function complete(node: Reply): GoalTreeNode {
  return { ...node, children: node.children?.map(complete) ?? [] }
}
