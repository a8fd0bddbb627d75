import type { NodeKey } from '../loaders/ownedKeys.ts'
import { compareKeys, cursorOf, type KeyOrder, type KeyRange, readCursor } from './keyOrder.ts'
import { DEFAULT_PAGE, type PageArguments } from './paging.ts'

/** A page of a connection. */
export interface Page<Node> {
  edges: { cursor: string; node: Node }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/** A page of a list whose keys `fetch` finds and whose nodes, with their keys, `load` reads. */
export async function keyConnection<Key, Node, Found extends Key = Key>(
  args: PageArguments,
  order: KeyOrder<Key>,
  fetch: (range: KeyRange<Key>) => Promise<Found[]>,
  load: (keys: Found[]) => Promise<{ key: Key; node: Node }[]>,
): Promise<Page<Node>> {
  const inverted = args.last != null
  const size = args.first ?? args.last ?? DEFAULT_PAGE
  const from = args.after ?? args.before
  const keys = await fetch({
    ...(args.after != null && { after: readCursor(order, 'after', args.after) }),
    ...(args.before != null && { before: readCursor(order, 'before', args.before) }),
    limit: size + 1, // one more shows whether the list continues
    inverted,
  })
  const more = keys.length > size
  const page = keys.slice(0, size)
  if (inverted) page.reverse()

  const edges = (await load(page)).map(({ key, node }) => ({ cursor: cursorOf(order, key), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: inverted ? from != null : more,
      hasPreviousPage: inverted ? more : from != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** The part of an ordered list of keys that a range asks for. */
export function sliceKeys<Key extends NodeKey>(
  keys: readonly Key[],
  order: KeyOrder<Key>,
  { after, before, limit, inverted }: KeyRange<Key>,
): Key[] {
  const within = keys.filter(
    (key) =>
      (!after || compareKeys(order, key, after) > 0) &&
      (!before || compareKeys(order, key, before) < 0),
  )
  return (inverted ? within.reverse() : within).slice(0, limit)
}
