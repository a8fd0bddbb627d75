import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'

/** What equal answers hold. */
export interface Proof {
  readonly hash: string
  readonly counts: Readonly<Record<string, number>>
}

/** Proves that two answers hold equal data, whatever the order of their keys; throws where not. */
export function proveEqual(ours: Buffer, theirs: Buffer): Proof {
  const [tree, peerTree] = [JSON.parse(String(ours)), JSON.parse(String(theirs))]
  assert.deepEqual(tree, peerTree)
  const hash = hashOf(tree)
  assert.equal(hash, hashOf(peerTree))
  return { hash, counts: countItems(tree) }
}

function hashOf(tree: unknown): string {
  const canonical = JSON.stringify(tree, (_key, value) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value,
  )
  return createHash('sha256').update(canonical).digest('hex')
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

/** How many items the lists of each name hold in all, and how many leaves there are. */
function countItems(tree: unknown): Record<string, number> {
  const counts: Record<string, number> = {}
  const count = (name: string, number: number) => {
    counts[name] = (counts[name] ?? 0) + number
  }
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (!isObject(value)) count('leaves', 1)
    else {
      for (const [name, item] of Object.entries(value)) {
        if (Array.isArray(item)) count(name, item.length)
        visit(item)
      }
    }
  }
  visit(tree)
  return counts
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
