/** A value that is more than its text: a date and how it was printed, a state and its label. */
export interface Cell {
  /** As people read it; null for nothing. */
  readonly text: string | null
  /** What is stored beside it; null when the text is not understood, or there is none. */
  readonly value: string | null
}

/** One value of an object, in words that hold without the database: names and codes, no keys. */
export type Field = string | null | Cell

/** The values of an object by name. A name that is missing is not said. */
export type Fields = Readonly<Record<string, Field>>

/** A value that changes. */
export interface FieldChange {
  readonly name: string
  /** As people read it; null for nothing. */
  readonly before: string | null
  readonly after: string | null
}

/** Whether two values are the same, print and meaning. */
export function same(a: Field | undefined, b: Field | undefined): boolean {
  if (isCell(a) && isCell(b)) return a.text === b.text && a.value === b.value
  return a === b
}

/** A value as people read it. */
export function textOf(field: Field | undefined): string | null {
  return isCell(field) ? field.text : (field ?? null)
}

/** What a value means, beside its text. */
export function meaningOf(field: Field | undefined): string | null {
  return isCell(field) ? field.value : (field ?? null)
}

/** A value beside its print; nothing at all is plain null, so that it compares as such. */
export function cell(text: string | null, value: string | null): Field {
  return text === null && value === null ? null : { text, value }
}

/** The delegated matters of a portfolio as one value. */
export function mattersField(matters: readonly string[]): Field {
  return cell(matters.join(' - '), JSON.stringify(matters))
}

/** What changes when an object that holds `before` comes to say `after`; what is not said stays. */
export function changesOf(before: Fields, after: Fields): readonly FieldChange[] {
  const changes: FieldChange[] = []
  for (const [name, field] of Object.entries(after)) {
    const stored = before[name] ?? null
    if (field === undefined || same(stored, field)) continue
    changes.push({ name, before: textOf(stored), after: textOf(field) })
  }
  return changes
}

function isCell(field: Field | undefined): field is Cell {
  return typeof field === 'object' && field !== null
}
