import { Buffer } from 'node:buffer'
import { badInput } from '../errors.ts'
import { badCursor } from './keyOrder.ts'

/** How many items a page has by default. */
export const DEFAULT_PAGE = 50

/** How many items a page has at most. */
export const MAX_PAGE = 100

/** The arguments of every connection. */
export interface PageArguments {
  first?: number | null | undefined
  last?: number | null | undefined
  after?: string | null | undefined
  before?: string | null | undefined
}

/** Cost of a connection for the complexity limit: its selection, once per item asked for. */
export const pageComplexity = ({ first, last }: PageArguments) => ({
  field: 1,
  multiplier: Math.min(first ?? last ?? DEFAULT_PAGE, MAX_PAGE),
})

/**
 * Options of a `t.prismaConnection` in the order of ids. The order has to end in a unique column:
 * otherwise Prisma reads all rows after the cursor, without a LIMIT, and cuts the page itself.
 */
export const idConnection = {
  cursor: 'id',
  defaultSize: DEFAULT_PAGE,
  // Called before Pothos parses the cursor, which would accept any that it could have made.
  maxSize: ({ after, before }: PageArguments) => {
    checkIdCursor('after', after)
    checkIdCursor('before', before)
    return MAX_PAGE
  },
  complexity: pageComplexity,
} as const

/** As Pothos writes a whole number that the database has as a key. */
const ID_CURSOR = /^GPC:N:([1-9]\d{0,9})$/

function checkIdCursor(argument: string, cursor: string | null | undefined): void {
  if (cursor == null) return
  const [, id] = ID_CURSOR.exec(Buffer.from(cursor, 'base64').toString('latin1')) ?? []
  if (id === undefined || Number(id) >= 2 ** 31) throw badCursor(argument)
}

/** Refuses page arguments that contradict each other or are out of bounds, by name and with the remedy. */
export function checkPage({ first, last, after, before }: PageArguments): void {
  if (first != null && last != null) {
    throw badInput('last', '`first` and `last` exclude each other; give one of them.')
  }
  if ((last == null && before != null) || (last != null && after != null)) {
    throw badInput(
      last == null ? 'before' : 'after',
      'Page forwards with `first` and `after`, or backwards with `last` and `before`.',
    )
  }
  for (const [argument, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 1 || size > MAX_PAGE)) {
      throw badInput(argument, `\`${argument}\` is ${size}; give a number from 1 to ${MAX_PAGE}.`)
    }
  }
}
