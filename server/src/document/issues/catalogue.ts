import { exchangeIssues } from './exchange.ts'
import { fileIssues } from './file.ts'
import { pdfIssues } from './pdf.ts'
import { planIssues } from './plan.ts'
import { sheetIssues } from './sheet.ts'
import { spreadsheetIssues } from './spreadsheet.ts'
import { tableIssues } from './table.ts'

/**
 * Every issue an import can report. The keys are stable: they are stored with the import and
 * read by clients. One file a subject; each says severity, words and remedy in both languages.
 */
export const CATALOGUE = {
  ...fileIssues,
  ...sheetIssues,
  ...tableIssues,
  ...spreadsheetIssues,
  ...pdfIssues,
  ...exchangeIssues,
  ...planIssues,
}

/** A stable issue code. */
export type IssueCode = keyof typeof CATALOGUE
