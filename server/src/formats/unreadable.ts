import { type IssueReporter, type Issues, issue } from '../document/issue.ts'
import type { LocalizedText } from '../domain/localized.ts'

/** The text is not well-formed in its format, or not readable. */
export class Broken extends Error {
  readonly line: number
  readonly reason: LocalizedText
  constructor(line: number, reason: LocalizedText) {
    super(reason.en)
    this.line = line
    this.reason = reason
  }
}

/** The file holds more of something than any plan. */
export class TooLarge extends Error {
  readonly line: number
  readonly what: LocalizedText
  readonly most: number
  constructor(line: number, what: LocalizedText, most: number) {
    super(`more than ${most} ${what.en}`)
    this.line = line
    this.what = what
    this.most = most
  }
}

/** Errors after which reading stops. */
const MOST_ERRORS = 100

class TooManyErrors extends Error {}

/** Reports to a collection of issues, until there are so many errors that it ends the reading by a throw. */
export function boundedReport(issues: Issues): IssueReporter {
  let errors = 0
  return (code, place, ...facts) => {
    const found = issue(code, place, ...facts)
    issues.add(found)
    if (found.severity !== 'ERROR') return
    errors += 1
    if (errors >= MOST_ERRORS) throw new TooManyErrors()
  }
}

/** Reports what ended the reading of a file; any other error is thrown again. */
export function reportEnd(
  problem: unknown,
  file: string,
  format: string,
  report: IssueReporter,
): void {
  if (problem instanceof Broken) {
    const { line, reason } = problem
    report('BROKEN_FILE', { file, line, raw: null }, { format, reason })
  } else if (problem instanceof TooLarge) {
    const { line, what, most } = problem
    report('TOO_LARGE', { file, line, raw: null }, { what, most })
  } else if (problem instanceof TooManyErrors) {
    report('TOO_MANY_ERRORS', { file, line: null, raw: null }, { most: MOST_ERRORS })
  } else throw problem
}
