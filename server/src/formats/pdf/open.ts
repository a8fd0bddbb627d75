import type { InputFile } from '../../document/document.ts'
import type { Report } from '../../document/issue.ts'
import { linesOf, type Piece, type TextPage } from './pieces.ts'

/** The most that is read of one file: beyond it nobody prints sheets. */
const MOST_PAGES = 2_000
const MOST_CHARACTERS = 20_000_000

type Reader = typeof import('unpdf')
type Document = Awaited<ReturnType<Reader['getDocumentProxy']>>

/**
 * The text layer of a PDF: the lines of every page with their places. Null, with one issue,
 * when it cannot be opened, is locked, too long, or has no text.
 */
export async function openPdf(
  { name: file, bytes }: InputFile,
  report: Report,
): Promise<readonly TextPage[] | null> {
  const whole = { file, line: null, raw: null }
  // PDF.js is large: who reads no PDF does not load it.
  const { getDocumentProxy } = await import('unpdf')
  let document: Document | null = null
  try {
    // The bytes are copied, since PDF.js takes away what it is given.
    document = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: true })
    if (document.numPages > MOST_PAGES) {
      report('PDF_TOO_LONG', whole, { pages: document.numPages, most: MOST_PAGES })
      return null
    }
    return await readPages(document, file, report)
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
    if (name === 'PasswordException') report('PDF_LOCKED', whole)
    else report('BROKEN_FILE', whole, { format: 'PDF', reason: message })
    return null
  } finally {
    await document?.loadingTask.destroy()
  }
}

async function readPages(
  document: Document,
  file: string,
  report: Report,
): Promise<readonly TextPage[] | null> {
  const pages: TextPage[] = []
  const empty: number[] = []
  let characters = 0
  for (let page = 1; page <= document.numPages; page += 1) {
    const texts = await readTexts(document, page, file, report)
    characters += texts.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > MOST_CHARACTERS) {
      report('PDF_TOO_LONG', { file, line: null, raw: null }, { pages: page, most: page - 1 })
      return null
    }
    if (texts.length === 0) empty.push(page)
    pages.push({ page, lines: linesOf(page, texts) })
  }
  if (characters === 0) {
    report('PDF_WITHOUT_TEXT', { file, line: null, raw: null })
    return null
  }
  for (const page of empty)
    report('PDF_PAGE_WITHOUT_TEXT', { file: pageOf(file, page), line: null, raw: null }, { page })
  return pages
}

async function readTexts(
  document: Document,
  number: number,
  file: string,
  report: Report,
): Promise<readonly Piece[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as Matrix
  const pieces: Piece[] = []
  const turned: string[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [ia, ib, ic, id, ie, iF] = item.transform as Matrix
    // From the page's own units to distances from its top left corner.
    const along = [a * ia + c * ib, b * ia + d * ib] as const
    const up = [a * ic + c * id, b * ic + d * id] as const
    if (along[0] <= 0 || Math.abs(along[1]) > 0.1 * along[0]) {
      turned.push(item.str)
      continue
    }
    const left = a * ie + c * iF + e
    pieces.push({
      text: item.str,
      left,
      right: left + item.width,
      base: b * ie + d * iF + f,
      size: Math.hypot(...up) || item.height || 1,
    })
  }
  page.cleanup()
  if (turned.length > 0) {
    const raw = turned.join(' ')
    report('PDF_TURNED_TEXT', { file: pageOf(file, number), line: null, raw }, { page: number })
  }
  return pieces
}

type Matrix = [number, number, number, number, number, number]

/** How a page of a file is named: `piano.pdf › pagina 3`. */
export function pageOf(file: string, page: number): string {
  return `${file} › pagina ${page}`
}
