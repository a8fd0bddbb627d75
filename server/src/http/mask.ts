import { GraphQLError } from 'graphql'
import type { MaskError } from 'graphql-yoga'
import type { Logger } from 'pino'
import { publicError } from '../errors.ts'
import { loggedRequest, requestId } from './request.ts'

/**
 * What a caller sees of an error. Those made for callers (`GraphQLError`s thrown as such) pass
 * as they are; of anything else only a code and the request id leave the service, and the cause is
 * logged once under that id.
 */
export function errorMask(log: Logger): MaskError {
  return (error) => {
    if (error instanceof GraphQLError && isPublic(error)) {
      // GraphQL itself gives variables that do not fit their types no code.
      error.extensions.code ??= 'BAD_USER_INPUT'
      // Where a body is no JSON, Yoga would send all of it back.
      delete error.extensions.originalError
      return error
    }
    if (error instanceof SyntaxError && error.message.includes('JSON')) {
      return publicError(
        'BAD_USER_INPUT',
        'Variables and extensions are to be JSON; they are not.',
        {
          http: { status: 400 },
        },
      )
    }
    const id = requestId()
    const path = error instanceof GraphQLError ? error.path : undefined
    log.error(
      {
        ...loggedRequest(),
        path,
        err: error instanceof GraphQLError ? error.originalError : error,
      },
      'unexpected error',
    )
    return new GraphQLError(
      `Something went wrong on our side. Report the request id ${id} to the operator of this service.`,
      {
        ...(path && { path }),
        ...(error instanceof GraphQLError && error.nodes && { nodes: error.nodes }),
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
      },
    )
  }
}

/** Thrown as a `GraphQLError` itself, however often it was wrapped on its way. */
function isPublic(error: GraphQLError): boolean {
  const { originalError } = error
  return !originalError || (originalError instanceof GraphQLError && isPublic(originalError))
}
