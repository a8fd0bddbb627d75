import type { Context } from '../context.ts'
import type { ObjectiveTypeName } from '../plan/nodes.ts'

/**
 * What the types of a plan's nodes have in common: a node holds its type name, and is found by its
 * id through the loaders, which cache it.
 */
export function planNode<T>(
  typename: string,
  load: (loaders: Context['loaders'], id: number) => Promise<T | undefined>,
) {
  return {
    isTypeOf: (value: unknown) => (value as { __typename?: string }).__typename === typename,
    brandLoadedObjects: false,
    id: { resolve: ({ id }: { id: number }) => String(id) },
    loadWithoutCache: (id: string, { loaders }: Context) => load(loaders, Number(id)),
  } as const
}

/** {@link planNode} of the objectives of one level. */
export function objectiveNode(typename: ObjectiveTypeName) {
  return planNode(typename, ({ nodes }, id) => nodes.objectiveOfType(typename, id))
}
