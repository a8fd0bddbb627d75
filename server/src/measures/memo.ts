/** Memoizes a function of nodes: each result is kept as long as its node. */
export function memoized<N extends object, R>(compute: (node: N) => R): (node: N) => R {
  const results = new WeakMap<N, R>()
  return (node) => {
    const known = results.get(node)
    // No result is undefined, so that can only mean that there is none yet.
    if (known !== undefined) return known
    const result = compute(node)
    results.set(node, result)
    return result
  }
}
