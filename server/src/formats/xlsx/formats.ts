import { readXml } from './xml.ts'
import type { Parts } from './zip.ts'

/** How a cell shows the number that it holds. */
export type NumberFormat = 'PLAIN' | 'PERCENT' | 'DATE'

/** The number formats of a workbook's cell styles, in their order. */
export function readFormats(parts: Parts): readonly NumberFormat[] {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let inCells = false
  readXml(parts.get('xl/styles.xml'), {
    open: ({ name, attributes }) => {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(formatOf(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

// Spreadsheets take no longer one.
const LONGEST_CODE = 255

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id)
  if (code.length > LONGEST_CODE) return 'PLAIN'
  // What stands in quotes, in brackets or behind a backslash is shown as it is; the first
  // section is the one for positive numbers.
  const [shown = ''] = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')
  if (/[dmyhs]/i.test(shown.replace(/general|standard/i, ''))) return 'DATE'
  return shown.includes('%') ? 'PERCENT' : 'PLAIN'
}

/** The formats that every workbook has without naming them; those of dates differ by language. */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'PERCENT'
  const isDate =
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  return isDate ? 'DATE' : 'PLAIN'
}

// Numbers of cells have seventeen digits.
const LONGEST_NUMBER = 400

/** A number as a workbook stores it (`0.40000000000000002`, `1E-3`), exact and with the fewest decimals. */
export function plainNumber(stored: string, shift = 0): string | null {
  if (stored.length > LONGEST_NUMBER) return null
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(stored.trim())) return null
  const shortest = String(Number(stored))
  const [, sign = '', whole = '', decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(shortest) ?? []
  const places = Number(exponent) + shift
  if (whole === '' || Math.abs(places) > 40) return null
  const digits = whole + decimals
  const point = whole.length + places
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(point, '0')
  const at = Math.max(point, 1)
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const rest = padded.slice(at).replace(/0+$/, '')
  return `${sign}${integer}${rest && `.${rest}`}`
}

const DAY_MS = 86_400_000

/** The day that a number stands for, with the time of day where it has one; null for none in the calendar. */
export function excelDay(stored: string, from1904: boolean): string | null {
  const days = Number(stored) + (from1904 ? 1462 : 0)
  if (!(days >= 61 && days < 2_958_466)) return null
  // Day 1 is 1 January 1900, in a calendar that has a 29 February 1900.
  const time = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY_MS)).toISOString()
  const clock = time.slice(11, 19)
  return clock === '00:00:00' ? time.slice(0, 10) : `${time.slice(0, 10)} ${clock}`
}
