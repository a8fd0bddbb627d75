/**
 * Calendar days without time zones: a day is its ISO text (`"2024-12-31"`), and distances are
 * whole numbers of days. `Date` is used as a calendar only; no clock is read.
 */

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_A_DAY = 86_400_000

/** The number of a day, counted from 1970-01-01. Throws on a text that is no day, as 2024-02-30. */
export function dayNumber(text: string): number {
  if (!isDay(text)) throw new RangeError(`Not a day of the calendar: ${JSON.stringify(text)}`)
  const [year, month, day] = partsOf(text)
  // Date.UTC would take the years 0 to 99 for those of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS_A_DAY
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false
  const [year, month, day] = partsOf(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const partsOf = (text: string): [number, number, number] => [
  Number(text.slice(0, 4)),
  Number(text.slice(5, 7)),
  Number(text.slice(8)),
]

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days from `from` to `to`: positive when `to` is later. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The day of a moment: of a `Date` its day in UTC, of an ISO text the day as written. */
export const dayOf = (moment: Date | string): string =>
  (typeof moment === 'string' ? moment : moment.toISOString()).slice(0, 10)

// ISO days sort as texts do, so no calendar is needed to compare them.

/** The earliest of the days that are known; null when none is. */
export const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (best === null || (day !== null && day < best) ? day : best), null)

/** The latest of the days that are known; null when none is. */
export const latest = (days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (best === null || (day !== null && day > best) ? day : best), null)
