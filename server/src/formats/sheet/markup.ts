// Converters leave Markdown and HTML around the printed words. One pass, one pattern, so
// that an escaped sign (`\*`) is never taken for markup. A single `*` is left alone: it may
// be printed.
const NOISE = /\\([!-/:-@[-`{-~])|\*{2,}|<\/?(?:b|strong|i|em|u)>|&(?:amp|lt|gt|quot|nbsp|#39);/gi

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', ' '],
  ['&#39;', "'"],
])

/** The words of a line or cell as printed: markup removed, ends trimmed, nothing else touched. */
export function plain(raw: string): string {
  if (!/[\\*<&_]/.test(raw)) return raw.trim()
  const words = raw.replace(
    NOISE,
    (sign, escaped?: string) => escaped ?? ENTITIES.get(sign.toLowerCase()) ?? '',
  )
  return startsEscaped(raw) ? words.trim() : unwrap(words.trim())
}

/** Removes single-sign emphasis around a whole text: `*In Corso*`, `_In Corso_`. */
export function unwrap(text: string): string {
  return /^([*_])(?=[^\s*_]).*[^\s*_]\1$/s.test(text) ? text.slice(1, -1) : text
}

/** Whether a text begins with an escaped sign, which opens no emphasis: `\_in corso\_`. */
export function startsEscaped(raw: string): boolean {
  // A run of asterisks is matched whole: otherwise a long one could be divided in many ways.
  return /^\s*(?:\*{2,}(?!\*)|<(?:b|strong|i|em|u)>)*\\/i.test(raw)
}

/** A line without its Markdown heading sign (`####`). */
export function withoutHeadingSign(raw: string): string {
  return raw.replace(/^\s*#{1,6}(?=\s|\*)/, '')
}
