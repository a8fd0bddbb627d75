import { createHash, timingSafeEqual } from 'node:crypto'

/** Who a request comes from, by its header `Authorization`. `WRONG` is a token that is not ours. */
export type Caller = 'ADMINISTRATOR' | 'ANYBODY' | 'WRONG'

/** Tells the administrator's requests from everybody's. */
export interface Gate {
  /** Who sends a request with this header `Authorization`. */
  caller(authorization: string | null | undefined): Caller
}

/** Nobody could send more than this by mistake, and hashing it costs nothing. */
const LONGEST_HEADER = 8_192

/**
 * A gate that opens to one token. Tokens are compared by their hashes, in constant time, so
 * that no answer's delay tells how much of a guess was right.
 */
export function createGate(token: string): Gate {
  const expected = hash(token)
  return {
    caller(authorization) {
      const given = authorization == null ? null : bearer(authorization)
      if (given === null) return 'ANYBODY'
      return timingSafeEqual(hash(given), expected) ? 'ADMINISTRATOR' : 'WRONG'
    },
  }
}

/** The token of a header; null for other schemes: a proxy may send its own user's along. */
function bearer(authorization: string): string | null {
  const bearing = /^bearer(?: (.*))?$/is.exec(authorization.slice(0, LONGEST_HEADER))
  return bearing && (bearing[1] ?? '').trim()
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}
