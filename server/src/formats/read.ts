import { createHash } from 'node:crypto'
import type { FileDocument, FileFormat, InputFile } from '../document/document.ts'
import { issue } from '../document/issue.ts'
import { looksLikeCsvTemplate, readCsv } from './csv/csv.ts'
import { looksLikeJson, readJson } from './json/read.ts'
import { looksLikeSheet, readSheet } from './sheet/read.ts'
import { looksLikeStratml, readStratml } from './stratml/read.ts'

/** A file with what identifies its content. */
export interface ReadFile extends InputFile {
  readonly format: FileFormat
  readonly sha256: string
}

/** Reads files one after the other, each in the format that its content shows; names do not count. */
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

// A text shows what it is in its beginning; a long preface stands before the first sheet at most.
const BEGINNING = 300_000

async function readFile(file: InputFile): Promise<FileDocument> {
  if (file.bytes.length === 0) return unread(file, 'EMPTY_FILE')
  // What few files need is loaded with the first of them.
  if (startsWith(file.bytes, 'PK')) return (await import('./xlsx/xlsx.ts')).readXlsx(file)
  if (startsWith(file.bytes, '%PDF')) return (await import('./pdf/read.ts')).readPdf(file)
  const text = beginningOf(file.bytes)
  if (looksLikeStratml(text)) return readStratml(file)
  if (looksLikeJson(text)) return readJson(file)
  if (looksLikeCsvTemplate(text)) return readCsv(file)
  return looksLikeSheet(text) ? readSheet(file) : unread(file, 'UNKNOWN_FORMAT')
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
}

/** Good enough to tell formats apart: accents do not matter. */
function beginningOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, BEGINNING)
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(start)
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be').decode(start)
  return new TextDecoder('utf-8').decode(start)
}

function unread({ name }: InputFile, code: 'EMPTY_FILE' | 'UNKNOWN_FORMAT'): FileDocument {
  const place = { file: name, line: null, raw: null }
  const nothing = { authority: null, plans: [], centers: [], people: [] }
  return { file: name, format: 'SHEET', ...nothing, issues: [issue(code, place)] }
}
