import { GraphQLError } from 'graphql'

/**
 * The codes of errors of this service in `extensions.code`, beside those of GraphQL over HTTP:
 * `GRAPHQL_PARSE_FAILED`, `GRAPHQL_VALIDATION_FAILED`, `BAD_REQUEST`.
 *
 * - `BAD_USER_INPUT`: an argument cannot be right; the message names it and the remedy.
 * - `AUTHORITY_REQUIRED`: the service holds several authorities, so one has to be named.
 * - `POLICY_INVALID`: the authority's measurement policy cannot be applied; the message gives the reason.
 * - `QUERY_TOO_DEEP`, `QUERY_TOO_COMPLEX`, `TOO_MANY_ALIASES`, `TOO_MANY_TOKENS`,
 *   `TOO_MANY_DIRECTIVES`: a limit of the settings refused the operation before it ran.
 * - `REQUEST_ENTITY_TOO_LARGE`: the body is larger than a setting allows; the message names it.
 * - `WRONG_TOKEN`: the request carries an administrator's token that is not this service's.
 * - `TOKEN_REQUIRED`: only the administrator may send files, and ask for persons by name where a
 *   setting hides them from others.
 * - `INTERNAL_SERVER_ERROR`: unexpected; logged under the request id that the answer carries.
 */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'AUTHORITY_REQUIRED'
  | 'POLICY_INVALID'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COMPLEX'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_TOKENS'
  | 'TOO_MANY_DIRECTIVES'
  | 'REQUEST_ENTITY_TOO_LARGE'
  | 'WRONG_TOKEN'
  | 'TOKEN_REQUIRED'
  | 'INTERNAL_SERVER_ERROR'

/** An expected failure: shown to the caller as it is. `extensions` are public. */
export function publicError(
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } })
}

/** An invalid argument. The message names it and says what to give instead. */
export function badInput(argument: string, message: string): GraphQLError {
  return publicError('BAD_USER_INPUT', message, { argument })
}
