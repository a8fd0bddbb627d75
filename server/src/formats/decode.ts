import type { InputFile } from '../document/document.ts'
import type { IssueReporter } from '../document/issue.ts'

// What accented UTF-8 letters look like when read as Windows-1252: `Ã¨` for `è`.
const UTF8_READ_AS_1252 = /[\u00c2\u00c3][\u0080-\u00bf\u0152-\u2122]/

/**
 * Text of a file as offices deliver it: UTF-8 (with or without a byte order mark), UTF-16
 * with one, otherwise Windows-1252, the superset of ISO-8859-1 that Italian exports use.
 */
export function decode({ name: file, bytes }: InputFile, report: IssueReporter): string {
  const text = decodeAny(file, bytes, report)
  const nul = text.indexOf('\0')
  if (nul === -1) return text
  // PostgreSQL holds no NUL: shown as U+FFFD, the sign for a character that could not be read.
  report('UNREADABLE_CHARACTER', { file, line: lineAt(text, nul), raw: '\ufffd' })
  return text.replaceAll('\0', '\ufffd')
}

function decodeAny(file: string, bytes: Uint8Array, report: IssueReporter): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    const mixed = UTF8_READ_AS_1252.exec(text)
    if (mixed) {
      report('MIXED_ENCODING', { file, line: lineAt(text, mixed.index), raw: mixed[0] })
    }
    return text
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|[\n\r]/).length
}
