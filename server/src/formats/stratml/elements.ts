import { SaxesParser } from 'saxes'
import { type Sourced, withValue } from '../../document/source.ts'
import type { LocalizedText } from '../../domain/localized.ts'
import { Broken, TooLarge } from '../unreadable.ts'

/** An XML element, with its place in the file. */
export interface XmlElement {
  /** Name without the prefix of its namespace. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  /** Its own characters, those of its children left out. */
  text: string
  readonly start: number
  end: number
  readonly line: number
  endLine: number
}

/** The file brings a document type. */
export class DoctypeFound extends Error {
  readonly line: number
  constructor(line: number) {
    super('DOCTYPE')
    this.line = line
  }
}

/** StratML needs nine. */
const DEEPEST = 32

const ELEMENTS: LocalizedText = { it: 'elementi', en: 'elements' }

/** Elements of a file at most: one of 50 MB holds less than a million. */
const MOST_ELEMENTS = 3_000_000

/** Elements held at a time at most: those of one objective, and the heads of all goals. */
const MOST_HELD = 300_000

/** An XML file, as text. */
export class XmlText {
  readonly file: string
  readonly text: string

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
  }

  /** Where an element stands, with its content as it stands there. */
  source({ start, end, line, endLine }: XmlElement): Sourced<null> {
    return { value: null, raw: this.text.slice(start, end), file: this.file, line, endLine }
  }

  /** The value that was understood of an element. */
  said<T>(element: XmlElement, value: T): Sourced<T> {
    return withValue(this.source(element), value)
  }

  /**
   * Reads the whole text and returns its outermost element. At its end each element is passed to
   * the visitor with its ancestors, the outermost first; an element that the visitor takes is not kept.
   */
  read(takes: (element: XmlElement, around: readonly XmlElement[]) => boolean): XmlElement {
    const { text } = this
    const parser = new SaxesParser()
    const open: XmlElement[] = []
    let root: XmlElement | null = null
    let count = 0
    let held = 0
    let ending = false

    parser.on('error', ({ message }) => {
      throw new Broken(parser.line, ending ? ENDS_EARLY : malformed(parser.line, message))
    })
    // Refused before it is used: its declarations are never expanded or fetched.
    parser.on('doctype', () => {
      throw new DoctypeFound(parser.line)
    })
    parser.on('opentag', ({ name, attributes }) => {
      if (open.length >= DEEPEST) throw new Broken(parser.line, TOO_DEEP)
      count += 1
      held += 1
      if (count > MOST_ELEMENTS) throw new TooLarge(parser.line, ELEMENTS, MOST_ELEMENTS)
      if (held > MOST_HELD) throw new TooLarge(parser.line, ELEMENTS, MOST_HELD)
      const { position: start, line } = parser
      const place = { start, end: start, line, endLine: line }
      open.push({ name: localName(name), attributes, children: [], text: '', ...place })
    })
    const characters = (more: string) => {
      const inner = open.at(-1)
      if (inner) inner.text += more
    }
    parser.on('text', characters)
    parser.on('cdata', characters)
    parser.on('closetag', ({ isSelfClosing }) => {
      const element = open.pop()
      if (!element) return
      if (!isSelfClosing) element.end = text.lastIndexOf('<', parser.position - 1)
      element.endLine = parser.line
      const around = open.at(-1)
      if (!around) root = element
      else if (takes(element, open)) held -= sizeOf(element)
      else around.children.push(element)
    })

    parser.write(text)
    ending = true
    parser.close()
    // A text without a root element is an error of its own, so there is one.
    return root as unknown as XmlElement
  }
}

function sizeOf({ children }: XmlElement): number {
  return children.reduce((sum, child) => sum + sizeOf(child), 1)
}

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const ENDS_EARLY: LocalizedText = {
  it: 'il testo finisce prima del dovuto.',
  en: 'the text ends too early.',
}

const TOO_DEEP: LocalizedText = {
  it: `gli elementi sono annidati più di ${DEEPEST} volte.`,
  en: `its elements are nested more than ${DEEPEST} times.`,
}

function malformed(line: number, message: string): LocalizedText {
  return {
    it: `alla riga ${line} l’XML non è ben formato.`,
    en: `line ${line} is not well-formed XML (${message.replace(/^[^ ]*: /, '')}).`,
  }
}

/** The first child of a name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name)
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((one) => one.name === name)
}
