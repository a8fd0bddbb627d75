import { getDocumentProxy } from 'unpdf'
import type { Piece } from './pieces.ts'

/** The texts of one page. */
export interface PageLayer {
  readonly texts: readonly Piece[]
  /** Words that do not run from left to right. */
  readonly turned: readonly string[]
}

/** The text layer of a file, or why there is none. */
export type Layer =
  | { readonly pages: readonly PageLayer[] }
  | { readonly failure: 'LOCKED' }
  | { readonly failure: 'BROKEN'; readonly reason: string }
  | { readonly failure: 'TOO_LONG'; readonly pages: number; readonly most: number }

/** The most that is read of one file: no printed sheets are longer. */
const MOST_PAGES = 2_000
const MOST_CHARACTERS = 20_000_000

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** Reads the text layer of a PDF. */
export async function readLayer(bytes: Uint8Array): Promise<Layer> {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: true })
    return await readPages(document)
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
    if (name === 'PasswordException') return { failure: 'LOCKED' }
    return { failure: 'BROKEN', reason: message }
  }
}

async function readPages(document: PdfDocument): Promise<Layer> {
  const { numPages } = document
  if (numPages > MOST_PAGES) return { failure: 'TOO_LONG', pages: numPages, most: MOST_PAGES }
  const pages: PageLayer[] = []
  let characters = 0
  for (let page = 1; page <= numPages; page += 1) {
    const layer = await readPage(document, page)
    characters += layer.texts.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > MOST_CHARACTERS) {
      return { failure: 'TOO_LONG', pages: numPages, most: page - 1 }
    }
    pages.push(layer)
  }
  return { pages }
}

type Matrix = [number, number, number, number, number, number]

async function readPage(document: PdfDocument, number: number): Promise<PageLayer> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const view = page.getViewport({ scale: 1 }).transform as Matrix
  const texts: Piece[] = []
  const turned: string[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [along, lean, , height, left, base] = multiply(view, item.transform as Matrix)
    if (along <= 0 || Math.abs(lean) > 0.1 * along) turned.push(item.str)
    else {
      const size = Math.abs(height) || item.height || 1
      texts.push({ text: item.str, left, right: left + item.width, base, size })
    }
  }
  page.cleanup()
  return { texts, turned }
}

/** From the units of a text to distances from the top left corner of the page. */
function multiply([a, b, c, d, e, f]: Matrix, [ta, tb, tc, td, te, tf]: Matrix): Matrix {
  return [
    a * ta + c * tb,
    b * ta + d * tb,
    a * tc + c * td,
    b * tc + d * td,
    a * te + c * tf + e,
    b * te + d * tf + f,
  ]
}
