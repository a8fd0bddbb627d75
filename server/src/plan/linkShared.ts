import type {
  PlanCenter,
  PlanCenterAlias,
  PlanPerson,
  PlanPersonAlias,
  PlanPortfolio,
  PlanPublicValue,
  Spellings,
} from './shared.ts'
import { named } from './statement.ts'
import { type PlanRows, statements } from './statements.ts'

/** What the plans of some authorities share, by key. */
export interface Shared extends Spellings {
  readonly portfolios: ReadonlyMap<number, PlanPortfolio>
  readonly publicValues: ReadonlyMap<number, PlanPublicValue>
}

/** Links what plans share: several spellings lead to one center or person. */
export function linkShared({ centers, people, portfolios, publicValues }: PlanRows): Shared {
  return {
    centers: linkCenters(centers),
    people: linkPeople(people),
    portfolios: new Map(
      named(statements.portfolios, portfolios).map((portfolio) => [portfolio.id, portfolio]),
    ),
    publicValues: new Map(
      named(statements.publicValues, publicValues).map((value) => [value.id, value]),
    ),
  }
}

function linkCenters(rows: PlanRows['centers']): Map<number, PlanCenterAlias> {
  const centers = new Map<number, PlanCenter>()
  return new Map(
    named(statements.centers, rows).map(({ aliasId, spelling, id, authorityId, code, name }) => {
      const center = centers.get(id) ?? { id, authorityId, code, name }
      centers.set(id, center)
      return [aliasId, { spelling, center }]
    }),
  )
}

function linkPeople(rows: PlanRows['people']): Map<number, PlanPersonAlias> {
  const people = new Map<number, PlanPerson>()
  return new Map(
    named(statements.people, rows).map(({ aliasId, spelling, id, authorityId, name }) => {
      const person = people.get(id) ?? { id, authorityId, name }
      people.set(id, person)
      return [aliasId, { spelling, person }]
    }),
  )
}
