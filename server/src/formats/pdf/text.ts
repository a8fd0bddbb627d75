import { looksLikeCode } from '../../domain/codes.ts'
import { escapeMarkdown } from '../print/escapeMarkdown.ts'
import { labelOf, parameterOf } from '../sheet/labels.ts'
import { plain, withoutHeadingSign } from '../sheet/markup.ts'
import { type PdfHeadings, readHeadings } from './headings.ts'
import { breaksWord, type TextLine, type TextPage, wordsOf } from './pieces.ts'
import { PdfTable } from './table.ts'

/** The text of a file put together again: lines as the form has them, with the page of each. */
export interface SheetText {
  readonly text: string
  /** The page of every line. */
  readonly pages: readonly number[]
}

/** Writes the lines of all pages as the text of a sheet: paragraphs apart, tables by tabs. */
export function sheetText(pages: readonly TextPage[]): SheetText {
  const lines = pages.flatMap((page) => page.lines)
  const writer = new Writer(spacing(lines), Math.max(0, ...lines.map(rightOf)))
  for (const page of pages) writer.page(page)
  return writer.finish()
}

// A paragraph begins further below the last line than this times the usual distance.
const PARAGRAPH = 1.35

/** The distance, in heights of the letters, at which lines of one paragraph stand. */
function spacing(lines: readonly TextLine[]): number {
  const distances = lines
    .flatMap((line, index) => {
      const above = lines[index - 1]
      if (!above || above.page !== line.page || Math.abs(above.size - line.size) > 0.5) return []
      return [(line.base - above.base) / line.size]
    })
    .filter((distance) => distance >= 1)
    .sort((a, b) => a - b)
  // The tightest that is common: a few lines nearer than that are exponents and the like.
  return Math.min(distances[Math.floor(distances.length / 10)] ?? 1.2, 1.9)
}

const SENTENCE_END = /[.!?:;…]["'»”’)]*$/
const UPPER_CASE_START = /^["'«“‘(]*\p{Lu}/u

class Writer {
  readonly #lines: string[] = []
  readonly #pages: number[] = []
  readonly #spacing: number
  readonly #rightEdge: number
  #last: TextLine | null = null
  #table: PdfTable | null = null

  constructor(spacing: number, rightEdge: number) {
    this.#spacing = spacing
    this.#rightEdge = rightEdge
  }

  page({ lines }: TextPage): void {
    if (this.#table && beginsAnew(lines)) this.#closeTable()
    let at = 0
    while (at < lines.length) {
      const line = lines[at] as TextLine
      const headings = readHeadings(lines.slice(at, at + 8))
      if (headings) {
        this.#openTable(headings, line)
        at += headings.lines
        continue
      }
      if (this.#table && (isLabel(line) || !this.#table.holds(line))) this.#closeTable()
      if (this.#table) this.#table.take(line)
      else this.#take(line)
      at += 1
    }
  }

  finish(): SheetText {
    this.#closeTable()
    return { text: this.#lines.join('\n'), pages: this.#pages }
  }

  #openTable(headings: PdfHeadings, { page }: TextLine): void {
    if (this.#table?.repeats(headings, page)) return
    this.#closeTable()
    this.#write('', page)
    this.#table = new PdfTable(headings, page)
  }

  #closeTable(): void {
    for (const { cells, page } of this.#table?.finish() ?? []) {
      this.#write(cells.map(asPrinted).join('\t'), page)
    }
    this.#table = null
    this.#last = null
  }

  #take(line: TextLine): void {
    const above = this.#last
    const continues = above !== null && this.#continues(above, line)
    if (!continues) this.#write('', line.page)
    this.#last = line
    const [first, ...rest] = line.pieces
    const words = asPrinted(wordsOf(line))
    const value = asPrinted(rest.map(({ text }) => text).join(' '))
    if (first && value && labelOf(first.text)) {
      this.#write(first.text, line.page)
      this.#write(value, line.page)
    } else if (first && value && parameterOf(first.text)) {
      this.#write(`${first.text}\t${value}`, line.page)
    } else if (continues && breaksWord(this.#lines.at(-1) ?? '', words)) {
      this.#lines.push(`${this.#lines.pop()}${words}`)
    } else {
      this.#write(words, line.page)
    }
  }

  #continues(above: TextLine, line: TextLine): boolean {
    if (above.page === line.page) {
      const size = Math.max(above.size, line.size)
      return line.base - above.base <= this.#spacing * PARAGRAPH * size
    }
    // Over the end of a page: the line above is full, and no sentence ends with it.
    if (Math.abs(above.size - line.size) > 0.5 || isLabel(line)) return false
    const words = wordsOf(line)
    const [word = ''] = words.split(' ', 1)
    const width = ((rightOf(line) - leftOf(line)) / words.length) * (word.length + 1)
    const full = rightOf(above) + width > this.#rightEdge
    return full && !(SENTENCE_END.test(wordsOf(above)) && UPPER_CASE_START.test(words))
  }

  #write(text: string, page: number): void {
    this.#lines.push(text)
    this.#pages.push(page)
  }
}

/** Escapes a text so that it is read as printed: a PDF holds no markup, only characters that look like it. */
function asPrinted(text: string): string {
  return plain(withoutHeadingSign(text)) === text ? text : escapeMarkdown(text)
}

/** Whether a page begins with the header of a sheet, or any label: no table goes on there. */
function beginsAnew(lines: readonly TextLine[]): boolean {
  return lines
    .slice(0, 4)
    .some((line) => isLabel(line) || (line.pieces.length === 1 && looksLikeCode(wordsOf(line))))
}

function isLabel({ pieces }: TextLine): boolean {
  const [first] = pieces
  return first !== undefined && pieces.length <= 2 && labelOf(first.text) !== null
}

const leftOf = ({ pieces }: TextLine): number => pieces[0]?.left ?? 0

const rightOf = ({ pieces }: TextLine): number => pieces.at(-1)?.right ?? 0
