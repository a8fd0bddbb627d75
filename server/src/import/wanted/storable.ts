import type {
  DocumentIndicatorValue,
  DocumentObjective,
  FileDocument,
  PlanDocument,
  SaidFields,
} from '../../document/document.ts'
import { type Issue, issue, type Place } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import type { Field, FieldTable, NumberRange } from '../../domain/fields.ts'
import { indicatorFields, yearValues } from '../../domain/indicatorFields.ts'
import { objectiveFields } from '../../domain/objectiveFields.ts'
import { phaseFields } from '../../domain/phaseFields.ts'
import type { PrintedValue } from '../model/kinds.ts'
import { saidValue } from '../model/said.ts'

// Four bytes each at most, so that every name fits an index entry of PostgreSQL (2,704 bytes).
const LONGEST_NAME = 600

/** What the database's CHECKs allow where a field declares nothing else. */
const ANY_NUMBER: NumberRange = { power: 30, isSigned: true }

/**
 * What the database could not hold: names longer than any name is (a broken file has pages of text
 * where a name belongs), and numbers that no figure could be computed from.
 */
export function* unstorable(documents: readonly FileDocument[]): Generator<Issue> {
  for (const { plans, centers, people } of documents) {
    for (const { name, code, spellings } of centers) yield* tooLong(name, code, ...spellings)
    for (const { name, spellings } of people) yield* tooLong(name, ...spellings)
    for (const plan of plans) yield* ofPlan(plan)
  }
}

function* ofPlan({
  dup,
  responsibilityCenter,
  objectives,
  values,
}: PlanDocument): Generator<Issue> {
  yield* tooLong(dup.code)
  if (responsibilityCenter) {
    const { label, code } = responsibilityCenter.value
    yield* tooLongName(responsibilityCenter, label)
    yield* tooLongName(responsibilityCenter, code)
  }
  for (const objective of objectives) yield* ofObjective(objective)
  for (const { indicator, values: years } of values ?? []) yield* ofYears(years, indicator.value)
}

function* ofObjective(objective: DocumentObjective): Generator<Issue> {
  const { code, phases, indicators } = objective
  yield* tooLong(code)
  yield* ofFields(objectiveFields, objective, code.value)
  for (const phase of phases ?? []) yield* ofFields(phaseFields, phase, phase.title.value)
  for (const indicator of indicators ?? []) {
    yield* ofFields(indicatorFields, indicator, indicator.title.value)
    yield* ofYears(indicator.values, indicator.title.value)
  }
}

/** Of the fields of a table its names, then its numbers. */
function* ofFields<T extends FieldTable>(
  table: T,
  document: SaidFields<T>,
  row: string,
): Generator<Issue> {
  const said = Object.entries<Field>(table).flatMap(([name, field]) => {
    const source: unknown = document[name]
    return source == null
      ? []
      : { name, field, place: source as Place, value: saidValue(field, source) }
  })
  for (const { field, place, value } of said) {
    if (isName(field)) yield* tooLongName(place, value as string)
  }
  for (const { name, field, place, value } of said) {
    if (field.kind !== 'NUMBER' && field.kind !== 'DECIMAL') continue
    const number = field.kind === 'NUMBER' ? (value as PrintedValue).value : (value as string)
    yield* outOfRange(name, row, place, number, field.range)
  }
}

function isName({ kind }: Field): boolean {
  return kind === 'PERSON' || kind === 'CENTER' || kind === 'PORTFOLIO' || kind === 'PUBLIC_VALUE'
}

function* ofYears(years: readonly DocumentIndicatorValue[], row: string): Generator<Issue> {
  for (const year of years) {
    for (const which of yearValues) {
      const value = year[which]
      if (value) yield* outOfRange(`${which} ${year.year}`, row, value, value.value.number)
    }
  }
}

function* tooLong(...names: readonly (Sourced<string> | null)[]): Generator<Issue> {
  for (const name of names) if (name) yield* tooLongName(name, name.value)
}

function* tooLongName(place: Place, name: string | null): Generator<Issue> {
  if (name !== null && name.length > LONGEST_NAME) {
    yield issue('NAME_TOO_LONG', place, { longest: LONGEST_NAME })
  }
}

function* outOfRange(
  field: string,
  row: string,
  place: Place,
  number: string | null,
  range = ANY_NUMBER,
): Generator<Issue> {
  if (number !== null && !isWithin(number, range)) {
    yield issue('NUMBER_OUT_OF_RANGE', place, { field, row })
  }
}

/** By its digits: as a float, a number just out of range would round to its limit. */
function isWithin(decimal: string, { power, isSigned }: NumberRange): boolean {
  const [, sign, whole = '', rest = ''] = /^([-+]?)0*(\d*)(?:\.(\d*))?$/.exec(decimal) ?? []
  if (sign === undefined) return false
  const isWhole = /^0*$/.test(rest)
  if (sign === '-' && !isSigned && !(whole === '' && isWhole)) return false
  return whole.length <= power || (whole === `1${'0'.repeat(power)}` && isWhole)
}
