import type {
  DocumentIndicator,
  DocumentIndicatorValue,
  DocumentPhase,
  Value,
} from '../../document/document.ts'
import { readFields } from '../../document/fields.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { type Printed, printed, type Sourced } from '../../document/source.ts'
import { readDate } from '../../domain/dates.ts'
import { decimalOf, printNumber } from '../../domain/decimals.ts'
import { memberOf, yearSources } from '../../domain/enums.ts'
import { indicatorFields } from '../../domain/indicatorFields.ts'
import { type PhaseField, phaseFields } from '../../domain/phaseFields.ts'
import { type PrintedKind, printedWords } from '../../domain/printedCells.ts'
import { child, childrenOf, type XmlElement, type XmlText } from './elements.ts'
import { unescapeText } from './escape.ts'
import { type LineLabel, Lines } from './lines.ts'
import { ROWS } from './profile.ts'
import { indicatorLabels, PHASE_ELEMENTS, phaseLabels, wordsLabel } from './rowLabels.ts'

/** The rows of one objective. */
export interface ObjectiveRows {
  readonly phases: readonly DocumentPhase[]
  readonly indicators: readonly DocumentIndicator[]
}

/** Reads the performance indicators of an objective as Cascata writes them. */
export function readRows(
  objective: XmlElement,
  xml: XmlText,
  report: IssueReporter,
): ObjectiveRows {
  const phases: DocumentPhase[] = []
  const indicators: DocumentIndicator[] = []
  for (const element of childrenOf(objective, 'PerformanceIndicator')) {
    const row = new RowElement(element, xml, report)
    const title = row.title()
    if (!title) continue
    if (row.lines.get('Riga')?.value === ROWS.phase) phases.push(readPhase(title, row))
    else indicators.push(readIndicator(title, row))
  }
  return { phases, indicators }
}

class RowElement {
  readonly element: XmlElement
  readonly lines: Lines
  readonly #xml: XmlText
  readonly #report: IssueReporter

  constructor(element: XmlElement, xml: XmlText, report: IssueReporter) {
    this.element = element
    this.lines = new Lines(child(element, 'OtherInformation'), element, xml, report)
    this.#xml = xml
    this.#report = report
  }

  title(): Sourced<string> | null {
    const found = this.text(this.element, 'MeasurementDimension')
    if (!found || found.value === '') {
      const { file, line } = this.#xml.source(this.element)
      const path = 'PerformanceIndicator/MeasurementDimension'
      this.#report('MISSING_PROPERTY', { file, line, raw: null }, { path })
      return null
    }
    return found
  }

  text(element: XmlElement | undefined, name: string): Sourced<string> | null {
    const found = element && child(element, name)
    return found ? this.#xml.said(found, unescapeText(found.text)) : null
  }

  /** A value of its own element, which may be empty. */
  value(
    element: XmlElement | undefined,
    name: string,
    understand: (text: string) => string | null,
    wanted: { readonly it: string; readonly en: string },
  ): Sourced<string> | null {
    const found = this.text(element, name)
    if (!found || found.value === '') return null
    if (understand(found.value) !== null) return found
    this.#report('WRONG_VALUE', found, { path: `${element?.name}/${name}`, wanted })
    return null
  }

  day(element: XmlElement | undefined, name: string): Sourced<string> | null {
    return this.value(element, name, understood.DAY, { it: 'un giorno', en: 'a day' })
  }

  number(element: XmlElement | undefined, name: string): Sourced<string> | null {
    return this.value(element, name, decimalOf, { it: 'un numero', en: 'a number' })
  }

  /** A cell: its value, and its words where they are not the usual print of that. */
  cell(kind: PrintedKind, value: Sourced<string> | null, label: LineLabel): Printed<string> | null {
    const kept = this.lines.get(label)
    const source = value ?? kept
    const words = printedWords(kind, value?.value ?? null, kept?.value)
    return source && words !== null ? printed(source, words, value?.value ?? null) : null
  }

  said<T>(element: XmlElement, value: T): Sourced<T> {
    return this.#xml.said(element, value)
  }
}

function readPhase(title: Sourced<string>, row: RowElement): DocumentPhase {
  const instance = child(row.element, 'MeasurementInstance')
  const valueIn = (name: PhaseField, kind: PrintedKind) => {
    const own = PHASE_ELEMENTS[name]
    if (!own) return row.lines.as(phaseLabels[name], understood[kind])
    const result = instance && child(instance, own.result)
    return kind === 'DAY' ? row.day(result, own.name) : row.number(result, own.name)
  }
  const text = (name: PhaseField) => row.lines.get(phaseLabels[name])
  return {
    title,
    ...readFields(phaseFields, {
      DAY: (name) => row.cell('DAY', valueIn(name, 'DAY'), wordsLabel(phaseLabels[name])),
      NUMBER: (name) => row.cell('NUMBER', valueIn(name, 'NUMBER'), wordsLabel(phaseLabels[name])),
      TEXT: text,
      PERSON: text,
      CENTER: text,
    }),
  }
}

/** A value of a printed cell as it is written, which is not as it is printed. */
const understood: Readonly<Record<PrintedKind, (text: string) => string | null>> = {
  DAY: (text) => (readDate(text) === text ? text : null),
  NUMBER: decimalOf,
}

function readIndicator(title: Sourced<string>, row: RowElement): DocumentIndicator {
  const { lines } = row
  return {
    title,
    ...readFields(indicatorFields, {
      LABEL: (name, { values }) => {
        const value = lines.as(indicatorLabels[name], (text) => memberOf(values, text))
        const label = lines.get(wordsLabel(indicatorLabels[name]))
        return label && printed<string>(label, label.value, value?.value ?? null)
      },
      ENUM: (name, { values }) =>
        lines.as<string>(indicatorLabels[name], (text) => memberOf<string>(values, text)),
      DECIMAL: (name) => lines.as(indicatorLabels[name], decimalOf),
      TEXT: (name) => lines.get(indicatorLabels[name]),
    }),
    values: readYears(row),
  }
}

function readYears(row: RowElement): DocumentIndicatorValue[] {
  const sources = new Map(
    row.lines.all('Fonte dell’anno').map(({ value }) => [value.slice(0, 4), value.slice(5)]),
  )
  return childrenOf(row.element, 'MeasurementInstance').flatMap((instance) => {
    const target = child(instance, 'TargetResult')
    const actual = child(instance, 'ActualResult')
    const year = (row.day(target, 'StartDate') ?? row.day(actual, 'StartDate'))?.value.slice(0, 4)
    if (year === undefined) return []
    const yearSource = memberOf(yearSources, sources.get(year) ?? '') ?? 'COLUMN_HEADING'
    const values = { expected: readValue(row, target), achieved: readValue(row, actual) }
    return { year: Number(year), yearSource, ...values }
  })
}

/** A result without words and number is an empty cell. */
function readValue(row: RowElement, result: XmlElement | undefined): Sourced<Value> | null {
  const number = row.number(result, 'NumberOfUnits')?.value ?? null
  const descriptor = result && child(result, 'Descriptor')
  const text = row.text(descriptor, 'DescriptorValue')?.value
  if (!result || (text === undefined && number === null)) return null
  return row.said(result, { text: text ?? printNumber(number ?? ''), number })
}
