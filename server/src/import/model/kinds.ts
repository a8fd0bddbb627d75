import type { BudgetLink, NarrativeBlock, Value } from '../../document/document.ts'
import { isSameNumber } from '../../domain/decimals.ts'
import type { FieldKind } from '../../domain/fields.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'

/** A printed cell: its text, and what it means; `value` is null when it is not understood. */
export interface PrintedValue<V extends string = string> {
  readonly text: string | null
  readonly value: V | null
}

/**
 * What a field of each kind holds, independent of the database: names and codes, no keys. Beside
 * the kinds of the domain's tables there are those that no column of theirs has.
 */
export interface KindValues extends Record<FieldKind, unknown> {
  DAY: PrintedValue
  NUMBER: PrintedValue
  DECIMAL: string
  TEXT: string
  /** The spelling. */
  PERSON: string
  /** The spelling. */
  CENTER: string
  ENUM: string
  /** A `value` of null is stored as the member for labels that are not understood. */
  LABEL: PrintedValue
  PARENT: ObjectiveKey
  /** The label. */
  PORTFOLIO: string
  /** The code. */
  PUBLIC_VALUE: string
  BUDGET_LINK: BudgetLink
  NARRATIVE: readonly NarrativeBlock[]
  /** What was expected or achieved in a year. */
  YEAR_VALUE: Value
  /** The delegated matters of a portfolio. */
  MATTERS: readonly string[]
  /** The spellings of a center or a person, in no order. */
  SPELLINGS: readonly string[]
  /** The position of a row in its table, from 1. */
  POSITION: number
}

export type Kind = keyof KindValues

/** How the import handles the values of one kind. */
interface KindRules<V> {
  /** Whether two values are equal, in print and meaning. */
  isSame(a: V, b: V): boolean
  /** A value as text for people. */
  textOf(value: V): string | null
  /**
   * Whether `said` may be `stored` reformatted by a program, which keeps the meaning of a value and
   * not its print. Absent where there is only a print.
   */
  isReprint?(said: V, stored: V): boolean
}

const word: KindRules<string> = { isSame: isEqual, textOf: (text) => text }

/** Cells whose meaning is compared by `isOne`. */
function cells(isOne: (a: string, b: string) => boolean): KindRules<PrintedValue> {
  return {
    isSame: (a, b) => a.text === b.text && a.value === b.value,
    textOf: ({ text }) => text,
    isReprint: (said, stored) =>
      said.value !== null && stored.value !== null && isOne(said.value, stored.value),
  }
}

const rules: { readonly [K in Kind]: KindRules<KindValues[K]> } = {
  DAY: cells(isEqual),
  NUMBER: cells(isSameNumber),
  DECIMAL: { ...word, isReprint: isSameNumber },
  TEXT: word,
  PERSON: word,
  CENTER: word,
  ENUM: word,
  LABEL: cells(isEqual),
  PARENT: {
    isSame: (a, b) => a.level === b.level && a.code === b.code,
    textOf: ({ code }) => code,
  },
  PORTFOLIO: word,
  PUBLIC_VALUE: word,
  BUDGET_LINK: {
    isSame: (a, b) =>
      a.mission === b.mission && a.program === b.program && a.provenance === b.provenance,
    textOf: ({ mission, program }) => (program === null ? mission : `${mission}.${program}`),
  },
  NARRATIVE: {
    isSame: (a, b) =>
      a.length === b.length &&
      a.every(({ number, text }, index) => number === b[index]?.number && text === b[index].text),
    textOf: (blocks) =>
      blocks.map(({ number, text }) => (number === null ? text : `${number}) ${text}`)).join('\n'),
  },
  YEAR_VALUE: {
    isSame: (a, b) => a.text === b.text && a.number === b.number,
    textOf: ({ text }) => text,
    isReprint: (said, stored) =>
      said.number !== null && stored.number !== null && isSameNumber(said.number, stored.number),
  },
  MATTERS: {
    isSame: (a, b) => a.length === b.length && a.every((matter, index) => matter === b[index]),
    textOf: (matters) => matters.join(' - '),
  },
  SPELLINGS: {
    isSame: (a, b) => inOrder(a) === inOrder(b),
    textOf: (spellings) => inOrder(spellings) || null,
  },
  POSITION: { isSame: (a, b) => a === b, textOf: String },
}

/** Whether two values of one kind are equal, in print and meaning; a missing one is no value. */
export function isSameValue<K extends Kind>(
  kind: K,
  a: KindValues[K] | null | undefined,
  b: KindValues[K] | null | undefined,
): boolean {
  if (a == null || b == null) return (a ?? null) === (b ?? null)
  return a === b || rules[kind].isSame(a, b)
}

/** A value as text for people; null for nothing. */
export function textOfValue<K extends Kind>(
  kind: K,
  value: KindValues[K] | null | undefined,
): string | null {
  return value == null ? null : rules[kind].textOf(value)
}

/** Whether `said` is `stored`, reformatted by the program that wrote the file. */
export function isReprint<K extends Kind>(
  kind: K,
  said: KindValues[K] | null | undefined,
  stored: KindValues[K] | null | undefined,
): boolean {
  return said != null && stored != null && rules[kind].isReprint?.(said, stored) === true
}

function isEqual(a: string, b: string): boolean {
  return a === b
}

function inOrder(spellings: readonly string[]): string {
  return spellings.toSorted().join('\n')
}
