import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { keyOf } from '../../domain/objectiveKey.ts'
import type { SheetChain, SheetChainLink, SheetObjective } from './document.ts'
import { parentsOf } from './parents.ts'

/**
 * Reports contradictions between the pages of a plan's objectives: a code of the cascade with two
 * titles, two names of its level or two parents, a public value with two titles. The first print
 * counts.
 */
export function checkChains(objectives: Iterable<SheetObjective>, report: IssueReporter): void {
  const links = new Links(report)
  const titles = new Map<string, Sourced<string>>()
  for (const { chain, publicValue } of objectives) {
    links.check(chain)
    if (!publicValue) continue
    const { code, title } = publicValue.value
    checkTitle(titles, code, code, withValue(publicValue, title), report)
  }
}

/** The links of «Collegato a» seen so far, by level and code. */
class Links {
  readonly #titles = new Map<string, Sourced<string>>()
  readonly #levels = new Map<string, Sourced<string>>()
  readonly #parents = new Map<string, Sourced<string | null>>()
  readonly #report: IssueReporter

  constructor(report: IssueReporter) {
    this.#report = report
  }

  check(chain: SheetChain): void {
    const parents = parentsOf(chain)
    for (const [index, link] of chain.links.entries()) {
      const { code, title } = link.value
      const key = keyOf(link.value)
      checkTitle(this.#titles, key, code, withValue(link, title), this.#report)
      this.#checkLevel(key, link)
      const parent = parents[index]
      if (parent) this.#checkParent(key, code, withValue(link, parent.value?.code ?? null))
    }
  }

  #checkLevel(key: string, link: Sourced<SheetChainLink>): void {
    const { code: objective, levelLabel: found } = link.value
    const first = this.#levels.get(key)
    if (!first) this.#levels.set(key, withValue(link, found))
    else if (first.value !== found) {
      this.#report('HEADER_DISAGREES', link, {
        objective,
        field: 'levelLabel',
        first: first.value,
        line: first.line,
        found,
      })
    }
  }

  #checkParent(key: string, code: string, parent: Sourced<string | null>): void {
    const first = this.#parents.get(key)
    if (!first) this.#parents.set(key, parent)
    else if (first.value !== parent.value) {
      this.#report('PARENT_CONFLICT', parent, {
        code,
        first: first.value,
        line: first.line,
        found: parent.value,
      })
    }
  }
}

function checkTitle(
  titles: Map<string, Sourced<string>>,
  key: string,
  code: string,
  title: Sourced<string>,
  report: IssueReporter,
): void {
  const first = titles.get(key)
  if (!first) titles.set(key, title)
  else if (first.value !== title.value) {
    report('TITLE_CONFLICT', title, {
      code,
      first: first.value,
      line: first.line,
      found: title.value,
    })
  }
}
