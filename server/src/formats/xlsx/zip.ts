import { unzipSync } from 'fflate'

/** The parts of a workbook by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** Inflated size that no workbook of an office exceeds. */
export const MOST_BYTES = 64 * 1024 * 1024

const MOST_PARTS = 2_000

/** A workbook that is no longer opened because of its size. */
export class WorkbookTooLarge extends Error {}

/**
 * Opens a workbook, which is a ZIP archive. Its declared size is checked before anything is
 * inflated, and each part is limited to its declared size: a small file cannot expand beyond it.
 */
export function openParts(bytes: Uint8Array): Parts {
  let total = 0
  let parts = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts += 1
      // Pictures and printer settings hold no cells.
      if (!/\.(?:xml|rels)$/.test(name)) return false
      total += originalSize ?? Number.POSITIVE_INFINITY
      if (total > MOST_BYTES || parts > MOST_PARTS) throw new WorkbookTooLarge()
      return true
    },
  })
  return new Map(Object.entries(files))
}
