import { createHash, timingSafeEqual } from 'node:crypto'
import { ADMINISTRATOR, type AnonymousSettings, anonymousViewer, type Viewer } from './viewer.ts'

/** Identifies the sender of a request. */
export interface Authenticator {
  /** The viewer by the header `Authorization`; null for a token that is not this service's. */
  authenticate(authorization: string | null | undefined): Viewer | null
}

/** No token is longer; of a longer header only this much is hashed. */
const LONGEST_HEADER = 8_192

/**
 * An authenticator that knows one token, the administrator's. Tokens are compared by their hashes,
 * in constant time, so that response times disclose nothing about the token.
 */
export function createAuthenticator(token: string, settings: AnonymousSettings): Authenticator {
  const expected = hash(token)
  const anonymous = anonymousViewer(settings)
  return {
    authenticate(authorization) {
      const given = authorization == null ? null : bearer(authorization)
      if (given === null) return anonymous
      return timingSafeEqual(hash(given), expected) ? ADMINISTRATOR : null
    },
  }
}

/** The token of a header; null for other schemes, which a proxy may use for itself. */
function bearer(authorization: string): string | null {
  const bearing = /^bearer(?: (.*))?$/is.exec(authorization.slice(0, LONGEST_HEADER))
  return bearing && (bearing[1] ?? '').trim()
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}
