import { isSameNumber } from '../../domain/decimals.ts'
import type { FileFormat } from '../../domain/enums.ts'
import { type Field, type Fields, meaningOf, textOf } from './fields.ts'

/**
 * Formats whose software types numbers and dates anew when it saves (`40,00` becomes `40`): there
 * the print of a value says nothing, only its meaning does.
 */
const RETYPING: ReadonlySet<FileFormat> = new Set(['CSV', 'XLSX'])

/** Whether a file of this format may print a value otherwise than whoever wrote it. */
export const isRetyped = (format: FileFormat): boolean => RETYPING.has(format)

/** Fields that hold a number without a print of its own. */
const NUMBERS: ReadonlySet<string> = new Set(['weight', 'baseline', 'tolerance'])

/** What a retyped file says, without the values that only look otherwise than they are stored: those stay. */
export function withoutReprints(said: Fields, stored: Fields): Fields {
  return Object.fromEntries(
    Object.entries(said).filter(([name, field]) => !isReprint(name, field, stored[name] ?? null)),
  )
}

function isReprint(name: string, said: Field, stored: Field): boolean {
  const [now, before] = [meaningOf(said), meaningOf(stored)]
  if (now === null || before === null || textOf(said) === null) return false
  const isCell = typeof said === 'object' && typeof stored === 'object'
  if (!isCell && !NUMBERS.has(name)) return false
  return now === before || isSameNumber(now, before)
}
