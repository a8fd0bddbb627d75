const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]/

/**
 * A text as Markdown that reads as that very text. It stays on one line and in one cell: a line
 * break or a tab within it becomes one blank, as the printed form does.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, (blanks) => (BREAK.test(blanks) ? ' ' : blanks))
    .trim()
    .replace(/[\\`*_[\]<>~]|&(?=#?\w)|^#/g, '\\$&')
}
