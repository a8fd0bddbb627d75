import type { FileFormat as Format } from '../../domain/enums.ts'
import { builder } from '../builder.ts'

export const FileFormat = builder.enumType('FileFormat', {
  description: 'What a file can be read as.',
  values: {
    SHEET: { description: 'The printed sheet (*Scheda Obiettivi*) as text or Markdown.' },
    CSV: { description: 'A template table as comma- or semicolon-separated text.' },
    XLSX: { description: 'Template tables as a workbook.' },
    JSON: { description: 'The JSON exchange format.' },
    STRATML: { description: 'StratML Part 2 (ISO 17469).' },
    PDF: { description: 'The printed sheet (*Scheda Obiettivi*) as PDF with a text layer.' },
  } as const satisfies Record<Format, { description: string }>,
})

export const ImportFile = builder.prismaObject('ImportFile', {
  description: 'A file of an import (documento importato). Its bytes are kept as delivered.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as delivered; it identifies nothing.' }),
    format: t.expose('format', { type: FileFormat, description: 'What it was read as.' }),
    sha256: t.exposeString('sha256', {
      description: 'SHA-256 of its bytes, hexadecimal: equal for equal files.',
    }),
    size: t.int({
      description: 'How many bytes it has.',
      select: { authorityId: true, sha256: true },
      resolve: (file, _args, { loaders }) => loaders.history.size(file),
    }),
  }),
})
