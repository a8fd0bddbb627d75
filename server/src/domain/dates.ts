import { fold } from './fold.ts'

const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  )

const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/
const YEAR_MONTH_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_WORD_YEAR = /^(\d{1,2}) (\p{L}+) (\d{4})$/u

/**
 * Reads a date as Italians print it (`31/12/2024`, `9/04/2024`, `10/09/24`, `19 luglio 2024`)
 * as an ISO day; null when it is none or not in the calendar. Two-digit years are of this
 * century: plans do not reach back further.
 */
export function readDate(text: string): string | null {
  if (text.length > 30) return null
  const numeric = DAY_MONTH_YEAR.exec(text)
  if (numeric) return isoDay(numeric[3], numeric[2], numeric[1])
  const iso = YEAR_MONTH_DAY.exec(text)
  if (iso) return isoDay(iso[1], iso[2], iso[3])
  const worded = DAY_WORD_YEAR.exec(fold(text))
  if (worded) return isoDay(worded[3], String(MONTHS.indexOf(worded[2] ?? '') + 1), worded[1])
  return null
}

/** The canonical Italian print of an ISO day: `dd/mm/yyyy`. */
export function printDate(day: string): string {
  return day.split('-').reverse().join('/')
}

function isoDay(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)]
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0
  // A year that no plan is about is a slip of the pen: 0024 for 2024.
  if (y < 1900 || y > 2199 || d < 1 || d > days) return null
  return [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join(
    '-',
  )
}
