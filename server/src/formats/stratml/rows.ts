import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  Value,
} from '../../document/document.ts'
import { writeFields } from '../../document/fields.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { type IndicatorField, indicatorFields } from '../../domain/indicatorFields.ts'
import { type PhaseField, phaseFieldNames, phaseFields } from '../../domain/phaseFields.ts'
import { type PrintedKind, wordsToKeep } from '../../domain/printedCells.ts'
import { escapeText } from './escape.ts'
import { identifier } from './identifiers.ts'
import { type LabeledLine, writeLines } from './lines.ts'
import { ROWS } from './profile.ts'
import { indicatorLabels, PHASE_ELEMENTS, phaseLabels, wordsLabel } from './rowLabels.ts'
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
        element('TargetResult', resultOf(phase, 'TargetResult')),
        element('ActualResult', resultOf(phase, 'ActualResult')),
      ]),
      element('OtherInformation', writeLines([['Riga', ROWS.phase], ...phaseLines(phase)])),
    ],
    { ValueChainStage: 'Output_Processing', PerformanceIndicatorType: 'Quantitative' },
  )
}

/** The elements of a result, in the order of the schema, which is that of the fields. */
function resultOf(phase: DocumentPhase, result: 'TargetResult' | 'ActualResult') {
  return phaseFieldNames.map((name) => {
    const own = PHASE_ELEMENTS[name]
    return own?.result === result ? optional(own.name, phase[name]?.value) : null
  })
}

/** The lines of a phase: what has no element, and the words of cells that are not the usual print. */
function phaseLines(phase: DocumentPhase): readonly LabeledLine[] {
  const line = (said: Sourced<string> | null, name: PhaseField): readonly LabeledLine[] => [
    [phaseLabels[name], said?.value],
  ]
  const cell =
    (kind: PrintedKind) =>
    (said: Printed<string> | null, name: PhaseField): readonly LabeledLine[] => [
      [phaseLabels[name], name in PHASE_ELEMENTS ? null : said?.value],
      [wordsLabel(phaseLabels[name]), said && wordsToKeep(kind, said.value, said.text)],
    ]
  const lines = writeFields(phaseFields, phase, {
    DAY: cell('DAY'),
    NUMBER: cell('NUMBER'),
    TEXT: line,
    PERSON: line,
    CENTER: line,
  })
  return Object.values(lines).flat()
}

function writeIndicator(
  indicator: DocumentIndicator,
  number: number,
  names: readonly string[],
): Written {
  const { title, values } = indicator
  const quantitative = values.every(
    ({ expected, achieved }) => isNumber(expected) && isNumber(achieved),
  )
  const lines: LabeledLine[] = [
    ['Riga', ROWS.indicator],
    ...indicatorLines(indicator),
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

function indicatorLines(indicator: DocumentIndicator): readonly LabeledLine[] {
  const line = (said: Sourced<string> | null, name: IndicatorField): readonly LabeledLine[] => [
    [indicatorLabels[name], said?.value],
  ]
  const lines = writeFields(indicatorFields, indicator, {
    LABEL: (said, name): readonly LabeledLine[] => [
      [indicatorLabels[name], said?.value],
      [wordsLabel(indicatorLabels[name]), said?.text],
    ],
    ENUM: line,
    DECIMAL: line,
    TEXT: line,
  })
  return Object.values(lines).flat()
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
