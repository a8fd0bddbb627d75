import type { BudgetLink } from '../../document/document.ts'
import type { ObjectiveLevel } from '../../domain/enums.ts'

/**
 * The mission and program that an objective's code names, by its authority's pattern; null when
 * the code has another form. In a pattern `{mission}` and `{program}` stand for two digits each,
 * `#` for a digit, `*` for any characters, anything else for itself.
 */
export function budgetInCode(
  code: string,
  level: ObjectiveLevel,
  patterns: ReadonlyMap<ObjectiveLevel, string>,
): BudgetLink | null {
  const pattern = patterns.get(level)
  const { mission, program } = (pattern !== undefined && find(pattern, code)) || {}
  if (!mission) return null
  return { mission, program: program ?? null, provenance: 'DERIVED_FROM_CODE' }
}

type Found = Partial<Record<'mission' | 'program', string>>

/**
 * What a pattern finds in a code; null where it does not match. The parts between its asterisks
 * have one length each, so the first place of each is the right one, and the last is at the end:
 * there is no backtracking, however long the code.
 */
function find(pattern: string, code: string): Found | null {
  const parts = pattern.split('*')
  let found: Found = {}
  let at = 0
  for (const [index, part] of parts.entries()) {
    const [isFirst, isLast] = [index === 0, index === parts.length - 1]
    const end = isLast ? '$' : ''
    const matcher = new RegExp(`${sourceOf(part)}${end}`, isFirst ? 'y' : 'g')
    matcher.lastIndex = at
    const match = matcher.exec(code)
    if (!match) return null
    at = match.index + match[0].length
    // Of a repeated placeholder the first counts.
    found = { ...match.groups, ...found }
  }
  return found
}

function sourceOf(part: string): string {
  const named = new Set<string>()
  return part.replace(/\{mission\}|\{program\}|#|[\\^$.|?+()[\]{}]/g, (sign) => {
    switch (sign) {
      case '{mission}':
      case '{program}': {
        const group = named.has(sign) ? '?:' : `?<${sign.slice(1, -1)}>`
        named.add(sign)
        return `(${group}\\d\\d)`
      }
      case '#':
        return '\\d'
      default:
        return `\\${sign}`
    }
  })
}

/** Whether the budget has, or had, such a mission and program. */
export function isInBudget(
  { mission, program }: BudgetLink,
  budgetCodes: ReadonlySet<string>,
): boolean {
  return budgetCodes.has(mission) && (program === null || budgetCodes.has(`${mission}.${program}`))
}
