/** A code and the words after it: «Vista», a center on the front page. */
export interface CodeAndLabel {
  /** `null` when the text begins with no code. */
  readonly code: string | null
  readonly label: string
}

/** Whether a word can be a code: one word with a figure in it (`09_UO_2020`, `10_0101_0101`, `1.2`). */
export function looksLikeCode(word: string): boolean {
  return word.length <= 80 && /\d/.test(word) && !/[\s,;:%]/.test(word)
}

/** Splits a text at its first blank into code and label; without a code all of it is the label. */
export function splitCode(text: string): CodeAndLabel {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(text) ?? []
  return looksLikeCode(word) ? { code: word, label: rest } : { code: null, label: text }
}

/** The four-digit year a code begins with, if any: 2024 for `2024_U09_01`. */
export function leadingYear(code: string): number | null {
  const year = /^(\d{4})(?!\d)/.exec(code)?.[1]
  return year === undefined ? null : Number(year)
}

/** The four-digit years named in a text, in order. */
export function yearsIn(text: string): readonly string[] {
  return text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []
}
