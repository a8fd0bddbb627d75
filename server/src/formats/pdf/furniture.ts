import { looksLikeCode } from '../../domain/codes.ts'
import { fold } from '../../domain/fold.ts'
import { labelOf } from '../sheet/labels.ts'
import { type TextLine, type TextPage, wordsOf } from './pieces.ts'

// What printing adds to the sheet: page numbers, the browser's own lines, a table of contents. The
// header of the sheet itself is repeated on every page too, and is kept.

const PAGE_NUMBER = /(?:^|\s)(?:pagina|pag\.?|page|p\.)\s*\d{1,5}(?:\s*(?:di|of|\/)\s*\d{1,5})?$/i

// Without its word it may be part of a text, unless it stands by itself.
const BARE_NUMBER = /^[-–—\s]*\d{1,5}(?:\s*(?:di|of|\/)\s*\d{1,5})?[-–—\s]*$/i
const ALONE = 2.5

// The browser's: `23/11/26, 06:50 Scheda obiettivi` above, the address and `1/8` below.
const BROWSER_HEAD = /^\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}[:.]\d{2}(?:\s|$)/
const BROWSER_FOOT = /^(?:https?|file):\/\/\S+(?:\s+\d+\/\d+)?$/

const CONTENTS: ReadonlySet<string> = new Set(['indice', 'sommario', 'indice degli obiettivi'])

// The code and the first labels of a sheet stand at the top of its page.
const HEAD_LINES = 6

/** The pages without what the print added to them. */
export function withoutFurniture(pages: readonly TextPage[]): readonly TextPage[] {
  const feet = repeatedFeet(pages)
  let inContents = false
  let inSheets = false
  return pages.map(({ page, lines }) => {
    const kept = withoutEnds(lines, feet)
    if (beginsSheet(kept)) [inContents, inSheets] = [false, true]
    const contentsAt = inSheets ? -1 : kept.findIndex((line) => CONTENTS.has(shortFold(line)))
    if (inContents) return { page, lines: [] }
    inContents = contentsAt !== -1
    return { page, lines: inContents ? kept.slice(0, contentsAt) : kept }
  })
}

function withoutEnds(lines: readonly TextLine[], feet: ReadonlySet<string>): readonly TextLine[] {
  const isAdded = (line: TextLine, next: TextLine | undefined) => {
    const words = wordsOf(line)
    const alone = !next || Math.abs(next.base - line.base) > ALONE * line.size
    return PAGE_NUMBER.test(words) || (alone && BARE_NUMBER.test(words))
  }
  const [first, second] = lines
  const head = first && (isAdded(first, second) || BROWSER_HEAD.test(wordsOf(first)))
  const rest = head ? lines.slice(1) : lines
  const last = rest.at(-1)
  const foot =
    last &&
    (isAdded(last, rest.at(-2)) || BROWSER_FOOT.test(wordsOf(last)) || feet.has(masked(last)))
  return foot ? rest.slice(0, -1) : rest
}

/** The last lines that most pages share, whatever numbers they hold. */
function repeatedFeet(pages: readonly TextPage[]): ReadonlySet<string> {
  const feet = pages.flatMap(({ lines }) => lines.slice(-1).map((line) => masked(line)))
  const counts = Map.groupBy(feet, (foot) => foot)
  return new Set(
    [...counts]
      .filter(([, same]) => same.length >= 3 && same.length > pages.length / 2)
      .map(([foot]) => foot),
  )
}

/** A line with its place, its numbers left open. */
function masked(line: TextLine): string {
  return `${Math.round(line.base)} ${wordsOf(line).replace(/\d+/g, '#')}`
}

function beginsSheet(lines: readonly TextLine[]): boolean {
  return lines.slice(0, HEAD_LINES).some(({ pieces }) => {
    const [first] = pieces
    if (!first) return false
    return labelOf(first.text) === 'PORTFOLIO' || (pieces.length === 1 && looksLikeCode(first.text))
  })
}

function shortFold(line: TextLine): string {
  const words = wordsOf(line)
  return words.length > 40 ? '' : fold(words)
}
