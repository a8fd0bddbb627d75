import { keyOf, type ObjectiveKey } from '../../domain/objectiveKey.ts'

/** The database's keys of the names that values hold. */
export interface References {
  objective(key: ObjectiveKey): number
  portfolio(label: string): number
  /** The key of the spelling, not of the center. */
  center(spelling: string): number
  /** The key of the spelling, not of the person. */
  person(spelling: string): number
  publicValue(code: string): number
}

/** Keys by name. */
export type KeysByName = ReadonlyMap<string, number>

/** The keys of the names that the plans of an authority share. */
export interface SharedKeys {
  readonly centers: KeysByName
  readonly people: KeysByName
  readonly portfolios: KeysByName
  readonly publicValues: KeysByName
}

/** Looks up the keys of names: shared ones, and objectives of a plan. All of them must exist. */
export function referencesTo(shared: SharedKeys, objectives: KeysByName): References {
  return {
    objective: (key) => lookUp(objectives, keyOf(key)),
    portfolio: (label) => lookUp(shared.portfolios, label),
    center: (spelling) => lookUp(shared.centers, spelling),
    person: (spelling) => lookUp(shared.people, spelling),
    publicValue: (code) => lookUp(shared.publicValues, code),
  }
}

function lookUp(keys: KeysByName, name: string): number {
  const key = keys.get(name)
  if (key === undefined) throw new Error(`«${name}» was not written before what refers to it`)
  return key
}
