import { badInput } from '../errors.ts'
import type { ObjectiveKey, PhaseKey, PlanKey } from '../loaders/ownedKeys.ts'

export const DEFAULT_PAGE = 50
export const MAX_PAGE = 100

/** The arguments of every connection. */
export interface PageArguments {
  first?: number | null | undefined
  last?: number | null | undefined
  after?: string | null | undefined
  before?: string | null | undefined
}

/** What to fetch: at most `limit` keys strictly after and before these, from the end when `inverted`. */
export interface KeyRange<Key> {
  after?: Key
  before?: Key
  limit: number
  inverted: boolean
}

/** A list order: how to write a key as a cursor, read it back, and compare two. */
export interface KeyOrder<Key> {
  parts: (key: Key) => readonly number[]
  read: (parts: readonly number[]) => Key
}

/** By plan, then in plan order. The id makes the order total, so pages neither repeat nor skip. */
export const objectiveOrder: KeyOrder<ObjectiveKey> = {
  parts: ({ dupId, position, id }) => [dupId, position, id],
  read: ([dupId = 0, position = 0, id = 0]) => ({ dupId, position, id }),
}

/** By plan, objective by objective, in printed order. */
export const phaseOrder: KeyOrder<PhaseKey> = {
  parts: ({ dupId, objectiveId, position, id }) => [dupId, objectiveId, position, id],
  read: ([dupId = 0, objectiveId = 0, position = 0, id = 0]) => ({
    dupId,
    objectiveId,
    position,
    id,
  }),
}

/** By id: in the order of registration, or in the one opposite to it. */
export const idOrder: KeyOrder<{ readonly id: number }> = {
  parts: ({ id }) => [id],
  read: ([id = 0]) => ({ id }),
}

/** Cost of a connection for the complexity limit: its selection, once per item asked for. */
export const pageComplexity = ({ first, last }: PageArguments) => ({
  field: 1,
  multiplier: Math.min(first ?? last ?? DEFAULT_PAGE, MAX_PAGE),
})

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
  checkPage(args)
  const inverted = args.last != null
  const size = args.first ?? args.last ?? DEFAULT_PAGE
  const from = args.after ?? args.before
  const keys = await fetch({
    ...(args.after != null && { after: readCursor(order, 'after', args.after) }),
    ...(args.before != null && { before: readCursor(order, 'before', args.before) }),
    limit: size + 1, // one more tells whether the list goes on
    inverted,
  })
  const more = keys.length > size
  const page = keys.slice(0, size)
  if (inverted) page.reverse()

  const edges = (await load(page)).map(({ key, node }) => ({
    cursor: order.parts(key).join('.'),
    node,
  }))
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
export function sliceKeys<Key extends PlanKey>(
  keys: readonly Key[],
  order: KeyOrder<Key>,
  { after, before, limit, inverted }: KeyRange<Key>,
): Key[] {
  const within = keys.filter(
    (key) =>
      (!after || compare(order, key, after) > 0) && (!before || compare(order, key, before) < 0),
  )
  return (inverted ? within.reverse() : within).slice(0, limit)
}

function compare<Key>(order: KeyOrder<Key>, a: Key, b: Key): number {
  const left = order.parts(a)
  const right = order.parts(b)
  const index = left.findIndex((part, i) => part !== right[i])
  return index < 0 ? 0 : (left[index] as number) - (right[index] as number)
}

function readCursor<Key>(order: KeyOrder<Key>, argument: string, cursor: string): Key {
  const parts = cursor.split('.').map(Number)
  const key = order.read(parts)
  if (
    order.parts(key).length !== parts.length ||
    !/^\d{1,10}(\.\d{1,10})*$/.test(cursor) ||
    parts.some((part) => part >= 2 ** 31)
  ) {
    throw badInput(
      argument,
      `\`${argument}\` is not a cursor of this list; give one that a page of it returned.`,
    )
  }
  return key
}

/** Refuses page arguments that contradict each other or are out of bounds, by name and with the remedy. */
function checkPage({ first, last, after, before }: PageArguments): void {
  if (first != null && last != null) {
    throw badInput('last', '`first` and `last` exclude each other; give one of them.')
  }
  if ((last == null && before != null) || (last != null && after != null)) {
    throw badInput(
      last == null ? 'before' : 'after',
      'Page forwards with `first` and `after`, or backwards with `last` and `before`.',
    )
  }
  for (const [argument, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 1 || size > MAX_PAGE)) {
      throw badInput(argument, `\`${argument}\` is ${size}; give a number from 1 to ${MAX_PAGE}.`)
    }
  }
}
