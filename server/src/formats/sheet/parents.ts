import { type Sourced, withValue } from '../../document/source.ts'
import { objectiveLevels } from '../../domain/enums.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { SheetChain, SheetChainLink } from './document.ts'

type Parent = Sourced<ObjectiveKey | null>

/**
 * The parents by «Collegato a»: one for each link, from the mandate downwards, then the
 * objective's own. The topmost link hangs on the plan itself, a skipped level is skipped. Where a
 * link could not be read, only neighboring levels are certainly linked: the rest is `null`,
 * not stated, and so is the parent of an objective without links.
 */
export function parentsOf({ links, hasGap }: SheetChain): readonly (Parent | null)[] {
  const below = [...links.map(({ value }) => value.level), 'PEG' as const]
  return below.map((level, index) => {
    const above = links[index - 1]
    const sure =
      !hasGap ||
      objectiveLevels.indexOf(level) ===
        (above ? objectiveLevels.indexOf(above.value.level) + 1 : 0)
    const place = links[index] ?? above
    if (!place || !sure) return null
    return level === 'PEG' && !above ? null : withValue(above ?? place, above ? keyOf(above) : null)
  })
}

function keyOf({ value: { level, code } }: Sourced<SheetChainLink>): ObjectiveKey {
  return { level, code }
}
