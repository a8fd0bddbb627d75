import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { type ComplexityErrorFn, ComplexityErrorKind } from '@pothos/plugin-complexity'
import type { Plugin } from 'graphql-yoga'
import { type ErrorCode, publicError } from './errors.ts'

/** Ceilings on a document, checked while it is parsed and validated. */
export interface DocumentLimits {
  readonly maxTokens: number
  readonly maxAliases: number
  readonly maxDirectives: number
}

/** Refuses documents too large to be worth validating. Every alias counts, `__typename` too. */
export function documentLimits({ maxTokens, maxAliases, maxDirectives }: DocumentLimits): Plugin[] {
  return [
    maxTokensPlugin({
      n: maxTokens,
      onReject: refuse('TOO_MANY_TOKENS', `more than ${maxTokens} tokens; split it`),
    }),
    maxAliasesPlugin({
      n: maxAliases,
      allowList: [],
      onReject: refuse('TOO_MANY_ALIASES', `more than ${maxAliases} aliases; split it`),
    }),
    maxDirectivesPlugin({
      n: maxDirectives,
      onReject: refuse(
        'TOO_MANY_DIRECTIVES',
        `more than ${maxDirectives} directives; leave some out`,
      ),
    }),
  ] as Plugin[]
}

function refuse(code: ErrorCode, what: string) {
  return [
    () => {
      throw publicError(code, `The document has ${what}.`, { http: { status: 400 } })
    },
  ]
}

/**
 * Refuses the character NUL, which PostgreSQL cannot store in a text: nothing stored can match
 * it, and the database would fail on it.
 */
export function noNul(): Plugin {
  return {
    onParams({ params }) {
      if (/\\u0000|\\u\{0+\}/.test(JSON.stringify([params.query, params.variables]))) {
        throw publicError(
          'BAD_USER_INPUT',
          'The request has a NUL character (\\u0000); leave it out.',
          {
            http: { status: 400 },
          },
        )
      }
    },
  }
}

/** Depth and cost are checked by the schema itself, before the first resolver of an operation runs. */
export const complexityError: ComplexityErrorFn = (
  kind,
  { depth, maxDepth, complexity, maxComplexity },
) =>
  kind === ComplexityErrorKind.Depth
    ? publicError(
        'QUERY_TOO_DEEP',
        `The operation nests ${depth} levels; at most ${maxDepth} are allowed. Ask for the deeper part by its own id.`,
      )
    : publicError(
        'QUERY_TOO_COMPLEX',
        `The operation is reckoned to cost ${complexity}; at most ${maxComplexity} is allowed. Ask for fewer fields or smaller pages, or split it.`,
      )
