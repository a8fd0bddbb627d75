import type { DocumentPhase } from '../../document/document.ts'
import type { Printed } from '../../document/source.ts'
import { printDate } from '../../domain/dates.ts'
import { printNumber } from '../../domain/decimals.ts'
import type { Row } from '../../store/tables.ts'
import { cell, type Field, type Fields, meaningOf, textOf } from './fields.ts'
import type { Ids } from './ids.ts'

/** A phase as it is read from the database, names instead of keys. */
export interface PhaseRow {
  readonly id: number
  readonly objective_id: number
  readonly position: number
  readonly title: string
  readonly planned_start: string | null
  readonly planned_end: string | null
  readonly actual_start: string | null
  readonly actual_end: string | null
  readonly weight: string | null
  readonly progress: string | null
  readonly responsible: string | null
  readonly center: string | null
  readonly note: string | null
  readonly printed: Readonly<Record<string, string>> | null
}

/** The cells that have a canonical Italian print; another print is kept beside the value. */
const CELLS = [
  ['plannedStart', 'planned_start', printDate],
  ['plannedEnd', 'planned_end', printDate],
  ['actualStart', 'actual_start', printDate],
  ['actualEnd', 'actual_end', printDate],
  ['weight', 'weight', printNumber],
  ['progress', 'progress', printNumber],
] as const

/** What a row says: all that its table has a column for, since empty cells are values too. */
export function saidOfPhase(phase: DocumentPhase): Fields {
  const fields: Record<string, Field> = {
    title: phase.title.value,
    ...Object.fromEntries(CELLS.map(([name]) => [name, printedCell(phase[name])])),
    responsible: phase.responsible?.value ?? null,
    responsibilityCenter: phase.responsibilityCenter?.value ?? null,
    note: phase.note?.value ?? null,
  }
  for (const name of phase.missingColumns ?? []) delete fields[name]
  return fields
}

/** The field of a phase with which its file ends; null in all rows but the last. */
export function endOfPhase({ endsIn }: DocumentPhase): string | null {
  return endsIn ?? null
}

/** The fields of a stored phase. */
export function storedFieldsOfPhase(row: PhaseRow): Fields {
  return {
    title: row.title,
    ...Object.fromEntries(
      CELLS.map(([name, column, print]) => {
        const value = row[column]
        return [name, cell(row.printed?.[name] ?? (value === null ? null : print(value)), value)]
      }),
    ),
    responsible: row.responsible,
    responsibilityCenter: row.center,
    note: row.note,
  }
}

/** The columns that hold a phase's fields. */
export function columnsOfPhase(fields: Fields, ids: Ids): Row {
  const odd: Record<string, string> = {}
  for (const [name, , print] of CELLS) {
    const [text, value] = [textOf(fields[name]), meaningOf(fields[name])]
    if (text !== null && (value === null || print(value) !== text)) odd[name] = text
  }
  return {
    title: textOf(fields.title),
    ...Object.fromEntries(CELLS.map(([name, column]) => [column, meaningOf(fields[name])])),
    responsible_alias_id: ids.person(textOf(fields.responsible)),
    center_alias_id: ids.center(textOf(fields.responsibilityCenter)),
    note: textOf(fields.note),
    printed: Object.keys(odd).length > 0 ? odd : null,
  }
}

function printedCell(printed: Printed<string> | null): Field {
  return printed ? cell(printed.text, printed.value) : null
}
