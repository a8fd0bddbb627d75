/** What a document says, without the places where it says it and the columns that a table lacks. */
export function wordsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsOf)
  if (value === null || typeof value !== 'object') return value
  const { raw, file, line, endLine, unsaid, ...said } = value as Record<string, unknown>
  return Object.fromEntries(Object.entries(said).map(([name, part]) => [name, wordsOf(part)]))
}
