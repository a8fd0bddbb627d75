import { printDate } from './dates.ts'
import type { Cell, SheetIndicator, SheetNarrative, SheetPhase } from './document.ts'
import { plain } from './markup.ts'
import { printNumber } from './numbers.ts'
import type { Row } from './upsert.ts'

/** The database's ids of what a sheet names, by its printed name. */
export interface Names {
  readonly aliases: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, number>
  readonly portfolios: ReadonlyMap<string, number>
  readonly publicValues: ReadonlyMap<string, number>
}

/** The id behind a printed name; null for what is not printed. */
export function idOf(ids: ReadonlyMap<string, number>, name: string | undefined): number | null {
  return name === undefined ? null : (ids.get(name) ?? null)
}

/** A narrative as it is stored: printed numbers and texts, without their places. */
export function narrativeBlocks(narrative: SheetNarrative): readonly Row[] {
  return narrative.blocks.map(({ value }) => ({ number: value.number, text: value.text }))
}

/** A phase's own columns. */
export function phaseColumns(phase: SheetPhase, names: Names): Row {
  return {
    title: phase.title.value,
    planned_start: phase.plannedStart?.value ?? null,
    planned_end: phase.plannedEnd?.value ?? null,
    actual_start: phase.actualStart?.value ?? null,
    actual_end: phase.actualEnd?.value ?? null,
    weight: phase.weight?.value ?? null,
    progress: phase.progress?.value ?? null,
    responsible_id: idOf(names.people, phase.responsible?.value),
    center_alias_id: idOf(names.aliases, phase.center?.value),
    note: phase.note?.value ?? null,
    printed: printedCells(phase),
  }
}

/** An indicator's own columns. */
export function indicatorColumns(indicator: SheetIndicator): Row {
  return {
    title: indicator.title.value,
    type: indicator.type?.value ?? null,
    type_label: indicator.type ? plain(indicator.type.raw) : null,
    note: indicator.note?.value ?? null,
  }
}

/** An indicator's values, a row a year. */
export function valueColumns(indicator: SheetIndicator): readonly Row[] {
  return indicator.values.map(({ year, yearSource, expected, achieved }) => ({
    year,
    year_source: yearSource,
    expected_text: expected?.value.text ?? null,
    expected_number: expected?.value.number ?? null,
    achieved_text: achieved?.value.text ?? null,
    achieved_number: achieved?.value.number ?? null,
  }))
}

/** The cells whose print is not what their value prints as (`9/04/2024`, `40`‑odd forms, `n.d.`). */
function printedCells(phase: SheetPhase): Row | null {
  const odd: Record<string, string> = {}
  const note = (name: string, cell: Cell<string>, print: (value: string) => string): void => {
    if (!cell) return
    const text = plain(cell.raw)
    if (cell.value === null || print(cell.value) !== text) odd[name] = text
  }
  note('plannedStart', phase.plannedStart, printDate)
  note('plannedEnd', phase.plannedEnd, printDate)
  note('actualStart', phase.actualStart, printDate)
  note('actualEnd', phase.actualEnd, printDate)
  note('weight', phase.weight, printNumber)
  note('progress', phase.progress, printNumber)
  return Object.keys(odd).length > 0 ? odd : null
}
