import type { ImportIssue, IssueSeverity } from './document.ts'

/**
 * Every issue an import can report. The keys are stable: they are stored with the import
 * and read by clients. ERROR means that the sheet as a whole would be stored wrong, so nothing
 * is; WARNING means that a person should look: what could not be
 * placed stands in the issue.
 */
export const ISSUES = {
  /** The file holds no objective page at all. */
  NOT_A_SHEET: 'ERROR',
  /** A sheet's front page without a single objective. */
  NO_OBJECTIVES: 'ERROR',
  /** «Vista» is missing or has no code, so the plan is not known. */
  VIEW_WITHOUT_CODE: 'ERROR',
  /** A second front page names another «Vista»: one file is one plan. */
  SEVERAL_VIEWS: 'ERROR',
  /** A page header without its code line: its text belongs to nobody. */
  PAGE_WITHOUT_CODE: 'ERROR',
  /** No page of an objective prints a title. */
  OBJECTIVE_WITHOUT_TITLE: 'ERROR',
  /** A name of a size that only a broken file has; PostgreSQL could not index it. */
  NAME_TOO_LONG: 'ERROR',
  /** Table rows before any row of column headings. */
  TABLE_WITHOUT_HEADINGS: 'ERROR',
  /** Value columns whose year nothing in the sheet tells. */
  YEAR_UNKNOWN: 'ERROR',
  /** The bytes are neither plain UTF-8 nor plain Windows-1252. */
  MIXED_ENCODING: 'WARNING',
  /** A character that no text can hold (NUL). */
  UNREADABLE_CHARACTER: 'WARNING',
  /** The years in the code of the «Vista» are not those in its label. */
  VIEW_YEARS_DISAGREE: 'WARNING',
  /** A second front page selects another level or center. */
  PARAMETERS_DISAGREE: 'WARNING',
  /** A page without the name of its level, and no «Livello» to take it from. */
  LEVEL_NOT_PRINTED: 'WARNING',
  /** A page whose body is printed twice, word for word; the second is left out. */
  DUPLICATE_PAGE: 'WARNING',
  /** A repeated page header prints another value than the first. */
  HEADER_DISAGREES: 'WARNING',
  /** One code with two titles in the same file; the first is kept. */
  TITLE_CONFLICT: 'WARNING',
  /** One objective «collegato a» two different parents; the first is kept. */
  PARENT_CONFLICT: 'WARNING',
  /** A link of «Collegato a» that is not level, code and title. */
  UNREADABLE_LINK: 'WARNING',
  /** A «Valore pubblico» that is not code, dash and title. */
  UNREADABLE_PUBLIC_VALUE: 'WARNING',
  /** A Markdown heading that is no heading of the sheet; kept as a paragraph. */
  UNKNOWN_HEADING: 'WARNING',
  /** Text that stands where nothing is expected. */
  UNPLACED_TEXT: 'WARNING',
  /** A page starts with text that may or may not continue the last page's sentence. */
  UNSURE_CONTINUATION: 'WARNING',
  /** A «Stato» that is not in the table of labels. */
  UNKNOWN_STATE: 'WARNING',
  /** A «Tipo» that is not in the table of labels. */
  UNKNOWN_INDICATOR_TYPE: 'WARNING',
  /** A column whose heading is not known; its cells are reported one by one. */
  UNKNOWN_COLUMN: 'WARNING',
  /** A cell under no known column. */
  UNPLACED_CELL: 'WARNING',
  /** A table row that ends before its columns do. */
  TRUNCATED_ROW: 'WARNING',
  /** A date cell that is not a date; kept as printed. */
  UNREADABLE_DATE: 'WARNING',
  /** A number cell that is not a number; kept as printed. */
  UNREADABLE_NUMBER: 'WARNING',
  /** The year after the prior-year columns is not the year in the objective's code. */
  YEARS_DISAGREE: 'WARNING',
  /** While storing: a spelling of a center that no directory knows. */
  UNKNOWN_CENTER: 'WARNING',
  /** While storing: the code printed for a center is not the code it is known by. */
  CENTER_CODE_CONFLICT: 'WARNING',
  /** While storing: a known code comes with another title than before. */
  TITLE_CHANGED: 'WARNING',
  /** While storing: a phase or indicator is no longer in its printed table. */
  ROW_REMOVED: 'WARNING',
} as const satisfies Record<string, IssueSeverity>

/** A stable issue code. */
export type IssueCode = keyof typeof ISSUES

/** Where an issue was seen: anything that knows its first line and its text. */
export interface Place {
  readonly line: number
  readonly raw: string
}

/** Makes an issue; the severity follows from the code. */
export function issue(code: IssueCode, place: Place | null, message: string): ImportIssue {
  return {
    code,
    severity: ISSUES[code],
    line: place?.line ?? null,
    raw: place?.raw ?? null,
    message,
  }
}

/** Reports an issue to whoever collects them. */
export type Report = (code: IssueCode, place: Place | null, message: string) => void
