import { SaxesParser } from 'saxes'

/** An element as it opens: its name without prefix, and its attributes. */
export interface WorkbookElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What is done while a part of a workbook is read. */
export interface Handler {
  readonly open?: (element: WorkbookElement) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

// The parts of a workbook need a dozen; every open element takes memory.
const DEEPEST = 100

/** Reads a part of a workbook; throws where it is no XML, or none of a workbook. */
export function readXml(bytes: Uint8Array | undefined, { open, text, close }: Handler): void {
  if (!bytes) return
  const parser = new SaxesParser({ position: false })
  parser.on('error', (error) => {
    throw error
  })
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > DEEPEST) throw new Error('too many elements within each other')
    open?.({ name: local(name), attributes: attributes as Record<string, string> })
  })
  parser.on('text', (words) => text?.(words))
  parser.on('cdata', (words) => text?.(words))
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(local(name))
  })
  parser.write(new TextDecoder().decode(bytes)).close()
}

/** A name without its prefix. */
export const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Decodes the characters that XML cannot hold and workbooks write as `_x000D_`. */
export function decodeSigns(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

// Characters that XML forbids, or that writers of workbooks leave out.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
const UNWRITABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff]|_(?=x[\dA-Fa-f]{4}_)/g

/** Encodes what `decodeSigns` decodes, and texts that look as if they were encoded. */
export function encodeSigns(text: string): string {
  return text.replaceAll(
    UNWRITABLE,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}
