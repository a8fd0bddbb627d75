import { Buffer } from 'node:buffer'
import type { LocalizedText } from '../domain/localized.ts'

/** A format that is not read: what it is, and how to convert it to one that is. */
export interface UnsupportedFormat {
  readonly found: LocalizedText
  readonly remedy: LocalizedText
}

const SAVE_AS_XLSX: LocalizedText = {
  it: 'Salvarlo come .xlsx (File › Salva con nome) e importare quello.',
  en: 'Save it as .xlsx (File › Save as) and import that.',
}
const SAVE_AS_PDF: LocalizedText = {
  it: 'Esportarlo come PDF, o salvarlo come testo, e importare quello.',
  en: 'Export it as PDF, or save it as text, and import that.',
}

// OpenDocument is named in the first, uncompressed part; Word keeps its text in a folder.
const IN_ARCHIVES: readonly (readonly [mark: string, format: UnsupportedFormat])[] = [
  [
    'opendocument.spreadsheet',
    {
      found: {
        it: 'un foglio di calcolo OpenDocument (.ods)',
        en: 'an OpenDocument spreadsheet (.ods)',
      },
      remedy: SAVE_AS_XLSX,
    },
  ],
  [
    'opendocument.text',
    {
      found: { it: 'un documento OpenDocument (.odt)', en: 'an OpenDocument text (.odt)' },
      remedy: SAVE_AS_PDF,
    },
  ],
  [
    'word/document.xml',
    {
      found: { it: 'un documento di Word (.docx)', en: 'a Word document (.docx)' },
      remedy: SAVE_AS_PDF,
    },
  ],
]

/** The unsupported format of a ZIP archive; null for a workbook, and for an archive that is not known. */
export function unsupportedArchive(bytes: Uint8Array): UnsupportedFormat | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (archive.includes('xl/workbook.xml')) return null
  return IN_ARCHIVES.find(([mark]) => archive.includes(mark))?.[1] ?? null
}

// By the first bytes of a file, in hexadecimal.
const BEGINNINGS: readonly (readonly [beginnings: readonly string[], format: UnsupportedFormat])[] =
  [
    [
      ['d0cf11e0'],
      {
        found: {
          it: 'un documento di Office di vecchio formato (.xls, .doc) o protetto da password',
          en: 'an Office document of the old kind (.xls, .doc) or one protected by a password',
        },
        remedy: {
          it: 'Salvarlo senza password: una tabella come .xlsx, una scheda come PDF o testo.',
          en: 'Save it without a password: a table as .xlsx, a sheet as PDF or text.',
        },
      },
    ],
    [
      [Buffer.from('{\\rtf').toString('hex')],
      { found: { it: 'un documento RTF', en: 'an RTF document' }, remedy: SAVE_AS_PDF },
    ],
    [
      // PNG, JPEG, and TIFF in both orders of bytes.
      ['89504e47', 'ffd8ff', '49492a00', '4d4d002a'],
      {
        found: { it: 'un’immagine', en: 'a picture' },
        remedy: {
          it: 'Esportare la scheda dal programma che la produce, come PDF con testo o come testo.',
          en: 'Export the sheet from the software that makes it, as PDF with text or as text.',
        },
      },
    ],
  ]

const HTML_PAGE: UnsupportedFormat = {
  found: { it: 'una pagina HTML', en: 'an HTML page' },
  remedy: {
    it: 'Aprirla nel browser, stamparla come PDF e importare quello.',
    en: 'Open it in a browser, print it as PDF and import that.',
  },
}

/** The unsupported format by the first bytes of a file; null for any other file. */
export function unsupportedFormat(bytes: Uint8Array): UnsupportedFormat | null {
  const beginning = Buffer.from(bytes.subarray(0, 1_000))
  const figures = beginning.toString('hex')
  const found = BEGINNINGS.find(([all]) => all.some((one) => figures.startsWith(one)))
  if (found) return found[1]
  return /^\ufeff?\s*<(?:!doctype html|html)\b/i.test(beginning.toString('utf8')) ? HTML_PAGE : null
}
