import { createHash } from 'node:crypto'
import type { FileDocument, InputFile, ReadFile } from '../document/document.ts'
import { type Issue, issue, type Place } from '../document/issue.ts'
import { looksLikeCsvTemplate, readCsv } from './csv/csv.ts'
import { looksLikeJson, readJson } from './json/read.ts'
import { looksLikeSheet, readSheet } from './sheet/read.ts'
import { looksLikeStratml, readStratml } from './stratml/read.ts'
import { type UnsupportedFormat, unsupportedArchive, unsupportedFormat } from './unsupported.ts'

/** Reads files one after the other, each in the format recognized by its content; names do not count. */
export async function readFiles(files: readonly InputFile[]): Promise<{
  readonly files: readonly ReadFile[]
  readonly documents: readonly FileDocument[]
}> {
  const read: { file: ReadFile; document: FileDocument }[] = []
  for (const input of files) {
    const document = await readFile(input)
    const sha256 = createHash('sha256').update(input.bytes).digest('hex')
    read.push({ file: { ...input, format: document.format, sha256 }, document })
  }
  return { files: read.map(({ file }) => file), documents: read.map(({ document }) => document) }
}

// A text is recognized by its beginning; a long preface may precede the first sheet.
const BEGINNING = 300_000

async function readFile(file: InputFile): Promise<FileDocument> {
  if (file.bytes.length === 0) return unread(file, issue('EMPTY_FILE', wholeOf(file)))
  // Libraries that few files need are loaded on first use.
  if (startsWith(file.bytes, 'PK')) {
    const unsupported = unsupportedArchive(file.bytes)
    if (unsupported) return unread(file, otherFormat(file, unsupported))
    return (await import('./xlsx/xlsx.ts')).readXlsx(file)
  }
  if (startsWith(file.bytes, '%PDF')) return (await import('./pdf/read.ts')).readPdf(file)
  const text = beginningOf(file.bytes)
  const unsupported = unsupportedFormat(file.bytes)
  if (unsupported && !looksLikeSheet(text)) return unread(file, otherFormat(file, unsupported))
  if (looksLikeStratml(text)) return readStratml(file)
  if (looksLikeJson(text)) return readJson(file)
  if (looksLikeCsvTemplate(text)) return readCsv(file)
  if (looksLikeSheet(text)) return readSheet(file)
  return unread(file, issue('UNKNOWN_FORMAT', wholeOf(file)))
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
}

/** Sufficient to recognize formats: accents do not matter. */
function beginningOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, BEGINNING)
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(start)
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be').decode(start)
  return new TextDecoder('utf-8').decode(start)
}

function wholeOf({ name }: InputFile): Place {
  return { file: name, line: null, raw: null }
}

function otherFormat(file: InputFile, { found, remedy }: UnsupportedFormat): Issue {
  return issue('OTHER_FORMAT', wholeOf(file), { found, remedy })
}

function unread({ name }: InputFile, why: Issue): FileDocument {
  const nothing = { authority: null, plans: [], centers: [], people: [] }
  return { file: name, format: 'SHEET', ...nothing, issues: [why] }
}
