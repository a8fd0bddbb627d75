import type { FileDocument, InputFile, PlanDocument } from '../../document/document.ts'
import { Issues } from '../../document/issue.ts'
import { decode } from '../decode.ts'
import { reportEnd } from '../unreadable.ts'
import { type Label, labelOf } from './labels.ts'
import { readLines } from './lines.ts'
import { toPlans } from './neutral.ts'
import { parseSheet } from './sheet.ts'

/** Reads a printed objective sheet (Scheda Obiettivi) as text or Markdown, in any encoding. */
export function readSheet(file: InputFile): FileDocument {
  const issues = new Issues()
  return readSheetText(file.name, decode(file, issues.report), 'SHEET', issues)
}

/** Reads the text of a printed objective sheet; `issues` holds what was already seen in the file. */
export function readSheetText(
  file: string,
  text: string,
  format: 'SHEET' | 'PDF',
  issues: Issues,
): FileDocument {
  const plans = readPlans(file, text, issues)
  return { file, format, authority: null, plans, centers: [], people: [], issues: issues.all() }
}

function readPlans(file: string, text: string, issues: Issues): readonly PlanDocument[] {
  try {
    return parseSheet(readLines(text, file), file, issues.report).flatMap(toPlans)
  } catch (problem) {
    reportEnd(problem, file, 'Scheda Obiettivi', issues.report)
    return []
  }
}

// A sheet is recognized by its first page or, where its beginning was cut off, by the next.
const FIRST_CHARACTERS = 200_000

const TELLING: ReadonlySet<Label> = new Set(['REPORT', 'PARAMETERS', 'PORTFOLIO'])

/** Whether a text looks like a printed objective sheet, whole or cut. */
export function looksLikeSheet(text: string): boolean {
  return text
    .slice(0, FIRST_CHARACTERS)
    .split(/[\n\r]/)
    .some((line) => {
      const label = labelOf(line)
      return label !== null && TELLING.has(label)
    })
}
