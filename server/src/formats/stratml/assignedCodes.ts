import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'

/** Something that needs a unique code. */
interface Uncoded {
  /** The code that it is given where no other has the same. */
  readonly sequence: Sourced<string> | null
  readonly identifier: Sourced<string> | null
  readonly title: string
  readonly place: Sourced<null>
}

/**
 * Gives each a code of its own: its sequence indicator if no other has the same, else its
 * identifier, else a number by order, which is reported.
 */
export function assignCodes<T extends Uncoded>(
  all: readonly T[],
  byOrder: (index: number, one: T) => string,
  report: IssueReporter,
): ReadonlyMap<T, Sourced<string>> {
  const same = Map.groupBy(all, ({ sequence }) => sequence?.value ?? null)
  const taken = new Set([...same.keys()].filter((code) => code !== null))
  const codes = new Map<T, Sourced<string>>()
  for (const [index, one] of all.entries()) {
    const { sequence, identifier, place, title } = one
    // Counted for all, so that the number of one does not depend on the codes of the others.
    const assumed = byOrder(index, one)
    const alone = sequence !== null && same.get(sequence.value)?.length === 1
    const own = alone ? sequence : identifier && !taken.has(identifier.value) ? identifier : null
    const code = own ?? withValue(place, unlike(assumed, taken))
    if (!own) report('STRATML_CODE_ASSUMED', sequence ?? place, { title, code: code.value })
    taken.add(code.value)
    codes.set(one, code)
  }
  return codes
}

/** A unique code. */
function unlike(code: string, taken: ReadonlySet<string>): string {
  let free = code
  for (let number = 2; taken.has(free); number++) free = `${code}-${number}`
  return free
}
