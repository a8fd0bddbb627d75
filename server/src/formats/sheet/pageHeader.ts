import { readPortfolio } from '../portfolio.ts'
import type { Header } from './header.ts'
import { readLabel } from './labeled.ts'
import { HEADER_LABELS, type Label } from './labels.ts'
import type { Line } from './lines.ts'
import { NOWHERE, type Section, ValueSection } from './section.ts'

/**
 * Reads the header of a page: Assessorato, Centro di Responsabilità, the title, Responsabile.
 * Returns the line at which the body begins, and the other lines of the header.
 */
export function readPageHeader(
  lines: readonly Line[],
  header: Header,
): { bodyAt: number; unplaced: readonly Line[] } {
  const managerAt = headerEnd(lines)
  const unplaced: Line[] = []
  let section: Section = NOWHERE
  let titled = false
  let at = 0
  for (const line of lines) {
    const { label, value } = readLabel(line)
    const labeled = headerSection(label, header)
    if (labeled) {
      section.close()
      section = labeled
      if (value && !section.take(value)) unplaced.push(value)
    } else if (isBodyStart(line)) {
      break
    } else if (!section.take(line)) {
      if (at > managerAt && (titled || managerAt !== -1)) break
      section.close()
      // The title is the one text of the header without a label.
      section = titled ? NOWHERE : new ValueSection('block', (text) => header.set('title', text))
      titled = true
      if (!section.take(line)) unplaced.push(line)
    }
    at += 1
  }
  section.close()
  return { bodyAt: at, unplaced }
}

function headerSection(label: Label | null, header: Header): Section | null {
  switch (label) {
    case 'PORTFOLIO':
      return new ValueSection('block', (text) => header.set('portfolio', readPortfolio(text)))
    case 'CENTER':
      return new ValueSection('block', (text) => header.set('responsibilityCenter', text))
    case 'MANAGER':
      return new ValueSection('one line', (text) => header.set('manager', text))
    default:
      return null
  }
}

/** Where «Responsabile» stands in a page's header; -1 when the header has none. */
function headerEnd(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => isBodyStart(line) || readLabel(line).label === 'MANAGER')
  const line = lines[at]
  return line && !isBodyStart(line) ? at : -1
}

function isBodyStart(line: Line): boolean {
  const { label } = readLabel(line)
  return label === null ? line.cells !== null : !HEADER_LABELS.has(label)
}
