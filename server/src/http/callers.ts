import type { Plugin } from 'graphql-yoga'
import { publicError } from '../errors.ts'
import { requestViewer } from './request.ts'

/** Refuses requests with a wrong token: served as anonymous, they would hide the mistake. */
export function knownCallers(): Plugin {
  return {
    onRequestParse() {
      if (requestViewer() !== null) return
      throw publicError(
        'WRONG_TOKEN',
        'This is not the token of this service’s administrator. Leave the header `Authorization` out to read, or send the token that the first start showed.',
        unauthorized('invalid_token'),
      )
    },
  }
}

/** The HTTP status and header of an answer to a request that needs a token, or another one. */
export function unauthorized(error?: string) {
  const challenge = `Bearer realm="Cascata"${error ? `, error="${error}"` : ''}`
  return { http: { status: 401, headers: { 'WWW-Authenticate': challenge } } }
}
