import { looksLikeCode } from '../../document/codes.ts'
import type { Report } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { withValue } from '../../document/source.ts'
import type { SheetChainLink } from './document.ts'
import { chainLevelOf } from './labels.ts'
import { joinLines, type Line } from './lines.ts'
import type { Section } from './section.ts'

const LEVELS: readonly SheetChainLink['level'][] = ['MANDATE', 'MISSION', 'PROGRAM']

const LINK = /^([^:]{1,80}):\s*(?:(\S+)(?:\s+(.*))?)?$/s

/** «Collegato a»: one link a level, each perhaps over several lines. */
export class ChainSection implements Section {
  #open: Line[] = []
  readonly #links = new Map<SheetChainLink['level'], Sourced<SheetChainLink>>()
  readonly #report: Report

  constructor(report: Report) {
    this.#report = report
  }

  take(line: Line): boolean {
    if (line.cells) return false
    if (LINK.test(line.text)) {
      this.close()
      this.#open = [line]
      return true
    }
    // A wrapped title, or the value of a link whose first line is only its label.
    const waits = this.#open.length === 1 && this.#open[0]?.text.endsWith(':')
    if (this.#open.length === 0 || (line.gap > 0 && !waits)) return false
    this.#open.push(line)
    return true
  }

  resume(): void {}

  close(): void {
    if (this.#open.length > 0) this.#read(joinLines(this.#open))
    this.#open = []
  }

  /** The links, from the mandate downwards. */
  finish(): readonly Sourced<SheetChainLink>[] {
    return LEVELS.flatMap((level) => this.#links.get(level) ?? [])
  }

  #read(text: Sourced<string>): void {
    const [, levelLabel = '', code = '', title = ''] = LINK.exec(text.value) ?? []
    const level = chainLevelOf(levelLabel)
    if (!level || !looksLikeCode(code) || title === '') {
      this.#report(
        'UNREADABLE_LINK',
        text,
        `«Collegato a» expects a level, a colon, a code and a title, such as «OBIETTIVO DI MANDATO: 2023_2028_DUP_10 TITOLO». ${level ? 'The code or the title is missing' : `«${levelLabel}» is no level that Cascata knows`}; the link was left out. Correct it and import again.`,
      )
      return
    }
    const link = withValue(text, { level, levelLabel, code, title })
    const first = this.#links.get(level)
    if (!first) this.#links.set(level, link)
    else if (first.value.code !== code) {
      this.#report(
        'PARENT_CONFLICT',
        text,
        `The objective is linked to two of one level: ${first.value.code} on line ${first.line} and ${code} here. The first was kept; leave only the right one and import again.`,
      )
    } else if (first.value.title !== title) {
      this.#report(
        'TITLE_CONFLICT',
        text,
        `${code} is titled «${first.value.title}» on line ${first.line}. The first was kept; make the titles equal and import again.`,
      )
    }
  }
}
