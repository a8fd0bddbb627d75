/** A piece of text as it stands on a page: words with no wide gap between them. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Distance of the baseline from the top of the page. */
  readonly base: number
  /** Height of its letters. */
  readonly size: number
}

/** The pieces of one baseline, from left to right. */
export interface TextLine {
  readonly page: number
  readonly base: number
  readonly size: number
  readonly pieces: readonly Piece[]
}

/** A page: its number, from 1, and its lines from top to bottom. */
export interface TextPage {
  readonly page: number
  readonly lines: readonly TextLine[]
}

// In heights of the letters: what still is one baseline, a blank, and the gap between two cells.
const SAME_BASE = 0.35
const BLANK = 0.12
const CELL_GAP = 0.8

/** Puts the texts of a page together: those of one baseline into a line, near ones into a piece. */
export function linesOf(page: number, texts: readonly Piece[]): readonly TextLine[] {
  const lines: Piece[][] = []
  for (const text of texts.toSorted((a, b) => a.base - b.base)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && text.base - first.base <= SAME_BASE * Math.max(text.size, first.size)) {
      line.push(text)
    } else {
      lines.push([text])
    }
  }
  return lines.map((line) => {
    const pieces = joinNear(line.toSorted((a, b) => a.left - b.left))
    const size = Math.max(...pieces.map((piece) => piece.size))
    return { page, base: pieces[0]?.base ?? 0, size, pieces }
  })
}

function joinNear(texts: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const text of texts) {
    const last = pieces.at(-1)
    const gap = last ? (text.left - last.right) / Math.min(text.size, last.size) : Infinity
    if (!last || gap > CELL_GAP) {
      pieces.push(text)
      continue
    }
    // Some programs print bold by printing twice.
    if (text.text === last.text && text.left - last.left < SAME_BASE * text.size) continue
    pieces[pieces.length - 1] = {
      ...last,
      text: `${last.text}${gap > BLANK ? ' ' : ''}${text.text}`.replace(/\s+/g, ' '),
      right: Math.max(last.right, text.right),
      size: Math.max(last.size, text.size),
    }
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.trim() }))
}

/** The words of a line, whatever the gaps between them. */
export function wordsOf({ pieces }: TextLine): string {
  return pieces.map(({ text }) => text).join(' ')
}

const BROKEN_WORD = /[\p{L}\p{N}][-/]$/u

/** Joins lines that a narrow column wrapped: by a blank, but none where a word broke at its own hyphen or slash. */
export function joinWrapped(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line
    if (text.endsWith('\u00ad')) return `${text.slice(0, -1)}${line}`
    return `${text}${breaksWord(text, line) ? '' : ' '}${line}`
  }, '')
}

/** Whether a line ends within a word that the next line goes on with. */
export function breaksWord(line: string, next: string): boolean {
  return BROKEN_WORD.test(line) && /^[\p{L}\p{N}]/u.test(next)
}

/** What stands between two places of a line. */
interface Span {
  readonly left: number
  readonly right: number
}

/** Where something begins in its line. */
export const leftOf = ({ left }: Span): number => left

/** Whether one thing stands, in part, above or below another. */
export const overlap = (a: Span, b: Span): boolean => a.left < b.right && b.left < a.right
