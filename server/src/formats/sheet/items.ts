const ITEM = /^(?:[-*•·–]\s+)?(\d{1,3})(?:\)\s*|\.\s+)(\S.*)$/s

/** Reads a numbered item (`- 8) Realizzazione…`, `9) organizzazione…`); null for other text. */
export function readItem(text: string): { number: number; text: string } | null {
  const match = ITEM.exec(text)
  return match ? { number: Number(match[1]), text: match[2] ?? '' } : null
}
