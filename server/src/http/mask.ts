import { GraphQLError } from 'graphql'
import type { MaskError } from 'graphql-yoga'
import type { Logger } from 'pino'
import { publicError } from '../errors.ts'
import { loggedRequest, requestId } from './request.ts'

/**
 * Masks errors. Those made for callers (`GraphQLError`s thrown as such) pass as they are; any other
 * is answered with a code and the request id, and its cause is logged once under that id.
 */
export function errorMask(log: Logger): MaskError {
  return (error) => {
    if (error instanceof GraphQLError && isPublic(error)) {
      // graphql-js gives no code to variables that do not fit their types.
      error.extensions.code ??= 'BAD_USER_INPUT'
      // Where a body is no JSON, Yoga would include all of it.
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

/** Whether it was thrown as a `GraphQLError`, however often it was wrapped since. */
function isPublic(error: GraphQLError): boolean {
  const { originalError } = error
  return !originalError || (originalError instanceof GraphQLError && isPublic(originalError))
}
