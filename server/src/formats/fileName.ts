// What Windows takes for devices, with any ending.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name, safe on every file system, with the code of the plan: `DUP_2024_2027-obiettivi`. */
export function fileName(plan: string, part?: string): string {
  const safe = plan
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, '_')
    .slice(0, 80)
  const name = safe === '' || RESERVED.test(safe) ? `piano_${safe}` : safe
  return part === undefined ? name : `${name}-${part.toLowerCase()}`
}
