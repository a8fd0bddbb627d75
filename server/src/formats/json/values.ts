import { visit } from 'jsonc-parser'
import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import type { LocalizedText } from '../../domain/localized.ts'
import { Broken, TooLarge } from '../unreadable.ts'

/** Where a value stands in the file, and in the value around it. */
interface Located {
  readonly parent: JsonObject | JsonArray | null
  /** Name of the property or number of the item that it is; null for the whole file. */
  readonly key: string | number | null
  readonly start: number
  end: number
  readonly line: number
  endLine: number
}

/** A JSON object, its properties in their order. */
export interface JsonObject extends Located {
  readonly type: 'object'
  readonly properties: Map<string, JsonValue>
}

/** A JSON array. */
export interface JsonArray extends Located {
  readonly type: 'array'
  readonly items: JsonValue[]
}

/** A string, number, boolean or null. */
export interface JsonScalar extends Located {
  readonly type: 'string' | 'number' | 'boolean' | 'null'
  readonly value: string | number | boolean | null
}

export type JsonValue = JsonObject | JsonArray | JsonScalar

/** The format has six levels; anything deeper is not of the format, and needs a stack as deep. */
const DEEPEST = 32

const VALUES: LocalizedText = { it: 'valori', en: 'values' }

/** Values of a file at most: one of 50 MB holds about a million. */
const MOST_VALUES = 3_000_000

/** Values held at a time at most: those of one objective. */
const MOST_HELD = 300_000

// No property of the format has a longer name.
const LONGEST_NAME = 60

/** A JSON file, as text. */
export class JsonText {
  readonly file: string
  readonly text: string

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
  }

  /** Where a value stands, with the text as it stands there. */
  source(value: JsonValue): Sourced<null> {
    const { line, endLine } = value
    const raw = this.text.slice(value.start, value.end)
    return { value: null, raw, file: this.file, line, endLine }
  }

  /**
   * Reads the whole text and returns its outermost object. The items of the lists that stand
   * directly in it are passed on one by one and not kept: a plan is read objective by objective.
   */
  read(onItem: OnItem, report: IssueReporter): JsonObject {
    const { text } = this
    const reader = new ValueReader(this, onItem, report)
    visit(
      text,
      {
        onObjectBegin: (start, length, line) =>
          reader.add({ type: 'object', properties: new Map(), ...reader.at(start, length, line) }),
        onArrayBegin: (start, length, line) =>
          reader.add({ type: 'array', items: [], ...reader.at(start, length, line) }),
        onObjectProperty: (name) => reader.name(name),
        onLiteralValue: (value: JsonScalar['value'], start, length, line) => {
          const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean')
          reader.add({ type, value, ...reader.at(start, length, line) })
        },
        onObjectEnd: (start, length, line) => reader.close(start, length, line),
        onArrayEnd: (start, length, line) => reader.close(start, length, line),
        onError: (_code, start, length, line) => {
          throw new Broken(line + 1, reasonAt(text, start, length))
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    )
    return reader.root()
  }
}

/** Takes an item of a list that stands directly in the outermost object. */
type OnItem = (item: JsonValue, list: ItemList) => void

/** A list that stands directly in the outermost object. */
export type ItemList = JsonArray & { readonly parent: JsonObject; readonly key: string }

/** Puts values together as the parser meets them. */
class ValueReader {
  readonly #source: JsonText
  readonly #onItem: OnItem
  readonly #report: IssueReporter
  readonly #open: (JsonObject | JsonArray)[] = []
  #root: JsonObject | null = null
  /** Name of the property whose value comes next. */
  #name = ''
  /** Values so far, those of them that are held, and the items of the list that is passed on. */
  #count = 0
  #held = 0
  #items = 0

  constructor(source: JsonText, onItem: OnItem, report: IssueReporter) {
    this.#source = source
    this.#onItem = onItem
    this.#report = report
  }

  root(): JsonObject {
    // An empty text is an error by itself, so something was read.
    return this.#root as JsonObject
  }

  name(name: string): void {
    this.#name = name
  }

  /** Where a value that begins here stands. */
  at(start: number, length: number, line: number): Located {
    if (this.#open.length >= DEEPEST) throw new Broken(line + 1, TOO_DEEP)
    const parent = this.#open.at(-1) ?? null
    const place = { parent, start, end: start + length, line: line + 1, endLine: line + 1 }
    if (parent === null) return { ...place, key: null }
    if (parent.type === 'object') return { ...place, key: this.#name }
    return { ...place, key: this.#isPassedOn(parent) ? this.#items++ : parent.items.length }
  }

  add(value: JsonValue): void {
    this.#count += 1
    this.#held += 1
    if (this.#count > MOST_VALUES) throw new TooLarge(value.line, VALUES, MOST_VALUES)
    if (this.#held > MOST_HELD) throw new TooLarge(value.line, VALUES, MOST_HELD)
    const { parent } = value
    if (parent === null) this.#root = outermost(value)
    else if (parent.type === 'object') this.#addProperty(parent, value)
    else if (!this.#isPassedOn(parent)) parent.items.push(value)
    if (value.type === 'object' || value.type === 'array') this.#open.push(value)
    else this.#done(value)
  }

  close(start: number, length: number, line: number): void {
    // Where the text ends too early, the parser closes what is open before it reports the error.
    if (start >= this.#source.text.length) throw new Broken(line + 1, ENDS_EARLY)
    const value = this.#open.pop()
    if (!value) return
    value.end = start + length
    value.endLine = line + 1
    this.#done(value)
  }

  #addProperty(parent: JsonObject, value: JsonValue): void {
    if (parent === this.#root) this.#items = 0
    if (!parent.properties.has(this.#name)) parent.properties.set(this.#name, value)
    else this.#report('DUPLICATE_PROPERTY', this.#source.source(value), { path: pathOf(value) })
  }

  #done(value: JsonValue): void {
    const { parent } = value
    if (parent?.type !== 'array' || !this.#isPassedOn(parent)) return
    this.#onItem(value, parent)
    this.#held = 0
  }

  #isPassedOn(list: JsonArray): list is ItemList {
    return list.parent === this.#root
  }
}

const TOO_DEEP: LocalizedText = {
  it: `i valori sono annidati più di ${DEEPEST} volte.`,
  en: `its values are nested more than ${DEEPEST} times.`,
}

function outermost(value: JsonValue): JsonObject {
  if (value.type === 'object') return value
  throw new Broken(value.line, {
    it: 'non è un oggetto, che comincia con «{».',
    en: 'it is no object, which begins with “{”.',
  })
}

const ENDS_EARLY: LocalizedText = {
  it: 'il testo finisce prima del dovuto.',
  en: 'the text ends too early.',
}

/** What stands where the text stops being JSON. */
function reasonAt(text: string, start: number, length: number): LocalizedText {
  const end = start + length
  const found = text.slice(start, Math.min(end, start + 20))
  if (text.length === end && !/^[\]},:]/.test(found)) return ENDS_EARLY
  return { it: `«${found}» non può stare qui.`, en: `“${found}” cannot stand here.` }
}

/** The path of a value as programs write it: `objectives[3].phases[0].weight`. */
export function pathOf(value: JsonValue, inner = ''): string {
  const { parent, key } = value
  if (parent === null) return inner.replace(/^\./, '')
  const step = typeof key === 'number' ? `[${key}]` : `.${key?.slice(0, LONGEST_NAME)}`
  return pathOf(parent, step + inner)
}
