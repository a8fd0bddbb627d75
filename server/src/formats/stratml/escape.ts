// What XML 1.0 cannot hold, the carriage return that every XML parser turns into a line feed, and
// a backslash that would otherwise be taken for the escape itself.
const UNSAFE = /\\(?=u\{)|[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const ESCAPED = /\\u\{([0-9a-f]{1,6})\}/g

/** Any text as XML can hold it: a sign that it cannot becomes `\u{…}`, and back by `unescapeText`. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, escapeSign)
}

/** As `escapeText`, on one line. */
export function escapeLine(text: string): string {
  return escapeText(text).replaceAll('\n', escapeSign)
}

/** The text that `escapeText` or `escapeLine` was given. */
export function unescapeText(text: string): string {
  return text.replace(ESCAPED, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The escape of one character. */
export function escapeSign(sign: string): string {
  return `\\u{${sign.codePointAt(0)?.toString(16)}}`
}
