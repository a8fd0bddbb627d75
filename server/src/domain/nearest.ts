/** The candidate that takes the fewest edits to become the word: the most likely intention. */
export function nearest(word: string, candidates: readonly string[]): string {
  const byDistance = candidates.map((candidate) => ({ candidate, d: distance(word, candidate) }))
  return byDistance.reduce((best, other) => (other.d < best.d ? other : best)).candidate
}

/** Whether one word is likely to be a misspelling of the other: fewer than half of its letters differ. */
export function isNear(word: string, candidate: string): boolean {
  return distance(word, candidate) * 2 < Math.max(word.length, candidate.length)
}

/** Edits (insert, delete, replace) between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
