import { Worker } from 'node:worker_threads'
import type { InputFile } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Layer } from './layer.ts'
import { linesOf, type Piece, type TextPage } from './pieces.ts'

// Far above any sheet; they stop files that are made to exhaust the service.
const MOST_MILLISECONDS = 120_000
const MOST_MEGABYTES = 1_024

/**
 * The text layer of a PDF: the lines of every page with their places. Null, with one issue,
 * when it cannot be opened, is locked, too long, or has no text.
 */
export async function openPdf(
  { name: file, bytes }: InputFile,
  report: IssueReporter,
): Promise<readonly TextPage[] | null> {
  const whole = { file, line: null, raw: null }
  const layer = await readApart(bytes)
  if ('failure' in layer) {
    if (layer.failure === 'LOCKED') report('PDF_LOCKED', whole)
    else if (layer.failure === 'BROKEN') {
      report('BROKEN_FILE', whole, { format: 'PDF', reason: layer.reason })
    } else report('PDF_TOO_LONG', whole, layer)
    return null
  }
  if (layer.pages.every(({ texts }) => texts.length === 0)) {
    report('PDF_WITHOUT_TEXT', whole)
    return null
  }
  return layer.pages.map(({ texts, turned }, index) => {
    const page = index + 1
    const place = { file: pageOf(file, page), line: null }
    if (turned.length > 0) {
      report('PDF_TURNED_TEXT', { ...place, raw: turned.join(' ') }, { page })
    } else if (texts.length === 0) {
      report('PDF_PAGE_WITHOUT_TEXT', { ...place, raw: null }, { page })
    }
    return { page, lines: linesOf(page, readable(texts, place, report)) }
  })
}

/** The texts without characters that no text can hold; some fonts do not map their glyphs to characters. */
function readable(
  texts: readonly Piece[],
  place: { readonly file: string; readonly line: null },
  report: IssueReporter,
): readonly Piece[] {
  const mended = texts.map((piece) => ({
    ...piece,
    text: piece.text.toWellFormed().replaceAll('\0', '\ufffd'),
  }))
  const first = mended.find(({ text }, index) => text !== texts[index]?.text)
  if (first) report('UNREADABLE_CHARACTER', { ...place, raw: first.text })
  return mended
}

/** Reads the text layer in a thread of its own, within bounds of time and memory. */
function readApart(bytes: Uint8Array): Promise<Layer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const { promise, resolve } = Promise.withResolvers<Layer>()
  const broken = (reason: string) => resolve({ failure: 'BROKEN', reason })
  const timer = setTimeout(() => broken('it takes too long to read'), MOST_MILLISECONDS)
  worker.once('message', resolve)
  worker.once('error', (thrown) => broken(thrown instanceof Error ? thrown.message : `${thrown}`))
  worker.once('exit', () => broken('it ends in the middle'))
  return promise.finally(() => {
    clearTimeout(timer)
    return worker.terminate()
  })
}

/** How a page of a file is named: `piano.pdf › pagina 3`. */
export function pageOf(file: string, page: number): string {
  return `${file} › pagina ${page}`
}
