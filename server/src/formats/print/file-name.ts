import type { ExportDocument } from '../../document/document.ts'

/** The name of an export: `scheda-obiettivi-DUP_2024_2027.md`. */
export function fileName({ plan }: ExportDocument, extension: string): string {
  // A code may hold signs that no file name may.
  return `scheda-obiettivi-${plan.dup.code.value.replace(/[^\p{L}\p{N}._-]+/gu, '_')}.${extension}`
}
