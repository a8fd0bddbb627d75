import type { IssueReporter } from '../../document/issue.ts'
import { type Printed, printed, type Sourced } from '../../document/source.ts'
import { printDate, readDate } from '../../domain/dates.ts'
import { printNumber, readNumber } from '../../domain/decimals.ts'
import type { Fields } from './fields.ts'

/**
 * A printed cell in JSON: the value as understood is a property, and the words stand in `printed`
 * under the same name, but only where they are not the usual print of the value.
 */
interface Print {
  readonly read: (text: string) => string | null
  readonly print: (value: string) => string
}

const DAY: Print = { read: readDate, print: printDate }
const NUMBER: Print = { read: readNumber, print: printNumber }

/** Reads a cell that holds a day. */
export function dayCell(
  fields: Fields,
  words: Fields | null,
  name: string,
  report: IssueReporter,
): Printed<string> | null {
  return join(fields.day(name), words?.text(name) ?? null, DAY, fields.path(name), report)
}

/** Reads a cell that holds a number. */
export function numberCell(
  fields: Fields,
  words: Fields | null,
  name: string,
  report: IssueReporter,
): Printed<string> | null {
  return join(fields.decimal(name), words?.text(name) ?? null, NUMBER, fields.path(name), report)
}

function join(
  value: Sourced<string> | null,
  words: Sourced<string> | null,
  { read, print }: Print,
  path: string,
  report: IssueReporter,
): Printed<string> | null {
  if (words) reportDisagreement(path, words, value?.value ?? null, read, report)
  const source = value ?? words
  if (!source) return null
  return printed(source, words?.value ?? print(source.value), value?.value ?? null)
}

/** Reads a cell whose words, in a property of their own (`executionStateLabel`), mean one of some words. */
export function labelCell<T extends string>(
  fields: Fields,
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

/** Writes the value of a cell, and its words where they are not the usual print of it. */
export function writeDay(cell: Printed<string> | null): Written {
  return write(cell, DAY)
}

/** As `writeDay`, of a number. */
export function writeNumber(cell: Printed<string> | null): Written {
  return write(cell, NUMBER)
}

/** What is absent is not written. */
export interface Written {
  readonly value: string | undefined
  readonly printed: string | undefined
}

function write(cell: Printed<string> | null, { print }: Print): Written {
  if (!cell) return { value: undefined, printed: undefined }
  const { value, text } = cell
  const usual = value !== null && print(value) === text
  return { value: value ?? undefined, printed: usual ? undefined : text }
}
