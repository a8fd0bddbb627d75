import type { Plugin } from 'graphql-yoga'
import type { Gate } from '../access/authenticator.ts'
import { publicError } from '../errors.ts'

/** Refuses requests with a wrong token: they would otherwise be served as anybody's, silently. */
export function knownCallers(gate: Gate): Plugin {
  return {
    onRequestParse({ request }) {
      if (gate.caller(request.headers.get('authorization')) !== 'WRONG') return
      throw publicError(
        'WRONG_TOKEN',
        'This is not the token of this service’s administrator. Leave the header `Authorization` out to read, or send the token that the first start showed.',
        unauthorized('invalid_token'),
      )
    },
  }
}

/** How HTTP says that a request needs a token, or another one. */
export function unauthorized(error?: string) {
  const challenge = `Bearer realm="Cascata"${error ? `, error="${error}"` : ''}`
  return { http: { status: 401, headers: { 'WWW-Authenticate': challenge } } }
}
