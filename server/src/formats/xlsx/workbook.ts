import type { IssueReporter } from '../../document/issue.ts'
import { type Grid, type GridCell, type GridRow, LIMITS, textCell } from '../tables/grid.ts'
import { excelDay, type NumberFormat, plainNumber, readFormats } from './formats.ts'
import { decodeSigns, local, readXml } from './xml.ts'
import { MOST_BYTES, type Parts, WorkbookTooLarge } from './zip.ts'

/** What the cells of all sheets refer to. */
interface Shared {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
  /** Characters that the cells may still hold: many can share one long text. */
  left: number
}

/** The sheets of a workbook as grids; none when the parts are not those of a workbook. */
export function readWorkbook(file: string, parts: Parts, report: IssueReporter): readonly Grid[] {
  const { sheets, from1904 } = readSheets(parts)
  const shared = {
    strings: readStrings(parts),
    formats: readFormats(parts),
    from1904,
    left: MOST_BYTES,
  }
  return sheets.map(({ name, path }) => {
    const place = `${file} › ${name}`
    return { file: place, sheet: name, rows: readRows(place, parts.get(path), shared, report) }
  })
}

function readSheets(parts: Parts) {
  const paths = new Map<string, string>()
  readXml(parts.get('xl/_rels/workbook.xml.rels'), {
    open: ({ name, attributes }) => {
      const { Id = '', Target = '', Type = '' } = attributes
      if (name !== 'Relationship' || !Type.endsWith('/worksheet')) return
      paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: { name: string; path: string }[] = []
  const taken = new Set<string>()
  let from1904 = false
  readXml(parts.get('xl/workbook.xml'), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const [, id = ''] = Object.entries(attributes).find(([key]) => local(key) === 'id') ?? []
      const path = paths.get(id)
      if (!path) return
      // Each has a part of its own; one large part named by many sheets would be read many times.
      if (taken.has(path)) throw new Error('one part for two sheets')
      taken.add(path)
      sheets.push({ name: decodeSigns(attributes.name ?? ''), path })
    },
  })
  return { sheets, from1904 }
}

/** The texts that cells share; how a word is to be spoken (`rPh`) is none of them. */
function readStrings(parts: Parts): readonly string[] {
  const strings: string[] = []
  let [text, inText, spoken] = ['', false, false]
  readXml(parts.get('xl/sharedStrings.xml'), {
    open: ({ name }) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') spoken = true
      else if (name === 't') inText = !spoken
    },
    text: (words) => {
      if (inText) text += words
    },
    close: (name) => {
      if (name === 'si') strings.push(decodeSigns(text))
      else if (name === 'rPh') spoken = false
      else if (name === 't') inText = false
    },
  })
  return strings
}

interface StoredCell {
  readonly ref: string
  readonly type: string
  readonly style: number
  /** The value (`v`) or the text in place (`is`). */
  stored: string
  formula: boolean
}

const EMPTY = textCell('')

function readRows(
  file: string,
  bytes: Uint8Array | undefined,
  shared: Shared,
  report: IssueReporter,
): readonly GridRow[] {
  const rows: GridRow[] = []
  let line = 0
  let cells: GridCell[] = []
  let cell: StoredCell | null = null
  let column = -1
  let [inValue, spoken] = [false, false]
  readXml(bytes, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1)
        ;[cells, column] = [[], -1]
      } else if (name === 'c') {
        const { r: ref = '', t: type = 'n', s: style = '0' } = attributes
        column = columnOf(ref) ?? column + 1
        cell = { ref: ref || `${line}`, type, style: Number(style), stored: '', formula: false }
      } else if (name === 'f' && cell) cell.formula = true
      else if (name === 'rPh') spoken = true
      else if (name === 'v' || name === 't') inValue = !spoken
    },
    text: (words) => {
      if (cell && inValue) cell.stored += words
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') spoken = false
      else if (name === 'c' && cell) {
        const failed = cell.type === 'e' || (cell.formula && cell.stored === '')
        if (failed) {
          const place = { file, line, raw: cell.stored || null }
          report('FORMULA_WITHOUT_RESULT', place, { cell: cell.ref })
        }
        const read = failed ? EMPTY : readable(readCell(cell, shared), { file, line }, report)
        shared.left -= read.text.length
        if (shared.left < 0) throw new WorkbookTooLarge()
        // After the last column that is read, one cell is kept to show that there are more.
        const at = Math.min(column, LIMITS.columns)
        if (read.text !== '') {
          while (cells.length < at) cells.push(EMPTY)
          cells[at] = read
        }
        cell = null
      } else if (name === 'row' && cells.length > 0 && rows.length <= LIMITS.rows) {
        rows.push({ line, endLine: line, cells })
      }
    },
  })
  return rows
}

/** A cell without what no database holds: NUL and half characters, which `_x0000_` can stand for. */
function readable(
  cell: GridCell,
  at: { file: string; line: number },
  report: IssueReporter,
): GridCell {
  const { raw, text } = cell
  if (!text.includes('\0') && text.isWellFormed()) return cell
  report('UNREADABLE_CHARACTER', { ...at, raw })
  return { ...cell, raw: shown(raw), text: shown(text) }
}

const shown = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')

function readCell({ type, style, stored }: StoredCell, shared: Shared): GridCell {
  switch (type) {
    case 's':
      return textCell(shared.strings[Number(stored)] ?? '')
    case 'b':
      return textCell(stored === '1' ? 'VERO' : 'FALSO')
    case 'd':
      return textCell(stored.replace(/T00:00:00(?:\.0+)?Z?$/, ''))
    case 'n':
      return numberCell(stored, shared.formats[style] ?? 'PLAIN', shared.from1904)
    default:
      return textCell(decodeSigns(stored))
  }
}

function numberCell(stored: string, format: NumberFormat, from1904: boolean): GridCell {
  if (stored === '') return EMPTY
  const day = format === 'DATE' ? excelDay(stored, from1904) : null
  if (day !== null) return { ...textCell(day), raw: stored }
  const number = plainNumber(stored, format === 'PERCENT' ? 2 : 0)
  if (number === null) return textCell(stored)
  const text = format === 'PERCENT' ? `${number}%` : number
  return { raw: stored, text, number, literal: false }
}

/** The place of a cell in its row by its reference (`B3`), from 0. */
function columnOf(ref: string): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(ref)?.[1]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
