import type { Report } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import type { SheetChainLink, SheetObjective, SheetParameters } from './document.ts'
import { plain } from './markup.ts'

// Four bytes each at most, so that every name fits an index entry of PostgreSQL (2,704 bytes).
const LONGEST_NAME = 600

/** Reports names longer than any name is: a broken file has pages of text where a name belongs. */
export function checkNames(
  parameters: SheetParameters,
  objectives: readonly SheetObjective[],
  report: Report,
): void {
  const check = (name: Sourced<unknown> | null): void => {
    if (!name || plain(name.raw).length <= LONGEST_NAME) return
    report(
      'NAME_TOO_LONG',
      name,
      `A name of more than ${LONGEST_NAME} characters is not one. Separate it from the text around it and import again.`,
    )
  }
  check(parameters.view)
  check(parameters.center)
  for (const { portfolio, center, manager, publicValue, phases } of objectives) {
    for (const name of [portfolio, center, manager, publicValue]) check(name)
    for (const phase of phases) {
      check(phase.responsible)
      check(phase.center)
    }
  }
}

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
