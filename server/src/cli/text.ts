import type { LocalizedText } from '../domain/localized.ts'

/** Picks the text in the person's language. */
export type Say = (words: LocalizedText) => string

/**
 * A text of a file as a terminal may show it: in one line, and without the control characters
 * by which a file could drive the terminal.
 */
export function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim()
}

/** The same, cut to a length. */
export function shortened(text: string, length: number): string {
  const line = inline(text)
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line
}

/** A table of words, its first column to the left and the others to the right. */
export function columns(rows: readonly (readonly string[])[], indent: string): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    `${indent}${row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')}`.trimEnd(),
  )
}
