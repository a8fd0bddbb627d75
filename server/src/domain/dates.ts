import { isDay } from './days.ts'
import { fold } from './fold.ts'

const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  )

const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/
const YEAR_MONTH_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_WORD_YEAR = /^(\d{1,2}) (\p{L}{3,})(?: (\d{4}))?$/u
const DEADLINE = /^(?:entro(?: e non oltre)?\s+)?(?:il\s+|l['’]\s?)?/

// No date is printed longer.
const LONGEST_DATE = 40

/**
 * Reads a date as Italians print it (`31/12/2024`, `9/04/2024`, `10/09/24`, `19 luglio 2024`)
 * as an ISO day; null when it is none or not in the calendar. Two-digit years are of this
 * century: plans do not reach back further.
 */
export function readDate(text: string): string | null {
  return text.length > LONGEST_DATE ? null : isoDay(numericDate(text) ?? wordedDate(text))
}

/**
 * As `readDate`, of a deadline (`entro il 30/6`): `year` completes one that is printed without a
 * year. Without a year and without words that say so, `3/4` may be a fraction.
 */
export function readDeadline(text: string, year: number): string | null {
  if (text.length > LONGEST_DATE) return null
  const deadline = DEADLINE.exec(text)?.[0] ?? ''
  const date = text.slice(deadline.length)
  const numeric = numericDate(date)
  if (numeric && numeric.year === undefined && deadline === '') return null
  const found = numeric ?? wordedDate(date)
  return isoDay(found && { ...found, year: found.year ?? String(year) })
}

/** The canonical Italian print of an ISO day: `dd/mm/yyyy`. */
export function printDate(day: string): string {
  return day.split('-').reverse().join('/')
}

interface PrintedDate {
  readonly day: string
  readonly month: string
  readonly year: string | undefined
}

function numericDate(text: string): PrintedDate | null {
  const [, year, month = '', day] = YEAR_MONTH_DAY.exec(text) ?? []
  if (day !== undefined) return { day, month, year }
  const [, printedDay, printedMonth = '', printedYear] = DAY_MONTH_YEAR.exec(text) ?? []
  return printedDay === undefined
    ? null
    : { day: printedDay, month: printedMonth, year: printedYear }
}

function wordedDate(text: string): PrintedDate | null {
  const [, day, word = '', year] = DAY_WORD_YEAR.exec(fold(text)) ?? []
  // Abbreviated too: «19 lug 2024».
  const month = MONTHS.findIndex((name) => name.startsWith(word)) + 1
  return day === undefined || month === 0 ? null : { day, month: String(month), year }
}

function isoDay(date: PrintedDate | null): string | null {
  if (date?.year === undefined) return null
  const year = date.year.length === 2 ? `20${date.year}` : date.year.padStart(4, '0')
  // A year that no plan is about is a typing error: 0024 for 2024.
  if (year < '1900' || year > '2199') return null
  const day = `${year}-${date.month.padStart(2, '0')}-${date.day.padStart(2, '0')}`
  return isDay(day) ? day : null
}
