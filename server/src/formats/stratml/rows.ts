import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  Value,
} from '../../document/document.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { printDate } from '../../domain/dates.ts'
import { printNumber } from '../../domain/decimals.ts'
import { escapeText } from './escape.ts'
import { identifier } from './identifiers.ts'
import { type LabelledLine, writeLines } from './lines.ts'
import { ROWS } from './profile.ts'
import { element, optional, type Written } from './xml.ts'

/** Writes the phases and indicators of an objective as performance indicators, phases first. */
export function writeRows(
  { phases, indicators }: DocumentObjective,
  names: readonly string[],
): Written[] {
  return [
    ...(phases ?? []).map((phase, index) => writePhase(phase, index + 1, names)),
    ...(indicators ?? []).map((indicator, index) => writeIndicator(indicator, index + 1, names)),
  ]
}

/** A phase is the process by which a result comes about: planned days are its target, actual ones its result. */
function writePhase(phase: DocumentPhase, number: number, names: readonly string[]): Written {
  return element(
    'PerformanceIndicator',
    [
      element('SequenceIndicator', String(number)),
      element('MeasurementDimension', escapeText(phase.title.value)),
      element('UnitOfMeasurement', '%'),
      element('Identifier', identifier(...names, ROWS.phase, number)),
      element('MeasurementInstance', [
        element('TargetResult', [
          optional('StartDate', phase.plannedStart?.value),
          optional('EndDate', phase.plannedEnd?.value),
        ]),
        element('ActualResult', [
          optional('StartDate', phase.actualStart?.value),
          optional('EndDate', phase.actualEnd?.value),
          optional('NumberOfUnits', phase.progress?.value),
        ]),
      ]),
      element(
        'OtherInformation',
        writeLines([
          ['Riga', ROWS.phase],
          ['Inizio previsto stampato', unusual(phase.plannedStart, printDate)],
          ['Fine prevista stampata', unusual(phase.plannedEnd, printDate)],
          ['Inizio effettivo stampato', unusual(phase.actualStart, printDate)],
          ['Fine effettiva stampata', unusual(phase.actualEnd, printDate)],
          ['Peso', phase.weight?.value],
          ['Peso stampato', unusual(phase.weight, printNumber)],
          ['Avanzamento stampato', unusual(phase.progress, printNumber)],
          ['Responsabile', phase.responsible?.value],
          ['Centro di responsabilità', phase.responsibilityCenter?.value],
          ['Nota', phase.note?.value],
        ]),
      ),
    ],
    { ValueChainStage: 'Output_Processing', PerformanceIndicatorType: 'Quantitative' },
  )
}

/** The words of a cell, where they are not the usual print of its value. */
function unusual(cell: Printed<string> | null, print: (value: string) => string): string | null {
  if (!cell || (cell.value !== null && print(cell.value) === cell.text)) return null
  return cell.text
}

function writeIndicator(
  indicator: DocumentIndicator,
  number: number,
  names: readonly string[],
): Written {
  const { title, type, note, values } = indicator
  const quantitative = values.every(
    ({ expected, achieved }) => isNumber(expected) && isNumber(achieved),
  )
  const lines: LabelledLine[] = [
    ['Riga', ROWS.indicator],
    ['Tipo', type?.value],
    ['Tipo stampato', type?.text],
    ['Polarità', indicator.polarity?.value],
    ['Metodo', indicator.method?.value],
    ['Valore di partenza', indicator.baseline?.value],
    ['Tolleranza', indicator.tolerance?.value],
    ['Peso', indicator.weight?.value],
    ['Nota', note?.value],
    ['Fonte dell’anno', values.map(({ year, yearSource }) => `${year} ${yearSource}`)],
  ]
  return element(
    'PerformanceIndicator',
    [
      element('SequenceIndicator', String(number)),
      element('MeasurementDimension', escapeText(title.value)),
      // The unit stands in the title's words.
      element('UnitOfMeasurement', ''),
      element('Identifier', identifier(...names, ROWS.indicator, number)),
      ...values.map(({ year, expected, achieved }) =>
        element('MeasurementInstance', [
          writeResult('TargetResult', 'Valore atteso', year, expected),
          writeResult('ActualResult', 'Valore raggiunto', year, achieved),
        ]),
      ),
      element('OtherInformation', writeLines(lines)),
    ],
    { PerformanceIndicatorType: quantitative ? 'Quantitative' : 'Qualitative' },
  )
}

const isNumber = (value: Sourced<Value> | null): boolean => value?.value.number !== null

function writeResult(
  name: string,
  heading: string,
  year: number,
  value: Sourced<Value> | null,
): Written {
  return element(name, [
    element('StartDate', `${year}-01-01`),
    element('EndDate', `${year}-12-31`),
    optional('NumberOfUnits', value?.value.number),
    value &&
      element('Descriptor', [
        element('DescriptorName', heading),
        element('DescriptorValue', escapeText(value.value.text)),
      ]),
  ])
}
