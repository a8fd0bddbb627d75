import { badInput } from '../errors.ts'
import type { ObjectivePlace, PhasePlace } from '../loaders/ownedKeys.ts'

/** What to fetch: at most `limit` keys strictly after and before these, from the end when `inverted`. */
export interface KeyRange<Key> {
  after?: Key
  before?: Key
  limit: number
  inverted: boolean
}

/** A list order: how to write a key as a cursor, and read it back. Keys are compared part by part. */
export interface KeyOrder<Key> {
  parts: (key: Key) => readonly number[]
  read: (parts: readonly number[]) => Key
}

/** By plan, then in plan order. The id makes the order total, so pages neither repeat nor skip. */
export const objectiveOrder: KeyOrder<ObjectivePlace> = {
  parts: ({ dupId, position, id }) => [dupId, position, id],
  read: ([dupId = 0, position = 0, id = 0]) => ({ dupId, position, id }),
}

/** By plan, objective by objective, in printed order. */
export const phaseOrder: KeyOrder<PhasePlace> = {
  parts: ({ dupId, objectiveId, position, id }) => [dupId, objectiveId, position, id],
  read: ([dupId = 0, objectiveId = 0, position = 0, id = 0]) => ({
    dupId,
    objectiveId,
    position,
    id,
  }),
}

/** By id: in the order of registration, or in the one opposite to it. */
export const idOrder: KeyOrder<{ readonly id: number }> = {
  parts: ({ id }) => [id],
  read: ([id = 0]) => ({ id }),
}

/** The cursor of a key: its parts. */
export function cursorOf<Key>(order: KeyOrder<Key>, key: Key): string {
  return order.parts(key).join('.')
}

/** The key that a cursor was made of; refuses a text that is no cursor of this order. */
export function readCursor<Key>(order: KeyOrder<Key>, argument: string, cursor: string): Key {
  const parts = cursor.split('.').map(Number)
  const key = order.read(parts)
  if (
    order.parts(key).length !== parts.length ||
    !/^\d{1,10}(\.\d{1,10})*$/.test(cursor) ||
    parts.some((part) => part >= 2 ** 31)
  ) {
    throw badCursor(argument)
  }
  return key
}

/** The error for a text that is no cursor of the list. */
export function badCursor(argument: string) {
  return badInput(
    argument,
    `\`${argument}\` is not a cursor of this list; give one that a page of it returned.`,
  )
}

/** Less than 0 when `a` comes before `b`. */
export function compareKeys<Key>(order: KeyOrder<Key>, a: Key, b: Key): number {
  const left = order.parts(a)
  const right = order.parts(b)
  const index = left.findIndex((part, i) => part !== right[i])
  return index < 0 ? 0 : (left[index] as number) - (right[index] as number)
}
