import type { ExportDocument, OutputFile } from '../document/document.ts'

type Write = (document: ExportDocument) => Promise<readonly OutputFile[]>

/** Every format that a plan is exported in; each is loaded when it is first used. */
export const exportFormats = {
  MARKDOWN: async (document) => {
    const { writeMarkdown } = await import('../formats/print/markdown.ts')
    return [writeMarkdown(document)]
  },
  HTML: async (document) => {
    const { writeHtml } = await import('../formats/print/html.ts')
    return [writeHtml(document)]
  },
  CSV: async (document) => {
    const { writeCsv } = await import('../formats/csv/csv.ts')
    return writeCsv(document)
  },
  XLSX: async (document) => {
    const { writeXlsx } = await import('../formats/xlsx/xlsx.ts')
    return [await writeXlsx(document)]
  },
  JSON: async (document) => {
    const { writeJson } = await import('../formats/json/write.ts')
    return [writeJson(document)]
  },
  STRATML: async (document) => {
    const { writeStratml } = await import('../formats/stratml/write.ts')
    return [writeStratml(document)]
  },
} as const satisfies Record<string, Write>

/** Name of a format. */
export type ExportFormat = keyof typeof exportFormats
