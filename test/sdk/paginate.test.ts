import { eachNode, eachPage, type Page, type PageRequest } from '@cascata/sdk'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { checkProperty } from '../support/property.ts'

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** A connection over a list; its cursors are positions. */
const connection = (list: readonly number[]) =>
  vi.fn(async ({ first, after }: PageRequest): Promise<Page<number>> => {
    const start = after === undefined ? 0 : Number(after)
    const nodes = list.slice(start, start + first)
    const end = start + nodes.length
    return {
      nodes,
      pageInfo: { hasNextPage: end < list.length, endCursor: nodes.length ? String(end) : null },
    }
  })

const list = fc.array(fc.integer(), { maxLength: 200 })
const pageSize = fc.integer({ min: 1, max: 100 })

it('yields every node once and in order, whatever the page size', async () => {
  await checkProperty(
    fc.asyncProperty(list, pageSize, async (all, pageSize) => {
      expect(await collect(eachNode(connection(all), { pageSize }))).toEqual(all)
    }),
  )
})

it('ends at the limit and never asks for more than is missing', async () => {
  await checkProperty(
    fc.asyncProperty(list, pageSize, fc.nat(250), async (all, pageSize, limit) => {
      const fetchPage = connection(all)
      const nodes = await collect(eachNode(fetchPage, { pageSize, limit }))
      expect(nodes).toEqual(all.slice(0, limit))
      const asked = fetchPage.mock.calls.map(([{ first }]) => first)
      expect(asked.every((first) => first > 0 && first <= pageSize)).toBe(true)
      expect(asked.reduce((sum, first) => sum + first, 0)).toBeLessThanOrEqual(limit)
    }),
  )
})

it('begins after a cursor', async () => {
  const nodes = collect(eachNode(connection([1, 2, 3, 4]), { pageSize: 1, after: '2' }))
  expect(await nodes).toEqual([3, 4])
})

it('fetches no page ahead', async () => {
  const fetchPage = connection([1, 2, 3, 4])
  for await (const _ of eachPage(fetchPage, { pageSize: 2 })) break
  expect(fetchPage).toHaveBeenCalledTimes(1)
})

it('reads nodes out of edges', async () => {
  const page = {
    edges: [{ node: 'a' }, { node: 'b' }],
    pageInfo: { hasNextPage: false, endCursor: null },
  }
  expect(await collect(eachNode(async () => page))).toEqual(['a', 'b'])
})

it('goes on after an empty page that gives a new cursor', async () => {
  const pages = [
    { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'x' } },
    { nodes: [1], pageInfo: { hasNextPage: false, endCursor: 'y' } },
  ]
  let next = 0
  expect(await collect(eachNode(async () => pages[next++] as Page<number>))).toEqual([1])
})

it.each([
  ['the same', ['a', 'a']],
  ['an older', ['a', 'b', 'a']],
  ['no', [null]],
])('stops with an error when the service gives %s cursor for a next page', async (_, cursors) => {
  let next = 0
  const seen: number[] = []
  const paging = async () => {
    const fetchPage = async () => ({
      nodes: [next],
      pageInfo: { hasNextPage: true, endCursor: cursors[next++] as string | null },
    })
    for await (const node of eachNode(fetchPage)) seen.push(node)
  }
  await expect(paging()).rejects.toThrow('no new cursor')
  expect(seen).toHaveLength(cursors.length)
})

it("rejects with the signal's reason before it asks for another page", async () => {
  const controller = new AbortController()
  const fetchPage = connection([1, 2, 3, 4])
  const paging = async () => {
    for await (const _ of eachPage(fetchPage, { pageSize: 1, signal: controller.signal })) {
      controller.abort('enough')
    }
  }
  await expect(paging()).rejects.toBe('enough')
  expect(fetchPage).toHaveBeenCalledTimes(1)
})
