// What the plans of one authority share, as their nodes refer to it.

/** A person, as the tree refers to one. */
export interface PlanPerson {
  readonly id: number
  readonly authorityId: number
  readonly name: string
}

/** A person through the spelling that was printed. */
export interface PlanPersonAlias {
  readonly spelling: string
  readonly person: PlanPerson
}

/** A responsibility center, as the tree refers to one. */
export interface PlanCenter {
  readonly id: number
  readonly authorityId: number
  readonly code: string | null
  readonly name: string
}

/** A center through the spelling that was printed. */
export interface PlanCenterAlias {
  readonly spelling: string
  readonly center: PlanCenter
}

/** A political portfolio, as the tree refers to one. */
export interface PlanPortfolio {
  readonly id: number
  readonly authorityId: number
  readonly label: string
  readonly holder: string
  readonly matters: string[]
}

/** A public value, as the tree refers to one. */
export interface PlanPublicValue {
  readonly id: number
  readonly authorityId: number
  readonly code: string
  readonly title: string
}

/** The spellings of an authority's people and centers, by their keys. */
export interface Spellings {
  readonly people: ReadonlyMap<number, PlanPersonAlias>
  readonly centers: ReadonlyMap<number, PlanCenterAlias>
}
