import { createHash } from 'node:crypto'

// A namespace of Cascata's own; a change would give everything a new identifier.
const NAMESPACE = Buffer.from('6f0f9a52-6d5b-5c0e-9f3b-2b7f0a4d1c67'.replaceAll('-', ''), 'hex')

/**
 * The identifier of something by its names (authority, plan, level, code): always the same
 * for the same names, a name-based UUID (RFC 9562, version 5). The underscore makes it an XML ID.
 */
export function identifier(...names: readonly (string | number)[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(names)).digest()
  const bytes = hash.subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `_${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
