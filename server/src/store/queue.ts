const waiting = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * Runs `work` when all earlier work on the same database under the same name is done. The database
 * has a lock for the same end, which other processes respect; but whoever waits there holds a
 * connection, and a dozen who wait would leave none to the readers.
 */
export async function inTurn<T>(db: object, name: string, work: () => Promise<T>): Promise<T> {
  const turns = waiting.get(db) ?? new Map<string, Promise<unknown>>()
  waiting.set(db, turns)
  const turn = (turns.get(name) ?? Promise.resolve()).then(work, work)
  turns.set(name, turn)
  try {
    return await turn
  } finally {
    if (turns.get(name) === turn) turns.delete(name)
  }
}
