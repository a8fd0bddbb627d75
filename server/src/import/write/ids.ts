/** The database's keys behind the names that fields hold; null for no name. */
export interface Ids {
  /** By {@link keyOf}. */
  objective(key: string | null): number | null
  portfolio(label: string | null): number | null
  /** The key of the spelling, not of the center. */
  center(spelling: string | null): number | null
  /** The key of the spelling, not of the person. */
  person(spelling: string | null): number | null
  publicValue(code: string | null): number | null
}

/** Looks a name up in a map that has to hold it. */
export function lookUp(ids: ReadonlyMap<string, number>, name: string | null): number | null {
  if (name === null) return null
  const id = ids.get(name)
  if (id === undefined) throw new Error(`«${name}» was not written before what refers to it`)
  return id
}
