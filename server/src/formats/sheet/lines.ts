import type { Sourced } from '../../document/source.ts'
import type { LocalizedText } from '../../domain/localized.ts'
import { TooLarge } from '../unreadable.ts'
import { type Label, labelOf } from './labels.ts'
import { plain, startsEscaped, unwrap, withoutHeadingSign } from './markup.ts'

/** A cell of a line that holds tabs. */
export interface TextCell {
  /** As it stands in the file. */
  readonly raw: string
  /** As printed. */
  readonly text: string
}

/** A line of the file that is not blank. */
export interface Line {
  /** Name of the file. */
  readonly file: string
  /** Line in the file, from 1. */
  readonly line: number
  /** As it stands in the file. */
  readonly raw: string
  /** As printed: no markup, ends trimmed. */
  readonly text: string
  /** How many blank lines stand before it. */
  readonly gap: number
  /** The label the whole line is, if any. */
  readonly label: Label | null
  /** Whether it carries a Markdown heading sign. */
  readonly heading: boolean
  /** Its cells when it holds tabs and is no label. */
  readonly cells: readonly TextCell[] | null
}

/** Lines and cells of a file at most: one of 50 MB holds about a million. */
const MOST_LINES = 3_000_000

/** Longer lines are in files without line breaks. */
const LONGEST_LINE = 1_000_000

const LINES: LocalizedText = { it: 'righe e celle', en: 'lines and cells' }
const SIGNS: LocalizedText = { it: 'caratteri in una riga', en: 'characters in one line' }

/** Splits a text at any line ending and describes every line that is not blank. Throws where there are too many. */
export function readLines(text: string, file: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let number = 0
  let count = 0
  for (const whole of text.split(/\r\n|[\n\r]/)) {
    number += 1
    // A row of empty cells is a blank line too.
    if (whole.trim() === '') {
      gap += 1
      continue
    }
    if (whole.length > LONGEST_LINE) throw new TooLarge(number, SIGNS, LONGEST_LINE)
    for (const raw of unglue(whole)) {
      const line = describe(raw, file, number, gap)
      count += 1 + (line.cells?.length ?? 0)
      if (count > MOST_LINES) throw new TooLarge(number, LINES, MOST_LINES)
      lines.push(line)
      gap = 0
    }
  }
  return lines
}

function describe(raw: string, file: string, line: number, gap: number): Line {
  const words = withoutHeadingSign(raw)
  const label = labelOf(raw)
  const cells = label === null && raw.includes('\t') ? raw.split('\t').map(cellOf) : null
  return { file, line, raw, text: plain(words), gap, label, heading: words !== raw, cells }
}

function cellOf(raw: string): TextCell {
  return { raw, text: plain(raw) }
}

// Where one bold text directly follows another: `**CONTI MARIO****INDICATORI**`.
const BOLD_MEETS_BOLD = /(?<=[^*]\*\*)(?=\*\*[^*])|(?<=[^*]\*{3})(?=\*{3}[^*])|(?<=<\/b>)(?=<b>)/

/** Splits a line where a label directly follows other text; any other line stays whole. */
function unglue(raw: string): string[] {
  if (!raw.includes('****') && !raw.includes('</b><b>')) return [raw]
  const pieces: string[] = []
  for (const piece of raw.split(BOLD_MEETS_BOLD)) {
    const last = pieces.at(-1)
    if (last === undefined || labelOf(piece) || labelOf(last)) pieces.push(piece)
    else pieces[pieces.length - 1] = last + piece
  }
  return pieces
}

/** The text of several lines joined by one blank, with the place they stand at. */
export function joinLines(lines: readonly Line[]): Sourced<string> {
  const text = lines.map((line) => line.text).join(' ')
  return {
    value: startsEscaped(lines[0]?.raw ?? '') ? text : unwrap(text),
    raw: lines.map((line) => line.raw).join('\n'),
    file: lines[0]?.file ?? '',
    line: lines[0]?.line ?? 0,
    endLine: lines.at(-1)?.line ?? 0,
  }
}

/** A cell's text with its place; null when the cell is empty or absent. */
export function sourcedCell(row: Line, index: number): Sourced<string> | null {
  const cell = row.cells?.[index]
  if (!cell || cell.text === '') return null
  return { value: cell.text, raw: cell.raw, file: row.file, line: row.line, endLine: row.line }
}

/**
 * The first cell that a row lacks. Where the file ends with the row, an empty last cell is lacking
 * too: it was cut before its text.
 */
export function firstMissing(row: Line, end: Line | null): number {
  const cells = row.cells ?? []
  return row === end && cells.at(-1)?.text === '' ? cells.length - 1 : cells.length
}
