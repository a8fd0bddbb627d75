import type { SheetChainLink, SheetObjective, Sourced } from './document.ts'
import type { Report } from './issues.ts'

/**
 * Reports what one objective's page says against another's: a code of the cascade with two
 * titles or under two parents, a public value with two titles. The first print counts.
 */
export function checkChains(objectives: readonly SheetObjective[], report: Report): void {
  const links = new Map<string, { link: Sourced<SheetChainLink>; parent: string | null }>()
  const publicValues = new Map<string, Sourced<{ code: string; title: string }>>()
  for (const objective of objectives) {
    let parent: string | null = null
    for (const link of objective.chain) {
      const { level, code, title } = link.value
      const key = `${level} ${code}`
      const first = links.get(key)
      if (!first) {
        links.set(key, { link, parent })
      } else {
        if (first.link.value.title !== title) reportTitle(code, first.link, link, report)
        if (first.parent !== parent) reportParent(key, first, link, parent, report)
      }
      parent = key
    }
    const { publicValue } = objective
    if (!publicValue) continue
    const first = publicValues.get(publicValue.value.code)
    if (!first) publicValues.set(publicValue.value.code, publicValue)
    else if (first.value.title !== publicValue.value.title) {
      reportTitle(publicValue.value.code, first, publicValue, report)
    }
  }
}

function reportTitle(
  code: string,
  first: Sourced<{ readonly title: string }>,
  second: Sourced<{ readonly title: string }>,
  report: Report,
): void {
  report(
    'TITLE_CONFLICT',
    second,
    `${code} is titled «${first.value.title}» on line ${first.line} and «${second.value.title}» here. The first was kept; make the titles equal and import again.`,
  )
}

function reportParent(
  key: string,
  first: { link: Sourced<SheetChainLink>; parent: string | null },
  link: Sourced<SheetChainLink>,
  parent: string | null,
  report: Report,
): void {
  report(
    'PARENT_CONFLICT',
    link,
    `${key} hangs under ${first.parent ?? 'the plan itself'} on line ${first.link.line} and under ${parent ?? 'the plan itself'} here. The first was kept; make the links equal and import again.`,
  )
}
