import type { BudgetLink, ObjectiveLevel } from '../document/document.ts'

/**
 * The mission and program that an objective's code names, by its authority's pattern; null when
 * the code has another form. In a pattern `{mission}` and `{program}` stand for two digits each,
 * `#` for a digit, `*` for any signs, anything else for itself.
 */
export function budgetInCode(
  code: string,
  level: ObjectiveLevel,
  patterns: ReadonlyMap<ObjectiveLevel, string>,
): BudgetLink | null {
  const pattern = patterns.get(level)
  const groups = pattern === undefined ? undefined : matcherOf(pattern).exec(code)?.groups
  if (!groups?.mission) return null
  return {
    mission: groups.mission,
    program: groups.program ?? null,
    provenance: 'DERIVED_FROM_CODE',
  }
}

// Codes are short and a pattern has no nested repetition, so matching takes no time worth naming.
function matcherOf(pattern: string): RegExp {
  const named = new Set<string>()
  const source = pattern.replace(/\{mission\}|\{program\}|[#*]|[\\^$.|?+()[\]{}]/g, (sign) => {
    switch (sign) {
      case '{mission}':
      case '{program}': {
        // Said twice, the first one counts.
        const group = named.has(sign) ? '?:' : `?<${sign.slice(1, -1)}>`
        named.add(sign)
        return `(${group}\\d\\d)`
      }
      case '#':
        return '\\d'
      case '*':
        return '[^]*?'
      default:
        return `\\${sign}`
    }
  })
  return new RegExp(`^${source}$`)
}

/** Whether the budget has, or had, such a mission and program. */
export function isInBudget(
  { mission, program }: BudgetLink,
  budgetCodes: ReadonlySet<string>,
): boolean {
  return budgetCodes.has(mission) && (program === null || budgetCodes.has(`${mission}.${program}`))
}
