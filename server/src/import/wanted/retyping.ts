import type { FileFormat } from '../../domain/enums.ts'

/**
 * Formats whose software types numbers and dates anew when it saves (`40,00` becomes `40`): there
 * the print of a value says nothing, only its meaning does.
 */
const RETYPING: ReadonlySet<FileFormat> = new Set(['CSV', 'XLSX'])

/** Whether a file of this format may print a value otherwise than the person who wrote it. */
export const isRetyped = (format: FileFormat): boolean => RETYPING.has(format)
