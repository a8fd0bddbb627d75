import type { FileFormat } from '../../domain/enums.ts'

/**
 * Formats whose software reformats numbers and dates when it saves (`40,00` becomes `40`): there
 * only the meaning of a value counts, not its print.
 */
const RETYPING: ReadonlySet<FileFormat> = new Set(['CSV', 'XLSX'])

/** Whether software may have reformatted the values in a file of this format. */
export const isRetyped = (format: FileFormat): boolean => RETYPING.has(format)
