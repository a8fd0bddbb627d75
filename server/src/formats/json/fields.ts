import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { readDate } from '../../domain/dates.ts'
import { decimalOf } from '../../domain/decimals.ts'
import { memberOf } from '../../domain/enums.ts'
import type { LocalizedText } from '../../domain/localized.ts'
import {
  type JsonArray,
  type JsonObject,
  type JsonScalar,
  type JsonText,
  type JsonValue,
  pathOf,
} from './values.ts'

/** What fields are read with: the text of the file, and the reporter of issues. */
export interface JsonReading {
  readonly text: JsonText
  readonly report: IssueReporter
}

const TYPES: Record<JsonValue['type'], LocalizedText> = {
  object: { it: 'un oggetto', en: 'an object' },
  array: { it: 'una lista', en: 'a list' },
  string: { it: 'un testo', en: 'a string' },
  number: { it: 'un numero', en: 'a number' },
  boolean: { it: 'un valore vero o falso', en: 'a boolean' },
  null: { it: 'nullo', en: 'null' },
}

/**
 * The properties of one JSON object, each read by its name. A property that is missing or null
 * is not stated: its reader returns null.
 */
export class JsonFields {
  readonly #object: JsonObject
  readonly #reading: JsonReading
  readonly #asked = new Set<string>()

  constructor(object: JsonObject, reading: JsonReading) {
    this.#object = object
    this.#reading = reading
  }

  /** The properties of a value that must be an object; null, with an issue, when it is none. */
  static of(value: JsonValue, reading: JsonReading): JsonFields | null {
    if (value.type === 'object') return new JsonFields(value, reading)
    return reportWrongType(value, 'object', reading)
  }

  /** Where the object stands. */
  get place(): Sourced<null> {
    return this.#reading.text.source(this.#object)
  }

  /** The path of a property. */
  path(name: string): string {
    return pathOf(this.#object, `.${name}`)
  }

  /** The value of a required property; reports it where it is missing. */
  required<T>(name: string, found: T | null): T | null {
    if (this.#ask(name) === null) {
      const { file, line } = this.place
      this.#reading.report('MISSING_PROPERTY', { file, line, raw: null }, { path: this.path(name) })
    }
    return found
  }

  /** Where the property stands with null for its value; null when it does not. */
  nullAt(name: string): Sourced<null> | null {
    const value = this.#object.properties.get(name)
    return value?.type === 'null' ? this.#reading.text.source(value) : null
  }

  /** A text; null when not stated. */
  text(name: string): Sourced<string> | null {
    return this.#textOf(this.#typed(name, 'string'))
  }

  /** A required text, since it names something: it has at least one character. */
  name(name: string): Sourced<string> | null {
    const found = this.required(name, this.text(name))
    if (!found) return null
    return found.value.trim() === '' ? this.#wrong(name, found, WANTED.name) : found
  }

  /** One of some words. */
  word<T extends string>(name: string, words: readonly T[]): Sourced<T> | null {
    const found = this.text(name)
    if (!found) return null
    const word = memberOf(words, found.value)
    if (word !== null) return withValue(found, word)
    return this.#wrong(name, found, {
      it: `una di queste parole: ${words.join(', ')}`,
      en: `one of these words: ${words.join(', ')}`,
    })
  }

  /** An exact number, written as a string. */
  decimal(name: string): Sourced<string> | null {
    const found = this.text(name)
    if (!found || decimalOf(found.value) !== null) return found
    return this.#wrong(name, found, WANTED.decimal)
  }

  /** A day, written `2024-12-31`. */
  day(name: string): Sourced<string> | null {
    const found = this.text(name)
    if (!found || readDate(found.value) === found.value) return found
    return this.#wrong(name, found, WANTED.day)
  }

  /** A whole number from `least` to `most`. */
  integer(name: string, least: number, most: number): Sourced<number> | null {
    const value = this.#typed(name, 'number')
    if (!value) return null
    const found = withValue(this.#reading.text.source(value), Number(value.value))
    if (Number.isInteger(found.value) && found.value >= least && found.value <= most) return found
    return this.#wrong(name, found, {
      it: `un numero intero da ${least} a ${most}`,
      en: `a whole number from ${least} to ${most}`,
    })
  }

  /** An object within. */
  object(name: string): JsonFields | null {
    const value = this.#typed(name, 'object')
    return value && new JsonFields(value, this.#reading)
  }

  /** Checks that a property is a list, whose items were read before. */
  list(name: string): void {
    this.#typed(name, 'array')
  }

  /** A list of objects, each read by a function that returns null for what is no item. */
  objects<T>(name: string, read: (item: JsonFields) => T | null): T[] | null {
    return this.#items(name, (item) => {
      const fields = JsonFields.of(item, this.#reading)
      return fields && read(fields)
    })
  }

  /** A list of texts. */
  texts(name: string): Sourced<string>[] | null {
    return this.#items(name, (item) =>
      isA(item, 'string') ? this.#textOf(item) : reportWrongType(item, 'string', this.#reading),
    )
  }

  /** Reports the properties that were not read, which the format does not have. */
  finish(): void {
    for (const [name, value] of this.#object.properties) {
      if (!this.#asked.has(name)) {
        const place = this.#reading.text.source(value)
        this.#reading.report('UNKNOWN_PROPERTY', place, { path: pathOf(value) })
      }
    }
  }

  /** The value of a property; null when it is missing or null. */
  #ask(name: string): JsonValue | null {
    this.#asked.add(name)
    const value = this.#object.properties.get(name)
    return value === undefined || value.type === 'null' ? null : value
  }

  #typed<T extends JsonValue['type']>(name: string, type: T): JsonOf<T> | null {
    const value = this.#ask(name)
    if (value === null || isA(value, type)) return value
    return reportWrongType(value, type, this.#reading)
  }

  #items<T>(name: string, read: (item: JsonValue) => T | null): T[] | null {
    const list = this.#typed(name, 'array')
    return list?.items.map(read).filter((item) => item !== null) ?? null
  }

  #textOf(value: JsonOf<'string'> | null): Sourced<string> | null {
    if (!value) return null
    const source = this.#reading.text.source(value)
    const text = String(value.value)
    if (!text.includes('\0') && text.isWellFormed()) return withValue(source, text)
    // The database holds neither a NUL nor half a character: each is shown as U+FFFD.
    this.#reading.report('UNREADABLE_CHARACTER', source)
    return withValue(source, text.toWellFormed().replaceAll('\0', '\ufffd'))
  }

  #wrong(name: string, found: Sourced<unknown>, wanted: LocalizedText): null {
    this.#reading.report('WRONG_VALUE', found, { path: this.path(name), wanted })
    return null
  }
}

const WANTED = {
  name: { it: 'un nome: è vuoto', en: 'a name: it is empty' },
  decimal: {
    it: 'un numero esatto, scritto come testo: "1234.50"',
    en: 'an exact number, written as a string: "1234.50"',
  },
  day: { it: 'un giorno, scritto "2024-12-31"', en: 'a day, written "2024-12-31"' },
} satisfies Record<string, LocalizedText>

type JsonOf<T extends JsonValue['type']> = T extends 'object'
  ? JsonObject
  : T extends 'array'
    ? JsonArray
    : JsonScalar & { readonly type: T }

function isA<T extends JsonValue['type']>(
  value: JsonValue,
  type: T,
): value is JsonOf<T> & JsonValue {
  return value.type === type
}

function reportWrongType(
  value: JsonValue,
  wanted: JsonValue['type'],
  { text, report }: JsonReading,
): null {
  const facts = { path: pathOf(value), wanted: TYPES[wanted], found: TYPES[value.type] }
  report('WRONG_TYPE', text.source(value), facts)
  return null
}
