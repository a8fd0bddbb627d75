import type { Narrative, NarrativeBlock } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { readItem } from './items.ts'
import { joinLines, type Line } from './lines.ts'
import type { Section } from './section.ts'

const BULLET = /^(?:[-*•·–]\s|[a-z]\)\s)/i
const SENTENCE_END = /[.!?:;…]["'»”’)]*$/
const LOWER_CASE_START = /^["'«“‘(]*\p{Ll}/u

/**
 * A narrative: paragraphs and numbered items, in printed order and numbering. A dash before a
 * number is the converter's; before other text it is kept, for it may be printed. A text that
 * a page header interrupts goes on after it without a break.
 */
export class NarrativeSection implements Section {
  #blocks: { number: number | null; lines: Line[] }[] = []
  #resumed = false
  readonly #objective: string
  readonly #report: IssueReporter

  constructor(objective: string, report: IssueReporter) {
    this.#objective = objective
    this.#report = report
  }

  take(line: Line): boolean {
    const last = this.#blocks.at(-1)
    const item = readItem(line.text)
    const fresh = item !== null || BULLET.test(line.text)
    if (line.heading) {
      this.#report('UNKNOWN_HEADING', line, { objective: this.#objective, heading: line.text })
    }
    if (fresh || line.heading || !last || !this.#continues(last, line)) {
      this.#blocks.push({ number: item?.number ?? null, lines: [line] })
    } else {
      last.lines.push(line)
    }
    this.#resumed = false
    return true
  }

  resume(): void {
    this.#resumed = this.#blocks.length > 0
  }

  close(): void {}

  /** What was read; null when the section holds no text. */
  finish(): Narrative | null {
    if (this.#blocks.length === 0) return null
    return { blocks: this.#blocks.map(({ number, lines }) => blockOf(number, lines)) }
  }

  #continues(last: { number: number | null; lines: Line[] }, line: Line): boolean {
    if (!this.#resumed) return line.gap === 0
    if (LOWER_CASE_START.test(line.text)) return true
    if (SENTENCE_END.test(last.lines.at(-1)?.text ?? '')) return false
    // Paragraphs end with a full stop in these sheets, list items do not.
    const continues = last.number === null
    this.#report('UNSURE_CONTINUATION', line, { objective: this.#objective, joined: continues })
    return continues
  }
}

function blockOf(number: number | null, lines: readonly Line[]): Sourced<NarrativeBlock> {
  const joined = joinLines(lines)
  const text = number === null ? joined.value : (readItem(joined.value)?.text ?? joined.value)
  return withValue(joined, { number, text })
}
