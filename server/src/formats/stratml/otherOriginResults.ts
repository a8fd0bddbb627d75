import type { DocumentIndicatorValue, Value } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { readDate } from '../../domain/dates.ts'
import { printNumber } from '../../domain/decimals.ts'
import { child, childrenOf, type XmlElement, type XmlText } from './elements.ts'

const KINDS = new Map<string, 'expected' | 'achieved'>([
  ['TargetResult', 'expected'],
  ['ActualResult', 'achieved'],
])

interface Result {
  readonly day: string
  readonly value: Sourced<Value>
}

/**
 * Reads the results of an indicator, one of a kind for a year: the year in which its period ends,
 * as fiscal years are named. Of several the latest counts; the others are reported.
 */
export function readResults(
  indicator: XmlElement,
  title: string,
  xml: XmlText,
  report: IssueReporter,
): DocumentIndicatorValue[] {
  const years = new Map<number, { expected: Result | null; achieved: Result | null }>()
  for (const instance of childrenOf(indicator, 'MeasurementInstance')) {
    for (const element of instance.children) {
      const kind = KINDS.get(element.name)
      const value = kind && readValue(element, xml, report)
      if (!kind || !value) continue
      const day = dayOf(element)
      if (day === null) {
        report('STRATML_RESULT_WITHOUT_YEAR', value, { indicator: title })
        continue
      }
      const year = Number(day.slice(0, 4))
      const known = years.get(year) ?? { expected: null, achieved: null }
      const result = { day, value }
      const [later, earlier] = inOrder(known[kind], result)
      if (earlier) report('STRATML_SECOND_RESULT', earlier.value, { indicator: title, year })
      years.set(year, { ...known, [kind]: later })
    }
  }
  return [...years].map(([year, { expected, achieved }]) => ({
    year,
    yearSource: 'COLUMN_HEADING',
    expected: expected?.value ?? null,
    achieved: achieved?.value ?? null,
  }))
}

function inOrder(known: Result | null, found: Result): [later: Result, earlier: Result | null] {
  return known && known.day > found.day ? [known, found] : [found, known]
}

function dayOf(result: XmlElement): string | null {
  return readDay(child(result, 'EndDate')) ?? readDay(child(result, 'StartDate'))
}

/** An `xsd:date`, whose time zone no year needs. */
function readDay(element: XmlElement | undefined): string | null {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(element?.text.trim() ?? '') ?? []
  return day ? readDate(day) : null
}

function readValue(result: XmlElement, xml: XmlText, report: IssueReporter): Sourced<Value> | null {
  const words = (element: XmlElement | undefined) =>
    element?.text.replace(/\s+/g, ' ').trim() || null
  const descriptor = child(result, 'Descriptor')
  const number = decimal(words(child(result, 'NumberOfUnits')))
  const description = child(result, 'Description')
  const name = descriptor && child(descriptor, 'DescriptorName')
  const rated = words(descriptor && child(descriptor, 'DescriptorValue'))
  const said = rated ?? (number === null ? (words(name) ?? words(description)) : null)
  // What explains a value has no place beside it.
  for (const element of [name, description]) {
    const text = words(element)
    if (element && text !== null && text !== said) {
      report('STRATML_WITHOUT_PLACE', xml.source(element), { element: element.name })
    }
  }
  const text = said ?? (number === null ? null : printNumber(number))
  return text === null ? null : xml.said(result, { text, number })
}

/** An `xsd:decimal` as documents hold numbers: no plus, no leading zeros, a zero before the point. */
function decimal(text: string | null): string | null {
  const match = /^([+-]?)0*(\d{0,30})(?:\.(\d{0,30}))?$/.exec(text ?? '')
  if (!match || !/\d/.test(text ?? '')) return null
  const [, sign, whole, decimals] = match
  const number = `${whole || '0'}${decimals ? `.${decimals}` : ''}`
  return sign === '-' && /[1-9]/.test(number) ? `-${number}` : number
}
