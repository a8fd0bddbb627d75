import type { Portfolio } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import type { SheetObjective } from './document.ts'

/** What the header of every page of an objective prints again, and the single values of its body. */
export interface HeaderFields {
  readonly levelLabel: Sourced<string>
  readonly title: Sourced<string>
  readonly portfolio: Sourced<Portfolio>
  readonly responsibilityCenter: Sourced<string>
  readonly manager: Sourced<string>
  readonly publicValue: NonNullable<SheetObjective['publicValue']>
  readonly executionState: NonNullable<SheetObjective['executionState']>
}

/** Merges the repeated page headers of one objective: the first print counts, another value is reported. */
export class Header {
  readonly fields: Partial<HeaderFields> = {}
  readonly #objective: string
  readonly #report: IssueReporter

  constructor(objective: string, report: IssueReporter) {
    this.#objective = objective
    this.#report = report
  }

  set<K extends keyof HeaderFields>(name: K, printed: HeaderFields[K]): void {
    const first = this.fields[name]
    if (!first) {
      this.fields[name] = printed
      return
    }
    const told = { first: wordsOf(first), line: first.line, found: wordsOf(printed) }
    if (told.first === told.found) return
    if (name === 'title') {
      this.#report('TITLE_CONFLICT', printed, { code: this.#objective, ...told })
    } else {
      this.#report('HEADER_DISAGREES', printed, {
        objective: this.#objective,
        field: name,
        ...told,
      })
    }
  }
}

/** A value in the words of its page. */
function wordsOf(printed: HeaderFields[keyof HeaderFields]): string {
  if ('text' in printed) return printed.text
  const { value } = printed
  if (typeof value === 'string') return value
  return 'label' in value ? value.label : `${value.code} - ${value.title}`
}

/** Reads «Valore pubblico»: code, dash, title; null (and an issue) for any other shape. */
export function readPublicValue(
  text: Sourced<string>,
  objective: string,
  report: IssueReporter,
): HeaderFields['publicValue'] | null {
  const at = text.value.indexOf(' - ')
  const [code, title] = [
    text.value.slice(0, Math.max(at, 0)).trim(),
    text.value.slice(at + 3).trim(),
  ]
  if (code && title && !/\s/.test(code)) return withValue(text, { code, title })
  report('UNREADABLE_PUBLIC_VALUE', text, { objective, found: text.value })
  return null
}
