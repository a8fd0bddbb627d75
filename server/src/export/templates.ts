import type { OutputFile } from '../document/document.ts'

type Write = () => Promise<readonly OutputFile[]>

/** The formats of the empty tables; each is loaded when it is first used. */
export const templateFormats = {
  csv: async () => {
    const { csvTemplates } = await import('../formats/csv/csv.ts')
    return csvTemplates()
  },
  xlsx: async () => {
    const { xlsxTemplate } = await import('../formats/xlsx/xlsx.ts')
    return [await xlsxTemplate()]
  },
} as const satisfies Record<string, Write>
