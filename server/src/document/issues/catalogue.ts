import { betweenFilesIssues } from './betweenFiles.ts'
import { exchangeIssues } from './exchange.ts'
import { fileIssues } from './file.ts'
import { nameIssues } from './names.ts'
import { pdfIssues } from './pdf.ts'
import { sheetBodyIssues } from './sheetBody.ts'
import { sheetFrontIssues } from './sheetFront.ts'
import { sheetPageIssues } from './sheetPage.ts'
import { sheetTableIssues } from './sheetTable.ts'
import { spreadsheetIssues } from './spreadsheet.ts'
import { storedPlanIssues } from './storedPlan.ts'
import { tableIssues } from './table.ts'

/**
 * Every issue an import can report. The keys are stable: they are stored with the import and
 * read by clients. One file per subject; each issue has a severity, a message and a remedy in both languages.
 */
export const CATALOGUE = {
  ...fileIssues,
  ...sheetFrontIssues,
  ...sheetPageIssues,
  ...sheetBodyIssues,
  ...sheetTableIssues,
  ...tableIssues,
  ...spreadsheetIssues,
  ...pdfIssues,
  ...exchangeIssues,
  ...nameIssues,
  ...betweenFilesIssues,
  ...storedPlanIssues,
}

/** A stable issue code. */
export type IssueCode = keyof typeof CATALOGUE
