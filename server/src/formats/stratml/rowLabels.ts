import { mapFields } from '../../domain/fields.ts'
import { indicatorFields } from '../../domain/indicatorFields.ts'
import { type PhaseField, phaseFields } from '../../domain/phaseFields.ts'

// Of a phase or an indicator, what StratML has no element for stands in lines under the label of
// its field; README.md tells the form.

/** The labels of the fields of phases. */
export const phaseLabels = mapFields(phaseFields, ({ label }) => label.it)

/** The labels of the fields of indicators; two that files carry are not those of today. */
export const indicatorLabels = {
  ...mapFields(indicatorFields, ({ label }) => label.it),
  method: 'Metodo',
  baseline: 'Valore di partenza',
} as const

type FieldLabel =
  | (typeof phaseLabels)[PhaseField]
  | (typeof indicatorLabels)[keyof typeof indicatorLabels]

/** A label of a line about a field. */
export type RowLabel = FieldLabel | `${FieldLabel} ${'stampato' | 'stampata'}`

/** The label of the words of a printed cell, where they stand beside its value: `Fine prevista stampata`. */
export const wordsLabel = (label: FieldLabel): RowLabel =>
  label.endsWith('a') ? `${label} stampata` : `${label} stampato`

/** Every label that a line about a field can have. */
export const ROW_LABELS: readonly RowLabel[] = [
  ...Object.values(phaseLabels),
  ...Object.values(indicatorLabels),
].flatMap((label) => [label, wordsLabel(label)])

/** An element of its own, within the `MeasurementInstance` of a phase. */
interface PhaseElement {
  readonly result: 'TargetResult' | 'ActualResult'
  readonly name: 'StartDate' | 'EndDate' | 'NumberOfUnits'
}

/** The fields of a phase that StratML has an element for: planned days are its target, actual ones its result. */
export const PHASE_ELEMENTS: Readonly<Partial<Record<PhaseField, PhaseElement>>> = {
  plannedStart: { result: 'TargetResult', name: 'StartDate' },
  plannedEnd: { result: 'TargetResult', name: 'EndDate' },
  actualStart: { result: 'ActualResult', name: 'StartDate' },
  actualEnd: { result: 'ActualResult', name: 'EndDate' },
  progress: { result: 'ActualResult', name: 'NumberOfUnits' },
}
