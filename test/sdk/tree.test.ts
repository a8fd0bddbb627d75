import { type Branch, findByCode, type GoalTreeNode, walk } from '@cascata/sdk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProperty } from '../support/property.ts'

interface Item extends Branch<Item> {
  readonly id: number
}

const forestOf = (depth: number): fc.Arbitrary<Item[]> =>
  depth === 0
    ? fc.constant([])
    : fc.array(fc.record({ id: fc.nat(), children: forestOf(depth - 1) }), { maxLength: 3 })
const forest = forestOf(5)

const plainOrder = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...plainOrder(item.children)])

describe('walk', () => {
  it('comes to every node once, parents before children, siblings in order', () => {
    checkProperty(
      fc.property(forest, (children) => {
        const nodes = Array.from(walk({ children }), ({ node }) => node)
        expect(nodes).toEqual(plainOrder(children))
      }),
    )
  })

  it('knows the ancestors of each node, from the top down', () => {
    checkProperty(
      fc.property(forest, (children) => {
        for (const { node, ancestors } of walk({ children })) {
          const path = [{ children }, ...ancestors, node]
          for (const [index, below] of path.slice(1).entries()) {
            expect(path[index]?.children).toContain(below)
          }
        }
      }),
    )
  })
})

describe('findByCode', () => {
  const node = (level: 'PROGRAM' | 'PEG', code: string, children: GoalTreeNode[] = []) =>
    ({ level, code, children }) as unknown as GoalTreeNode
  const peg = node('PEG', '1')
  const program = node('PROGRAM', '1', [node('PEG', '0'), peg])
  const tree = { children: [node('PEG', '2'), program] }

  it('takes the first in plan order, or the one of the level asked for', () => {
    expect(findByCode(tree, '1')).toBe(program)
    expect(findByCode(tree, '1', 'PEG')).toBe(peg)
    expect(findByCode(program, '1')).toBe(peg)
    expect(findByCode(tree, '3')).toBeUndefined()
  })
})
