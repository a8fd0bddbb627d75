import type { FileDocument } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'

// Four bytes each at most, so that every name fits an index entry of PostgreSQL (2,704 bytes).
const LONGEST_NAME = 600

/** What the database's CHECKs allow, up to a power of ten: nothing else has a figure. */
interface Range {
  readonly power: number
  readonly isSigned: boolean
}

const ANY: Range = { power: 30, isSigned: true }
const FROM_NOTHING: Range = { power: 30, isSigned: false }
const WEIGHT: Range = { power: 12, isSigned: false }

/**
 * Reports what the database could not hold: names longer than any name is (a broken file has
 * pages of text where a name belongs), and numbers that no figure could be computed from.
 */
export function checkStorable(documents: readonly FileDocument[], report: IssueReporter): void {
  const name = (place: Sourced<unknown> | null, text: string | null | undefined): void => {
    if (!place || (text?.length ?? 0) <= LONGEST_NAME) return
    report('NAME_TOO_LONG', place, { longest: LONGEST_NAME })
  }
  const names = (...all: (Sourced<string> | null)[]): void => {
    for (const one of all) name(one, one?.value)
  }
  const number = (
    field: string,
    row: string,
    place: Sourced<unknown> | null,
    text: string | null | undefined,
    range = ANY,
  ): void => {
    if (!place || text == null || isWithin(text, range)) return
    report('NUMBER_OUT_OF_RANGE', place, { field, row })
  }
  for (const { plans, centers, people } of documents) {
    for (const { name, code, spellings } of centers) names(name, code, ...spellings)
    for (const { name, spellings } of people) names(name, ...spellings)
    for (const { dup, responsibilityCenter: center, objectives, values } of plans) {
      names(dup.code)
      name(center, center?.value.label)
      name(center, center?.value.code)
      for (const objective of objectives) {
        const { code, portfolio, publicValue, weight } = objective
        names(code, objective.responsibilityCenter, objective.manager)
        name(portfolio, portfolio?.value.label)
        name(publicValue, publicValue?.value.code)
        number('weight', code.value, weight, weight?.value, WEIGHT)
        for (const phase of objective.phases ?? []) {
          const { title, weight, progress } = phase
          names(phase.responsible, phase.responsibilityCenter)
          number('weight', title.value, weight, weight?.value)
          number('progress', title.value, progress, progress?.value)
        }
        for (const indicator of objective.indicators ?? []) {
          const { title, weight, tolerance, baseline } = indicator
          number('weight', title.value, weight, weight?.value, WEIGHT)
          number('tolerance', title.value, tolerance, tolerance?.value, FROM_NOTHING)
          number('baseline', title.value, baseline, baseline?.value)
          checkValues(indicator.values, title.value)
        }
      }
      for (const { indicator, values: years } of values ?? []) checkValues(years, indicator.value)
    }
  }

  function checkValues(
    years: readonly {
      readonly year: number
      readonly expected: Sourced<{ readonly number: string | null }> | null
      readonly achieved: Sourced<{ readonly number: string | null }> | null
    }[],
    row: string,
  ): void {
    for (const { year, expected, achieved } of years) {
      number(`expected ${year}`, row, expected, expected?.value.number)
      number(`achieved ${year}`, row, achieved, achieved?.value.number)
    }
  }
}

/** By its digits: as a binary number, what is just out of range would be its very end. */
function isWithin(decimal: string, { power, isSigned }: Range): boolean {
  const [, sign, whole = '', rest = ''] = /^([-+]?)0*(\d*)(?:\.(\d*))?$/.exec(decimal) ?? []
  if (sign === undefined) return false
  const isWhole = /^0*$/.test(rest)
  if (sign === '-' && !isSigned && !(whole === '' && isWhole)) return false
  return whole.length <= power || (whole === `1${'0'.repeat(power)}` && isWhole)
}
