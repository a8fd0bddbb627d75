import type {
  DocumentIndicator,
  DocumentIndicatorValue,
  DocumentPhase,
  Value,
} from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import { type Printed, printed, type Sourced } from '../../document/source.ts'
import { printDate, readDate } from '../../domain/dates.ts'
import { decimalOf, printNumber } from '../../domain/decimals.ts'
import {
  attainmentMethods,
  indicatorTypes,
  memberOf,
  polarities,
  yearSources,
} from '../../domain/enums.ts'
import { child, childrenOf, type Element, type XmlText } from './elements.ts'
import { unescapeText } from './escape.ts'
import { type Label, Lines } from './lines.ts'
import { ROWS } from './profile.ts'

/** The rows of one objective. */
export interface Rows {
  readonly phases: readonly DocumentPhase[]
  readonly indicators: readonly DocumentIndicator[]
}

/** Reads the performance indicators of an objective as Cascata writes them. */
export function readRows(objective: Element, xml: XmlText, report: IssueReporter): Rows {
  const phases: DocumentPhase[] = []
  const indicators: DocumentIndicator[] = []
  for (const element of childrenOf(objective, 'PerformanceIndicator')) {
    const row = new Row(element, xml, report)
    const title = row.title()
    if (!title) continue
    if (row.lines.get('Riga')?.value === ROWS.phase) phases.push(readPhase(title, row))
    else indicators.push(readIndicator(title, row))
  }
  return { phases, indicators }
}

class Row {
  readonly element: Element
  readonly lines: Lines
  readonly #xml: XmlText
  readonly #report: IssueReporter

  constructor(element: Element, xml: XmlText, report: IssueReporter) {
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

  text(element: Element | undefined, name: string): Sourced<string> | null {
    const found = element && child(element, name)
    return found ? this.#xml.said(found, unescapeText(found.text)) : null
  }

  /** A value of its own element, which may be empty. */
  value(
    element: Element | undefined,
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

  day(element: Element | undefined, name: string): Sourced<string> | null {
    const exact = (text: string) => (readDate(text) === text ? text : null)
    return this.value(element, name, exact, { it: 'un giorno', en: 'a day' })
  }

  number(element: Element | undefined, name: string): Sourced<string> | null {
    return this.value(element, name, decimalOf, { it: 'un numero', en: 'a number' })
  }

  /** A cell: its value, and its words where they are not the usual print of that. */
  cell(
    value: Sourced<string> | null,
    label: Label,
    print: (value: string) => string,
  ): Printed<string> | null {
    const words = this.lines.get(label)
    const source = value ?? words
    if (!source) return null
    return printed(source, words?.value ?? print(source.value), value?.value ?? null)
  }

  said<T>(element: Element, value: T): Sourced<T> {
    return this.#xml.said(element, value)
  }
}

function readPhase(title: Sourced<string>, row: Row): DocumentPhase {
  const { lines } = row
  const instance = child(row.element, 'MeasurementInstance')
  const planned = instance && child(instance, 'TargetResult')
  const actual = instance && child(instance, 'ActualResult')
  return {
    title,
    plannedStart: row.cell(row.day(planned, 'StartDate'), 'Inizio previsto stampato', printDate),
    plannedEnd: row.cell(row.day(planned, 'EndDate'), 'Fine prevista stampata', printDate),
    actualStart: row.cell(row.day(actual, 'StartDate'), 'Inizio effettivo stampato', printDate),
    actualEnd: row.cell(row.day(actual, 'EndDate'), 'Fine effettiva stampata', printDate),
    weight: row.cell(lines.as('Peso', decimalOf), 'Peso stampato', printNumber),
    progress: row.cell(row.number(actual, 'NumberOfUnits'), 'Avanzamento stampato', printNumber),
    responsible: lines.get('Responsabile'),
    responsibilityCenter: lines.get('Centro di responsabilità'),
    note: lines.get('Nota'),
  }
}

function readIndicator(title: Sourced<string>, row: Row): DocumentIndicator {
  const { lines } = row
  const type = lines.as('Tipo', (text) => memberOf(indicatorTypes, text))
  const label = lines.get('Tipo stampato')
  return {
    title,
    type: label && printed(label, label.value, type?.value ?? null),
    note: lines.get('Nota'),
    values: readYears(row),
    polarity: lines.as('Polarità', (text) => memberOf(polarities, text)),
    method: lines.as('Metodo', (text) => memberOf(attainmentMethods, text)),
    baseline: lines.as('Valore di partenza', decimalOf),
    tolerance: lines.as('Tolleranza', decimalOf),
    weight: lines.as('Peso', decimalOf),
  }
}

function readYears(row: Row): DocumentIndicatorValue[] {
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
function readValue(row: Row, result: Element | undefined): Sourced<Value> | null {
  const number = row.number(result, 'NumberOfUnits')?.value ?? null
  const descriptor = result && child(result, 'Descriptor')
  const text = row.text(descriptor, 'DescriptorValue')?.value
  if (!result || (text === undefined && number === null)) return null
  return row.said(result, { text: text ?? printNumber(number ?? ''), number })
}
