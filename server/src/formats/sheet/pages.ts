import { looksLikeCode } from '../../document/codes.ts'
import { HEADER_LABELS, parameterOf } from './labels.ts'
import type { Line } from './lines.ts'
import { fold } from './markup.ts'

/** A page of an objective: its header lines above the code, the code, and all that follows. */
export interface Page {
  /** The lines that name the level: `PEG-PIAO-SEZ. 2.2`, `PERFORMANCE`. */
  readonly level: readonly Line[]
  /** The line that is the objective's code; null when the header lacks it. */
  readonly code: Line | null
  /** The rest of the header and the body. */
  readonly lines: readonly Line[]
}

/** A file cut at its page headers: front pages with the parameters, and the objectives' pages. */
export interface SheetPages {
  readonly fronts: readonly (readonly Line[])[]
  readonly pages: readonly Page[]
}

// No level name in use is printed over more lines.
const MOST_LEVEL_LINES = 4

// The center follows the portfolio within a few lines; further away it is another page's.
const HEADER_REACH = 6

/**
 * Cuts a file into pages. The converter leaves no form feed: a page is known by its header,
 * a code line before «Assessorato» (or another header label) or after the level's name.
 */
export function splitPages(lines: readonly Line[]): SheetPages {
  const level = printedLevel(lines)
  const fronts: Line[][] = [[]]
  const pages: { level: readonly Line[]; code: Line | null; lines: Line[] }[] = []
  let open: Line[] = fronts[0] ?? []
  // Whether «Assessorato» would still be the open page's own.
  let inHeader = false
  const begin = (code: Line | null, line: Line): void => {
    const above = levelLines(open, line, level)
    open.length -= above.length
    open = []
    pages.push({ level: above, code, lines: open })
    inHeader = true
  }
  for (const [index, line] of lines.entries()) {
    if (line.label === 'REPORT') {
      open = []
      fronts.push(open)
      inHeader = false
    } else if (isCodeLine(lines, index, level)) {
      begin(line, line)
      continue
    } else if (line.label === 'PORTFOLIO') {
      if (!inHeader && hasCenter(lines, index)) begin(null, line)
      inHeader = false
    } else if (line.cells || (line.label && !HEADER_LABELS.has(line.label))) {
      inHeader = false
    }
    open.push(line)
  }
  return { fronts, pages }
}

/** «Livello» of the first front page, folded: it tells the level's name from a page's text. */
function printedLevel(lines: readonly Line[]): string | null {
  const row = lines.find((line) => line.cells && parameterOf(line.cells[0]?.text ?? '') === 'level')
  const name = fold(row?.cells?.[1]?.text ?? '')
  return name === '' ? null : name
}

function isCodeLine(lines: readonly Line[], index: number, level: string | null): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]]
  if (!line || line.label || line.cells || !looksLikeCode(line.text)) return false
  // A bare page number is no code; the line under a header label is that label's value.
  if (/^\d{1,3}$/.test(line.text) || (before?.label && HEADER_LABELS.has(before.label)))
    return false
  if (after?.label === 'PORTFOLIO' || after?.label === 'CENTER') return true
  const above = lines.slice(Math.max(0, index - MOST_LEVEL_LINES), index)
  return level !== null && namesLevel(above, level) > 0
}

/** Whether «Centro di Responsabilità» follows: one «Assessorato» alone may be a word of a text. */
function hasCenter(lines: readonly Line[], index: number): boolean {
  return lines.slice(index, index + HEADER_REACH).some((line) => line.label === 'CENTER')
}

/** The lines just above a page's code that name its level. */
function levelLines(above: readonly Line[], below: Line, level: string | null): Line[] {
  const near = above.slice(-MOST_LEVEL_LINES)
  const named = level === null ? 0 : namesLevel(near, level)
  if (named > 0) return near.slice(-named)
  // An unknown level is what touches the code line, up to the blank line before it.
  let from = near.length
  let next = below
  while (from > 0 && next.gap === 0) {
    const line = near[from - 1]
    if (!line || line.label || line.cells) break
    next = line
    from -= 1
  }
  // Without a blank line above it, the text cannot be told from the page before.
  return next.gap > 0 || above.length <= MOST_LEVEL_LINES ? near.slice(from) : []
}

/** How many of the last lines together are the level's name; 0 when none are. */
function namesLevel(lines: readonly Line[], level: string): number {
  let name = ''
  for (let count = 1; count <= lines.length; count += 1) {
    name = fold(`${lines.at(-count)?.text ?? ''} ${name}`)
    if (name === level) return count
    if (name.length > level.length) return 0
  }
  return 0
}
