import type { Narrative } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import type { XmlElement, XmlText } from './elements.ts'
import { escapeLine, escapeSign, unescapeText } from './escape.ts'
import { ROW_LABELS, type RowLabel } from './rowLabels.ts'

const PLAN_LABELS = [
  'Formato',
  'Codice dell’ente',
  'Codice del piano',
  'Denominazione del piano',
  'Livello',
  'Posizione',
  'Denominazione del livello',
  'Collegato a',
  'Peso',
  'Codice del valore pubblico',
  'Titolo del valore pubblico',
  'Missione di bilancio',
  'Programma di bilancio',
  'Collegamento al bilancio',
  'Stato',
  'Stato stampato',
  'Stato di attuazione',
  'Tabelle complete',
  'Riga',
  'Fonte dell’anno',
] as const

/**
 * What StratML has no element for stands in `OtherInformation`, a line each: a label, a colon, a
 * blank and the value (`Livello: PEG`). README.md lists the labels.
 */
export type LineLabel = (typeof PLAN_LABELS)[number] | RowLabel

const LABELS: readonly LineLabel[] = [...new Set<LineLabel>([...PLAN_LABELS, ...ROW_LABELS])]

/** A label with its value; null is not written, blocks of a narrative are a line each. */
export type LabeledLine = readonly [
  label: LineLabel,
  value: string | null | undefined | readonly string[],
]

/** Writes lines; a value of several lines is escaped to one. */
export function writeLines(lines: readonly LabeledLine[]): string {
  return lines
    .flatMap(([label, value]) => {
      if (value == null) return []
      const texts = typeof value === 'string' ? [escapeLine(value)] : value
      return texts.map((text) => `${label}: ${text}`)
    })
    .join('\n')
}

/** The lines of an element, by label. */
export class Lines {
  readonly #values = new Map<LineLabel, Sourced<string>[]>()
  readonly #report: IssueReporter
  readonly #place: Sourced<null>

  /** Reads the lines of an element, if it is there; a line of another form is an error. */
  constructor(
    element: XmlElement | undefined,
    around: XmlElement,
    xml: XmlText,
    report: IssueReporter,
  ) {
    this.#report = report
    this.#place = xml.source(around)
    if (!element || element.text === '') return
    for (const [index, text] of element.text.split('\n').entries()) {
      const line = element.line + index
      const place = { value: null, raw: text, file: xml.file, line, endLine: line }
      const label = LABELS.find((one) => text.startsWith(`${one}: `))
      if (!label) {
        report('STRATML_UNREADABLE_LINE', place, { line: text })
        continue
      }
      const value = withValue(place, text.slice(label.length + 2))
      const values = this.#values.get(label)
      if (values) values.push(value)
      else this.#values.set(label, [value])
    }
  }

  /** The value of a label, as written. */
  get(label: LineLabel): Sourced<string> | null {
    const found = this.#values.get(label)?.[0]
    return found ? withValue(found, unescapeText(found.value)) : null
  }

  /** The values of all lines of a label, not yet unescaped. */
  all(label: LineLabel): readonly Sourced<string>[] {
    return this.#values.get(label) ?? []
  }

  /** The value of a label, as parsed by a function; an error when it cannot be. */
  as<T>(label: LineLabel, understand: (text: string) => T | null): Sourced<T> | null {
    const found = this.get(label)
    if (!found) return null
    const value = understand(found.value)
    if (value !== null) return withValue(found, value)
    this.unreadable(label, found)
    return null
  }

  /** Reports a line, or that it is missing. */
  unreadable(label: LineLabel, found: Sourced<string> | null): void {
    const place = found ?? { ...this.#place, raw: null }
    this.#report('STRATML_UNREADABLE_LINE', place, { line: found?.raw ?? `${label}: …` })
  }
}

const NUMBERED = /^(\d{1,9})\) /

/** Writes a narrative, a line for each block: `1) …` for an item, the words alone for a paragraph. */
export function writeBlocks(narrative: Narrative | null): readonly string[] {
  return (narrative?.blocks ?? []).map(({ value: { number, text } }) => {
    const line = escapeLine(text)
    if (number !== null) return `${number}) ${line}`
    // A paragraph that begins as an item does would be read as one.
    return NUMBERED.test(line) ? escapeSign(line) + line.slice(1) : line
  })
}

/** Reads the lines of a narrative; null when there are none. */
export function readBlocks(lines: readonly Sourced<string>[]): Narrative | null {
  if (lines.length === 0) return null
  return {
    blocks: lines.map((line) => {
      const number = NUMBERED.exec(line.value)
      const text = unescapeText(line.value.slice(number?.[0].length ?? 0))
      return withValue(line, { number: number ? Number(number[1]) : null, text })
    }),
  }
}
