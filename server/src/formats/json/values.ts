import { visit } from 'jsonc-parser'
import type { Report } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import type { Words } from '../../measures/words.ts'
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

/** The format needs six; what is deeper is none of it, and reading it would need a stack as deep. */
const DEEPEST = 32

const VALUES: Words = { it: 'valori', en: 'values' }

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
   * directly in it are handed over one by one and forgotten: a plan is read objective by objective.
   */
  read(onItem: (item: JsonValue, list: JsonArray) => void, report: Report): JsonObject {
    const { text } = this
    const open: (JsonObject | JsonArray)[] = []
    let root: JsonObject | null = null
    let name = ''
    let count = 0
    let held = 0
    let items = 0

    const add = (value: JsonValue) => {
      count += 1
      held += 1
      if (count > MOST_VALUES) throw new TooLarge(value.line, VALUES, MOST_VALUES)
      if (held > MOST_HELD) throw new TooLarge(value.line, VALUES, MOST_HELD)
      const { parent } = value
      if (parent === null) root = outermost(value)
      else if (parent.type === 'object') {
        if (!parent.properties.has(name)) parent.properties.set(name, value)
        else report('DUPLICATE_PROPERTY', this.source(value), { path: pathOf(value) })
      } else if (open.length !== 2) parent.items.push(value)
      if (value.type === 'object' || value.type === 'array') open.push(value)
      else done(value)
    }
    const done = (value: JsonValue) => {
      const { parent } = value
      if (open.length !== 2 || parent?.type !== 'array') return
      onItem(value, parent)
      held = 0
    }
    const at = (start: number, length: number, line: number) => {
      if (open.length >= DEEPEST) {
        throw new Broken(line + 1, {
          it: `i valori sono annidati più di ${DEEPEST} volte.`,
          en: `its values are nested more than ${DEEPEST} times.`,
        })
      }
      const parent = open.at(-1) ?? null
      if (open.length === 1 && parent?.type === 'object') items = 0
      const key =
        parent === null
          ? null
          : parent.type === 'object'
            ? name
            : open.length === 2
              ? items++
              : parent.items.length
      return { parent, key, start, end: start + length, line: line + 1, endLine: line + 1 }
    }
    const close = (start: number, length: number, line: number) => {
      // Where the text ends too early, the parser closes what is open before it says so.
      if (start >= text.length) throw new Broken(line + 1, ENDS_EARLY)
      const value = open.pop()
      if (!value) return
      value.end = start + length
      value.endLine = line + 1
      done(value)
    }

    visit(
      text,
      {
        onObjectBegin: (start, length, line) =>
          add({ type: 'object', properties: new Map(), ...at(start, length, line) }),
        onArrayBegin: (start, length, line) =>
          add({ type: 'array', items: [], ...at(start, length, line) }),
        onObjectProperty: (property) => {
          name = property
        },
        onLiteralValue: (value: JsonScalar['value'], start, length, line) => {
          const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean')
          add({ type, value, ...at(start, length, line) })
        },
        onObjectEnd: close,
        onArrayEnd: close,
        onError: (_code, start, length, line) => {
          throw new Broken(line + 1, reasonAt(text, start, length))
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    )
    // An empty text is an error of its own, so something was read.
    return root as unknown as JsonObject
  }
}

function outermost(value: JsonValue): JsonObject {
  if (value.type === 'object') return value
  throw new Broken(value.line, {
    it: 'non è un oggetto, che comincia con «{».',
    en: 'it is no object, which begins with “{”.',
  })
}

const ENDS_EARLY: Words = {
  it: 'il testo finisce prima del dovuto.',
  en: 'the text ends too early.',
}

/** What stands where the text stops being JSON. */
function reasonAt(text: string, start: number, length: number): Words {
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
