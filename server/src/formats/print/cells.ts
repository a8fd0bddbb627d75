import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  Value,
} from '../../document/document.ts'
import { writeFields } from '../../document/fields.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { leadingYear } from '../../domain/codes.ts'
import { looksLikeNumber, printNumber, readNumber } from '../../domain/decimals.ts'
import { mapFields, namesOf } from '../../domain/fields.ts'
import {
  indicatorTitle,
  type PrintedIndicatorField,
  printedIndicatorFields,
  type YearValue,
  yearValueHeadings,
} from '../../domain/indicatorFields.ts'
import {
  type PhaseField,
  phaseFieldNames,
  phaseFields,
  phaseTitle,
} from '../../domain/phaseFields.ts'
import { readableWords } from '../../domain/printedCells.ts'

/** A column of «FASI - ATTIVITA'»: each phase has two rows, the title stands before both. */
interface PrintedPhaseColumn {
  /** The field of its heading, in the first row. */
  readonly name: PhaseField
  /** The field under that one, in the second row; null where the first takes both. */
  readonly below: PhaseField | null
}

/** The columns of the phases, from left to right. */
export const PHASE_COLUMNS: readonly PrintedPhaseColumn[] = phaseFieldNames.flatMap((name) => {
  if ('under' in phaseFields[name]) return []
  const isBelow = (other: PhaseField) => underOf(other) === name
  return { name, below: phaseFieldNames.find(isBelow) ?? null }
})

function underOf(name: PhaseField): string | null {
  const field = phaseFields[name]
  return 'under' in field ? field.under : null
}

/** The cells of a phase as printed, empty where nothing is said; so are their headings. */
export type PhaseCells = Readonly<Record<PhaseField | 'title', string>>

/** The headings of the phases. */
export const PHASE_HEADINGS: PhaseCells = {
  title: phaseTitle.headings.sheet[0],
  ...mapFields(phaseFields, ({ headings }) => headings.sheet[0]),
}

/** The cells of a phase, dates and numbers in Italian. */
export function phaseCells(phase: DocumentPhase): PhaseCells {
  return { title: phase.title.value, ...writeFields(phaseFields, phase, PRINTED) }
}

/** How the fields of a row are printed, by their kind. */
const PRINTED = {
  DAY: (one: Printed<string> | null) => (one ? readableWords('DAY', one.value, one.text) : ''),
  NUMBER: (one: Printed<string> | null) =>
    one ? readableWords('NUMBER', one.value, one.text) : '',
  LABEL: (one: Printed<string> | null) => one?.text ?? '',
  TEXT: textOf,
  PERSON: textOf,
  CENTER: textOf,
}

/** A column of values: of one year, expected or achieved. */
export interface PrintedValueColumn {
  readonly heading: string
  readonly year: number
  readonly field: YearValue
}

/** Indicators that have the same columns of values, one after the other. */
export interface PrintedIndicatorTable {
  readonly columns: readonly PrintedValueColumn[]
  readonly indicators: readonly DocumentIndicator[]
}

/** «INDICATORI» of an objective: a new table wherever the years of the values change. */
export function indicatorTables({ code, indicators }: DocumentObjective): PrintedIndicatorTable[] {
  const runs: { years: string; indicators: DocumentIndicator[] }[] = []
  for (const indicator of indicators ?? []) {
    const years = yearsOf(indicator)
      .map(({ year, yearSource }) => `${year} ${yearSource}`)
      .join()
    const last = runs.at(-1)
    if (last?.years === years) last.indicators.push(indicator)
    else runs.push({ years, indicators: [indicator] })
  }
  // A table without rows is printed too: it states that there are none.
  return runs.length === 0
    ? [{ columns: [], indicators: [] }]
    : runs.map((run) => ({
        indicators: run.indicators,
        columns: columnsOf(code.value, run.indicators),
      }))
}

/** A column of «INDICATORI». */
export interface PrintedIndicatorColumn {
  /** What it holds: the title, a field, or values. */
  readonly holds: PrintedIndicatorField | 'title' | 'value'
  readonly heading: string
  /** Its cell of an indicator, as printed; empty where there is none. */
  readonly cellOf: (indicator: DocumentIndicator) => string
}

/** The columns of a table, from left to right: the values stand before the note. */
export function indicatorColumns({
  columns,
}: PrintedIndicatorTable): readonly PrintedIndicatorColumn[] {
  const fields = namesOf(printedIndicatorFields).map((name) => ({
    holds: name,
    heading: printedIndicatorFields[name].headings.sheet[0],
    cellOf: (indicator: DocumentIndicator) =>
      writeFields(printedIndicatorFields, indicator, PRINTED)[name],
  }))
  return [
    {
      holds: 'title',
      heading: indicatorTitle.headings.sheet[0],
      cellOf: ({ title }) => title.value,
    },
    ...fields.filter(({ holds }) => holds !== 'note'),
    ...columns.map((column) => ({
      holds: 'value' as const,
      heading: column.heading,
      cellOf: (indicator: DocumentIndicator) => valueCell(indicator, column),
    })),
    ...fields.filter(({ holds }) => holds === 'note'),
  ]
}

function valueCell(indicator: DocumentIndicator, { year, field }: PrintedValueColumn): string {
  const value = indicator.values.find((one) => one.year === year)?.[field]?.value
  return value ? valueText(value) : ''
}

const [EXPECTED] = yearValueHeadings.expected.headings.sheet
const [ACHIEVED] = yearValueHeadings.achieved.headings.sheet

function columnsOf(code: string, indicators: readonly DocumentIndicator[]): PrintedValueColumn[] {
  const [own, ...prior] = indicators[0] ? yearsOf(indicators[0]) : []
  if (!own) return []
  // The form leaves its own year out; it shows by the year before, or by the objective's code.
  const shows = (prior[0] ? prior[0].year + 1 : leadingYear(code)) === own.year
  const suffix = shows && own.yearSource !== 'COLUMN_HEADING' ? '' : ` ${own.year}`
  const columns: PrintedValueColumn[] = [
    { heading: `${EXPECTED}${suffix}`, year: own.year, field: 'expected' },
    { heading: `${ACHIEVED}${suffix}`, year: own.year, field: 'achieved' },
  ]
  for (const { year } of prior) {
    const expects = indicators.some(({ values }) =>
      values.some((value) => value.year === year && value.expected),
    )
    if (expects) columns.push({ heading: `${EXPECTED} ${year}`, year, field: 'expected' })
    columns.push({ heading: `${ACHIEVED} ${year}`, year, field: 'achieved' })
  }
  return columns
}

function yearsOf({ values }: DocumentIndicator) {
  return values.toSorted((a, b) => b.year - a.year)
}

function valueText({ text, number }: Value): string {
  // Words beside a number (`20 pratiche`) hold more than the number.
  const said = number === null || readNumber(text) === number || !looksLikeNumber(text)
  return said && text !== '' ? text : printNumber(number ?? '')
}

/** The text of a value that may be absent. */
export function textOf(said: Sourced<string> | null): string {
  return said?.value ?? ''
}
