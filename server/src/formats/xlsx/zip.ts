import { unzipSync } from 'fflate'

/** The parts of a workbook by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** What no workbook of an office exceeds once it is inflated. */
export const MOST_BYTES = 64 * 1024 * 1024

const MOST_PARTS = 2_000

/** A workbook that is no longer opened because of its size. */
export class WorkbookTooLarge extends Error {}

/**
 * Opens a workbook, which is a ZIP archive. Its size is looked at before anything is inflated,
 * and each part gets as much room as it claims to need: a small file that claims little cannot
 * become a large one.
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
