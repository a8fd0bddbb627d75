/** A page of a Relay connection: any selection that holds its nodes, directly or in edges. */
export type Page<Node> = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
} & ({ readonly nodes: readonly Node[] } | { readonly edges: readonly { readonly node: Node }[] })

/** Which page to fetch, as the arguments of the connection. */
export interface PageRequest {
  /** How many nodes at most. */
  readonly first: number
  /** The cursor to continue from; absent for the first page. */
  readonly after?: string
}

/** Where paging begins, how it goes on and where it ends. */
export interface PagingOptions {
  /** Nodes per request: 50 by default; the service gives at most 100. */
  readonly pageSize?: number | undefined
  /** Ends after this many nodes; the last page is asked for no more than is missing. */
  readonly limit?: number | undefined
  /** Begins after this cursor: the `endCursor` of a page seen before. */
  readonly after?: string | undefined
  /** Ends the paging when aborted, with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Goes through a connection page by page. A page is fetched when it is asked for, not before:
 * leave the loop, and no further request is made.
 *
 * @param fetchPage fetches one page, with `page` among the variables of an operation.
 * @throws {Error} when the service announces a next page but gives no new cursor. Going on would
 *   never end; ending quietly would pass off a part as the whole.
 *
 * @example
 * for await (const { nodes } of eachPage((page) => pegObjectives(client, page), { pageSize: 100 })) {
 *   console.log(nodes.length)
 * }
 */
export async function* eachPage<P extends Page<unknown>>(
  fetchPage: (page: PageRequest) => Promise<P>,
  { pageSize = 50, limit = Infinity, after, signal }: PagingOptions = {},
): AsyncGenerator<P, void, undefined> {
  const seen = new Set<string>(after === undefined ? [] : [after])
  let cursor = after
  let missing = limit
  while (missing > 0) {
    signal?.throwIfAborted()
    const first = Math.min(pageSize, missing)
    const page = await fetchPage(cursor === undefined ? { first } : { first, after: cursor })
    yield page
    const { hasNextPage, endCursor } = page.pageInfo
    if (!hasNextPage) return
    if (endCursor === null || seen.has(endCursor)) {
      throw new Error('paging stopped: the service announced a next page but gave no new cursor')
    }
    seen.add(endCursor)
    cursor = endCursor
    missing -= nodesOf(page).length
  }
}

/**
 * Goes through the nodes of a connection one by one, as {@link eachPage} goes through its pages.
 *
 * @example
 * const inProgress = (page: PageRequest) =>
 *   pegObjectives(client, { where: { executionStates: ['IN_PROGRESS'] }, ...page })
 * for await (const { code } of eachNode(inProgress, { limit: 500 })) console.log(code)
 */
export async function* eachNode<Node>(
  fetchPage: (page: PageRequest) => Promise<Page<Node>>,
  options: PagingOptions = {},
): AsyncGenerator<Node, void, undefined> {
  let missing = options.limit ?? Infinity
  for await (const page of eachPage(fetchPage, options)) {
    for (const node of nodesOf(page)) {
      if (missing-- <= 0) return
      yield node
    }
  }
}

function nodesOf<Node>(page: Page<Node>): readonly Node[] {
  return 'nodes' in page ? page.nodes : page.edges.map(({ node }) => node)
}
