import type { FileDocument } from '../document/document.ts'
import type { Report } from '../document/issue.ts'
import type { Sourced } from '../document/source.ts'

// Four bytes each at most, so that every name fits an index entry of PostgreSQL (2,704 bytes).
const LONGEST_NAME = 600

/** Reports names longer than any name is: a broken file has pages of text where a name belongs. */
export function checkNames(documents: readonly FileDocument[], report: Report): void {
  const check = (place: Sourced<unknown> | null, name: string | null | undefined): void => {
    if (place && (name?.length ?? 0) > LONGEST_NAME) {
      report('NAME_TOO_LONG', place, { longest: LONGEST_NAME })
    }
  }
  const each = (...names: (Sourced<string> | null)[]): void => {
    for (const name of names) check(name, name?.value)
  }
  for (const { plans, centers, people } of documents) {
    for (const { name, code, spellings } of centers) each(name, code, ...spellings)
    for (const { name, spellings } of people) each(name, ...spellings)
    for (const { dup, center, objectives } of plans) {
      each(dup.code)
      check(center, center?.value.label)
      for (const { code, center, manager, portfolio, publicValue, phases } of objectives) {
        each(code, center, manager)
        check(portfolio, portfolio?.value.label)
        check(publicValue, publicValue?.value.code)
        for (const phase of phases ?? []) each(phase.responsible, phase.center)
      }
    }
  }
}
