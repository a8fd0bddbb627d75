/**
 * A text reduced to what makes two printed labels or titles the same: no case, no accents, no
 * punctuation. `ATTIVITA'` and `Attività` both fold to `attivita`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’`´]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
