import DataLoader from 'dataloader'

/** Loads rows by their ids: `undefined` for one that does not exist. */
export function loaderById<T extends { readonly id: number }>(
  find: (ids: readonly number[]) => Promise<readonly T[]>,
): DataLoader<number, T | undefined> {
  return new DataLoader(async (ids) => {
    const found = new Map((await find(ids)).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id))
  })
}

/** Loads lists of rows by owner: an empty one for an owner that has none. */
export function loaderByOwner<T>(
  find: (ownerIds: readonly number[]) => Promise<readonly T[]>,
  ownerOf: (row: T) => number,
): DataLoader<number, T[]> {
  return new DataLoader(async (ownerIds) => {
    const lists = Map.groupBy(await find(ownerIds), ownerOf)
    return ownerIds.map((id) => lists.get(id) ?? [])
  })
}
