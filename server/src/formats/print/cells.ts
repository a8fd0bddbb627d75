import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  Value,
} from '../../document/document.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { leadingYear } from '../../domain/codes.ts'
import { printDate, readDate } from '../../domain/dates.ts'
import { looksLikeNumber, printNumber, readNumber } from '../../domain/decimals.ts'

/** The headings of «FASI - ATTIVITA'», in two physical rows. */
export const PHASE_HEADINGS = {
  title: 'FASE',
  plannedStart: 'Inizio Previsto',
  plannedEnd: 'Fine Prevista',
  actualStart: 'Inizio Effettivo',
  actualEnd: 'Fine Effettiva',
  weight: 'Peso',
  progress: 'Avanzamento',
  responsible: 'Responsabile',
  responsibilityCenter: 'Centro di Responsabilità',
  note: 'Note',
} as const

/** The cells of a phase as printed, empty where nothing is said. */
export type PhaseCells = Readonly<Record<keyof typeof PHASE_HEADINGS, string>>

/** The cells of a phase, dates and numbers in Italian. */
export function phaseCells(phase: DocumentPhase): PhaseCells {
  return {
    title: phase.title.value,
    plannedStart: dateCell(phase.plannedStart),
    plannedEnd: dateCell(phase.plannedEnd),
    actualStart: dateCell(phase.actualStart),
    actualEnd: dateCell(phase.actualEnd),
    weight: numberCell(phase.weight),
    progress: numberCell(phase.progress),
    responsible: phase.responsible?.value ?? '',
    responsibilityCenter: phase.responsibilityCenter?.value ?? '',
    note: phase.note?.value ?? '',
  }
}

/** A column of values: of one year, expected or achieved. */
export interface ValueColumn {
  readonly heading: string
  readonly year: number
  readonly field: 'expected' | 'achieved'
}

/** Indicators that have the same columns of values, one after the other. */
export interface IndicatorTable {
  readonly columns: readonly ValueColumn[]
  readonly indicators: readonly DocumentIndicator[]
}

/** «INDICATORI» of an objective: a new table wherever the years of the values change. */
export function indicatorTables({ code, indicators }: DocumentObjective): IndicatorTable[] {
  const runs: { years: string; indicators: DocumentIndicator[] }[] = []
  for (const indicator of indicators ?? []) {
    const years = yearsOf(indicator)
      .map(({ year, yearSource }) => `${year} ${yearSource}`)
      .join()
    const last = runs.at(-1)
    if (last?.years === years) last.indicators.push(indicator)
    else runs.push({ years, indicators: [indicator] })
  }
  // A table without rows is a table too: it says that there are none.
  return runs.length === 0
    ? [{ columns: [], indicators: [] }]
    : runs.map((run) => ({
        indicators: run.indicators,
        columns: columnsOf(code.value, run.indicators),
      }))
}

/** The value in a column, as printed; empty where there is none. */
export function valueCell(indicator: DocumentIndicator, { year, field }: ValueColumn): string {
  const value = indicator.values.find((one) => one.year === year)?.[field]?.value
  return value ? valueText(value) : ''
}

function columnsOf(code: string, indicators: readonly DocumentIndicator[]): ValueColumn[] {
  const [own, ...prior] = indicators[0] ? yearsOf(indicators[0]) : []
  if (!own) return []
  // The form leaves its own year out; it shows by the year before, or by the objective's code.
  const shows = (prior[0] ? prior[0].year + 1 : leadingYear(code)) === own.year
  const suffix = shows && own.yearSource !== 'COLUMN_HEADING' ? '' : ` ${own.year}`
  const columns: ValueColumn[] = [
    { heading: `Valore Atteso${suffix}`, year: own.year, field: 'expected' },
    { heading: `Valore Raggiunto${suffix}`, year: own.year, field: 'achieved' },
  ]
  for (const { year } of prior) {
    const expects = indicators.some(({ values }) =>
      values.some((value) => value.year === year && value.expected),
    )
    if (expects) columns.push({ heading: `Valore Atteso ${year}`, year, field: 'expected' })
    columns.push({ heading: `Valore Raggiunto ${year}`, year, field: 'achieved' })
  }
  return columns
}

function yearsOf({ values }: DocumentIndicator) {
  return values.toSorted((a, b) => b.year - a.year)
}

const dateCell = (cell: Printed<string> | null): string => printedCell(cell, readDate, printDate)

const numberCell = (cell: Printed<string> | null): string =>
  printedCell(cell, readNumber, printNumber)

/** The words of a cell; where other formats spell its value in a way no sheet does, the canonical print. */
function printedCell(
  cell: Printed<string> | null,
  read: (text: string) => string | null,
  print: (value: string) => string,
): string {
  if (!cell) return ''
  const { text, value } = cell
  return value === null || read(text) === value ? text : print(value)
}

function valueText({ text, number }: Value): string {
  // Words beside a number (`20 pratiche`) say more than the number.
  const said = number === null || readNumber(text) === number || !looksLikeNumber(text)
  return said && text !== '' ? text : printNumber(number ?? '')
}

/** The text of something that may not be said. */
export const textOf = (said: Sourced<string> | null): string => said?.value ?? ''
