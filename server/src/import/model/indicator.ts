import type { DocumentIndicator, DocumentIndicatorValue, Value } from '../../document/document.ts'
import type { Sourced } from '../../document/source.ts'
import type { AttainmentMethod, IndicatorType, Polarity, YearSource } from '../../domain/enums.ts'
import type { Row } from '../../store/tables.ts'
import { cell, type Field, type Fields, meaningOf, textOf } from './fields.ts'

/** An indicator as it is read from the database. */
export interface IndicatorRow {
  readonly id: number
  readonly objective_id: number
  readonly position: number
  readonly title: string
  readonly type: IndicatorType | null
  readonly type_label: string | null
  readonly note: string | null
  readonly polarity: Polarity | null
  readonly method: AttainmentMethod | null
  readonly baseline: string | null
  readonly tolerance: string | null
  readonly weight: string | null
}

/** The values of an indicator in one year as they are read from the database. */
export interface ValueRow {
  readonly indicator_id: number
  readonly year: number
  readonly expected_text: string | null
  readonly expected_number: string | null
  readonly achieved_text: string | null
  readonly achieved_number: string | null
}

/** What a document says of an indicator; declarations that a sheet has no column for stay unsaid. */
export function saidOfIndicator(indicator: DocumentIndicator): Fields {
  const declared = {
    polarity: indicator.polarity,
    method: indicator.method,
    baseline: indicator.baseline,
    tolerance: indicator.tolerance,
    weight: indicator.weight,
  }
  const { type } = indicator
  const fields: Record<string, Field> = {
    title: indicator.title.value,
    type: type ? cell(type.text, type.value ?? 'OTHER') : null,
    note: indicator.note?.value ?? null,
    ...Object.fromEntries(
      Object.entries(declared).flatMap(([name, source]) => (source ? [[name, source.value]] : [])),
    ),
    ...saidOfValues(indicator.values),
  }
  for (const name of indicator.missingColumns ?? []) delete fields[name]
  return fields
}

/** The field of an indicator with which its file ends; null in all rows but the last. */
export function endOfIndicator({ endsIn }: DocumentIndicator): string | null {
  if (!endsIn) return null
  return typeof endsIn === 'string' ? endsIn : fieldOf(endsIn.year, endsIn.which)
}

/** What a document says of the values of an indicator, up to two fields a year. */
export function saidOfValues(values: readonly DocumentIndicatorValue[]): Fields {
  return Object.fromEntries(
    values.flatMap((value) =>
      (['expected', 'achieved'] as const)
        .filter((which) => which !== value.missingColumn)
        .map((which) => [fieldOf(value.year, which), valueField(value[which])]),
    ),
  )
}

/** The fields of a stored indicator. */
export function storedFieldsOfIndicator(row: IndicatorRow, values: readonly ValueRow[]): Fields {
  const { title, note, polarity, method, baseline, tolerance, weight } = row
  const type = cell(row.type_label, row.type)
  const fields: Record<string, Field> = { title, type, note }
  Object.assign(fields, { polarity, method, baseline, tolerance, weight })
  for (const value of values) {
    fields[fieldOf(value.year, 'expected')] = cell(value.expected_text, value.expected_number)
    fields[fieldOf(value.year, 'achieved')] = cell(value.achieved_text, value.achieved_number)
  }
  return fields
}

/** The columns that hold an indicator's fields, its values aside. */
export function columnsOfIndicator(fields: Fields): Row {
  return {
    title: textOf(fields.title),
    type: meaningOf(fields.type),
    type_label: textOf(fields.type),
    note: textOf(fields.note),
    polarity: textOf(fields.polarity),
    method: textOf(fields.method),
    baseline: textOf(fields.baseline),
    tolerance: textOf(fields.tolerance),
    weight: textOf(fields.weight),
  }
}

/** The columns of an indicator's values, a row a year. */
export function columnsOfValues(
  fields: Fields,
  sources: ReadonlyMap<number, YearSource>,
): readonly Row[] {
  return yearsOf(fields).map((year) => {
    const [expected, achieved] = [
      fields[fieldOf(year, 'expected')],
      fields[fieldOf(year, 'achieved')],
    ]
    return {
      year,
      year_source: sources.get(year) ?? 'COLUMN_HEADING',
      expected_text: textOf(expected),
      expected_number: numberOf(expected),
      achieved_text: textOf(achieved),
      achieved_number: numberOf(achieved),
    }
  })
}

/** The years of which fields hold values. */
function yearsOf(fields: Fields): readonly number[] {
  const years = Object.keys(fields).flatMap((name) => {
    const year = /^values\.(\d+)\./.exec(name)?.[1]
    return year === undefined ? [] : Number(year)
  })
  return [...new Set(years)]
}

function fieldOf(year: number, which: 'expected' | 'achieved'): string {
  return `values.${year}.${which}`
}

/** Always a cell: a text that is no number must not be taken for its own meaning. */
function valueField(source: Sourced<Value> | null): Field {
  return source ? cell(source.value.text, source.value.number) : null
}

function numberOf(field: Field | undefined): string | null {
  return typeof field === 'object' && field !== null ? field.value : null
}
