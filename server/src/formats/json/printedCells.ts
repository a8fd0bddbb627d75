import type { IssueReporter } from '../../document/issue.ts'
import { type Printed, printed, type Sourced } from '../../document/source.ts'
import { type PrintedKind, printedWords, prints } from '../../domain/printedCells.ts'
import type { JsonFields } from './fields.ts'

// A printed cell in JSON: the value as understood is a property, and its text is in `printed`
// under the same name, but only where it is not the canonical print of the value.

/** Reads a cell that holds a day or a number; `words` are the properties of `printed`. */
export function readCell(
  kind: PrintedKind,
  fields: JsonFields,
  words: JsonFields | null,
  name: string,
  report: IssueReporter,
): Printed<string> | null {
  const value = kind === 'DAY' ? fields.day(name) : fields.decimal(name)
  const kept = words?.text(name) ?? null
  const read = prints[kind].read
  if (kept) reportDisagreement(fields.path(name), kept, value?.value ?? null, read, report)
  const source = value ?? kept
  const text = printedWords(kind, value?.value ?? null, kept?.value)
  return source && text !== null ? printed(source, text, value?.value ?? null) : null
}

/** Reads a cell whose words, in a property of their own (`executionStateLabel`), mean one of some words. */
export function labelCell<T extends string>(
  fields: JsonFields,
  name: string,
  meanings: readonly T[],
): Printed<T> | null {
  const value = fields.word(name, meanings)
  const label = fields.text(`${name}Label`)
  if (label) return printed(label, label.value, value?.value ?? null)
  if (value) fields.required(`${name}Label`, null)
  return null
}

/** Reports a printed text that reads as another value than the one beside it. */
export function reportDisagreement(
  path: string,
  words: Sourced<string>,
  value: string | null,
  read: (text: string) => string | null,
  report: IssueReporter,
): void {
  const understood = read(words.value)
  if (understood !== null && understood !== value) {
    report('PRINTED_DISAGREES', words, { path, printed: words.value, value })
  }
}
