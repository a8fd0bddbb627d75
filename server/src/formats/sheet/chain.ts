import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { looksLikeCode } from '../../domain/codes.ts'
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
  #gap = false
  readonly #objective: string
  readonly #report: IssueReporter

  constructor(objective: string, report: IssueReporter) {
    this.#objective = objective
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

  /** Whether a link could not be read, so that the levels around it may not be neighbors. */
  get hasGap(): boolean {
    return this.#gap
  }

  #read(text: Sourced<string>): void {
    const [, levelLabel = '', code = '', title = ''] = LINK.exec(text.value) ?? []
    const level = chainLevelOf(levelLabel)
    if (!level || !looksLikeCode(code) || title === '') {
      this.#gap = true
      this.#report('UNREADABLE_LINK', text, {
        objective: this.#objective,
        words: levelLabel,
        level,
        missing: !level ? 'LEVEL' : looksLikeCode(code) ? 'TITLE' : 'CODE',
      })
      return
    }
    const link = withValue(text, { level, levelLabel, code, title })
    const first = this.#links.get(level)
    if (!first) this.#links.set(level, link)
    else if (first.value.code !== code) {
      this.#report('PARENT_CONFLICT', text, {
        code: this.#objective,
        first: first.value.code,
        line: first.line,
        found: code,
      })
    } else if (first.value.title !== title) {
      this.#report('TITLE_CONFLICT', text, {
        code,
        first: first.value.title,
        line: first.line,
        found: title,
      })
    }
  }
}
