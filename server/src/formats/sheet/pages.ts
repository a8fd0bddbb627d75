import { looksLikeCode } from '../../domain/codes.ts'
import { fold } from '../../domain/fold.ts'
import { HEADER_LABELS, type Parameter, parameterOf } from './labels.ts'
import type { Line } from './lines.ts'

/** A page of an objective: its header lines above the code, the code, and all that follows. */
export interface Page {
  /** The lines that name the level: `PEG-PIAO-SEZ. 2.2`, `PERFORMANCE`. */
  readonly level: readonly Line[]
  /** The line that is the objective's code; null when the header lacks it. */
  readonly code: Line | null
  /** The rest of the header and the body. */
  readonly lines: readonly Line[]
}

/** A front page, and the objectives' pages up to the next one. */
export interface Part {
  /** What stands before the first page: the parameters; empty where a file begins with a page. */
  readonly front: readonly Line[]
  readonly pages: readonly Page[]
}

// No level name in use is printed over more lines.
const MOST_LEVEL_LINES = 4

// The center follows the portfolio within a few lines; further away it is another page's.
const HEADER_REACH = 6

/**
 * Cuts a file at its front pages, and these parts into pages. The converter leaves no form feed:
 * a page is known by its header, a code line before «Assessorato» (or another header label) or
 * after the level's name.
 */
export function splitParts(lines: readonly Line[]): readonly Part[] {
  let level = firstLevel(lines)
  let part: { front: Line[]; pages: Page[] } = { front: [], pages: [] }
  const parts = [part]
  let open = part.front
  // Whether «Assessorato» would still be the open page's own.
  let inHeader = false
  const begin = (code: Line | null, line: Line): void => {
    const above = levelLines(open, line, level)
    open.length -= above.length
    open = []
    part.pages.push({ level: above, code, lines: open })
    inHeader = true
  }
  for (const [index, line] of lines.entries()) {
    if (opensFront(line, open === part.front)) {
      part = { front: [], pages: [] }
      parts.push(part)
      open = part.front
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
    if (open === part.front) level = levelNamed(line) ?? level
    open.push(line)
  }
  return parts.filter(({ front, pages }) => front.length + pages.length > 0)
}

/** Whether a front page begins: by its title or, where that was lost, by its first parameter. */
function opensFront(line: Line, inFront: boolean): boolean {
  if (line.label === 'REPORT') return true
  return !inFront && (line.label === 'PARAMETERS' || rowNames(line, 'view'))
}

/** The first level named in the file; pages before any front page take it. */
function firstLevel(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const level = levelNamed(line)
    if (level !== null) return level
  }
  return null
}

function rowNames({ cells }: Line, name: Parameter): boolean {
  return cells !== null && parameterOf(cells[0]?.text ?? '') === name
}

/** The level that a row «Livello» names, folded: it tells the level's name from a page's text. */
function levelNamed(line: Line): string | null {
  return rowNames(line, 'level') ? fold(line.cells?.[1]?.text ?? '') || null : null
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
