import type { Value } from '../../document/document.ts'
import type { IssueReporter, Place } from '../../document/issue.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { printDate, readDate } from '../../domain/dates.ts'
import { looksLikeNumber } from '../../domain/decimals.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import { type DecimalSign, type Decimals, italianPrint, readDecimal } from './decimals.ts'
import { unmark } from './escape.ts'
import { type Grid, type GridCell, type GridRow, sourced } from './grid.ts'
import type { TableHeadings } from './headings.ts'
import type { TemplateColumn } from './template/column.ts'
import { levelWords, type WordList } from './words.ts'

/** What all rows of a file share. */
export interface TableReading {
  readonly decimals: Decimals
  readonly report: IssueReporter
}

/** A row of a table under its headings: each cell by the key of its column, read as what it holds. */
export class TableRow {
  readonly #grid: Grid
  readonly #row: GridRow
  readonly #headings: TableHeadings
  readonly #reading: TableReading

  constructor(grid: Grid, row: GridRow, headings: TableHeadings, reading: TableReading) {
    this.#grid = grid
    this.#row = row
    this.#headings = headings
    this.#reading = reading
  }

  /** The row as a whole, for issues about what is missing in it. */
  get place(): Place {
    return { file: this.#grid.file, line: this.#row.line, raw: null }
  }

  /** The words of a cell; null when it is empty or its column is not there. */
  text(key: string): Sourced<string> | null {
    const cell = this.#cell(key)
    return cell ? this.#sourced(cell, cell.text) : null
  }

  /** As `text`; an empty cell is an error. */
  needed(key: string): Sourced<string> | null {
    const text = this.text(key)
    if (!text) this.#reading.report('MISSING_CELL', this.place, { column: this.column(key) })
    return text
  }

  /** A date; kept as it is written when it is none. */
  date(key: string, row: string): Printed<string> | null {
    const cell = this.#cell(key)
    if (!cell) return null
    const value = readDate(cell.text)
    // A date that a program wrote is printed as the sheet prints its own.
    const text = value === cell.text ? printDate(value) : cell.text
    const date = { ...this.#sourced(cell, value), text }
    if (value === null) {
      this.#reading.report('UNREADABLE_DATE', date, { field: this.column(key).it, row })
    }
    return date
  }

  /** A number; kept as it is written when it is none. */
  number(key: string, row: string): Printed<string> | null {
    const cell = this.#cell(key)
    if (!cell) return null
    const value = this.#decimal(cell)
    const number = { ...this.#sourced(cell, value), text: this.#print(cell, value) }
    if (value === null && !cell.literal) {
      this.#reading.report('UNREADABLE_NUMBER', number, { field: this.column(key).it, row })
    }
    return number
  }

  /** A number in a column that holds nothing else. */
  decimal(key: string, row: string): Sourced<string> | null {
    const cell = this.#cell(key)
    if (!cell) return null
    const value = this.#decimal(cell)
    if (value !== null) return this.#sourced(cell, value)
    const column = this.column(key)
    this.#reading.report('NUMBER_NOT_READ', this.#sourced(cell, null), { column, row })
    return null
  }

  /** An expected or achieved value: words, or a number. */
  value(at: string | number, row: string): Sourced<Value> | null {
    const cell = this.#cell(at)
    if (!cell) return null
    const number = this.#decimal(cell)
    const value = this.#sourced(cell, { text: this.#print(cell, number), number })
    if (number === null && !cell.literal && looksLikeNumber(cell.text)) {
      const field = typeof at === 'string' ? this.column(at).it : this.#headings.heading(at)
      this.#reading.report('UNREADABLE_NUMBER', value, { field, row })
    }
    return value
  }

  /** A word of fixed meaning, kept as it is written when it is not known. */
  printedWord<T>(key: string, words: WordList<T>): Printed<T> | null {
    const text = this.text(key)
    if (!text) return null
    const value = words.read(text.value)
    if (value === null) this.#reportWord(key, text, words, true)
    return { ...text, value, text: text.value }
  }

  /** A word of fixed meaning; null, and a warning, when it is not known. */
  word<T>(key: string, words: WordList<T>): Sourced<T> | null {
    const text = this.text(key)
    if (!text) return null
    const value = words.read(text.value)
    if (value !== null) return { ...text, value }
    this.#reportWord(key, text, words, false)
    return null
  }

  /** The objective that the row is about; null, and an error, when it names none. */
  objective(): (ObjectiveKey & { readonly source: Sourced<string> }) | null {
    const code = this.needed('code')
    const level = this.level('level')
    if (!code || level === null) return null
    if (level === 'PLAN') {
      this.unreadable('level', levelWords.printed.slice(1))
      return null
    }
    return { level: level ?? 'PEG', code: code.value, source: code }
  }

  /** A level; undefined when it is not stated, null (and an error) when it is none. */
  level(key: string) {
    const text = this.text(key)
    if (!text) return undefined
    const level = levelWords.read(text.value)
    if (level === null) this.unreadable(key, levelWords.printed.slice(key === 'level' ? 1 : 0))
    return level
  }

  /** Reports a cell without which the row has no place. */
  unreadable(key: string, known: readonly string[] = []): void {
    const column = this.column(key)
    this.#reading.report('UNREADABLE_KEY', this.text(key) ?? this.place, { column, known })
  }

  /** Which of some fields the table has no column for; nothing when it has all. */
  missingColumns<K extends string>(keys: readonly K[]): { readonly missingColumns?: readonly K[] } {
    const missingColumns = keys.filter((key) => !this.#headings.at.has(key))
    return missingColumns.length > 0 ? { missingColumns } : {}
  }

  /** A column of the row's table. */
  column(key: string): TemplateColumn {
    const column = this.#headings.table.columns.find((one) => one.key === key)
    if (!column) throw new Error(`The table ${this.#headings.table.key} has no column ${key}.`)
    return column
  }

  #cell(at: string | number): GridCell | null {
    const index = typeof at === 'string' ? this.#headings.at.get(at) : at
    const cell = index === undefined ? undefined : this.#row.cells[index]
    return cell && cell.text !== '' ? unmarked(cell, this.#headings.own) : null
  }

  #decimal(cell: GridCell): string | null {
    if (cell.literal) return null
    if (cell.number !== null) return cell.number
    const { sign, proven } = this.#reading.decimals
    const read = readDecimal(cell.text, sign)
    const other = proven ? null : readDecimal(cell.text, otherSign(sign))
    if (read !== null && other !== null && read !== other) {
      this.#reading.report('AMBIGUOUS_NUMBER', this.#sourced(cell, null), { read, other })
    }
    return read
  }

  /** A number as the sheet prints it; what is none stays as it is written. */
  #print(cell: GridCell, read: string | null): string {
    if (read === null) return cell.text
    // The text of a number cell is formatted by the program, and is no print.
    return italianPrint(cell.text, cell.number === null ? this.#reading.decimals.sign : '.')
  }

  #sourced<T>(cell: GridCell, value: T): Sourced<T> {
    return sourced(this.#grid, this.#row, cell, value)
  }

  #reportWord<T>(key: string, text: Sourced<string>, words: WordList<T>, kept: boolean): void {
    const column = this.column(key)
    this.#reading.report('UNKNOWN_WORD', text, { column, known: words.printed, kept })
  }
}

const otherSign = (sign: DecimalSign): DecimalSign => (sign === ',' ? '.' : ',')

/** A cell without the mark that our own files put before texts. */
export function unmarked(cell: GridCell, own: boolean): GridCell {
  const text = own ? unmark(cell.text) : null
  return text === null ? cell : { ...cell, text, literal: true }
}
