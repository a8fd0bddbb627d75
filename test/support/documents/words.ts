/** What a document says, without where it says it, what its tables have no column for, and where its file ends. */
export function wordsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsOf)
  if (value === null || typeof value !== 'object') return value
  const { raw, file, line, endLine, missingColumns, missingColumn, cut, endsIn, ...said } =
    value as Record<string, unknown>
  return Object.fromEntries(Object.entries(said).map(([name, part]) => [name, wordsOf(part)]))
}
