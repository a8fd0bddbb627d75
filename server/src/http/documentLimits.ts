import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import type { Plugin } from 'graphql-yoga'
import { isFile } from '../domain/isFile.ts'
import { type ErrorCode, publicError } from '../errors.ts'

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

/** No operation of the SDK or GraphiQL is nearly as long, and parsed documents are kept in memory. */
const MAX_DOCUMENT_CHARACTERS = 50_000

/** NUL as a GraphQL string escapes it; after an escaped backslash it is plain text. */
const NUL_ESCAPE = /(?<!\\)(?:\\\\)*\\u(?:0000|\{0+\})/

/**
 * Refuses what would fail later: documents of unreasonable length, and the character NUL,
 * which PostgreSQL cannot store in a text, so that nothing stored can match it.
 */
export function plainRequests(): Plugin {
  const refuseRequest = (code: ErrorCode, message: string) => {
    throw publicError(code, message, { http: { status: 400 } })
  }
  return {
    onParams({ params: { query = '', variables } }) {
      if (query.length > MAX_DOCUMENT_CHARACTERS) {
        refuseRequest(
          'TOO_MANY_TOKENS',
          `The document has more than ${MAX_DOCUMENT_CHARACTERS} characters; split it, or give long values as variables.`,
        )
      }
      if (query.includes('\0') || NUL_ESCAPE.test(query) || holdsNul(variables)) {
        refuseRequest('BAD_USER_INPUT', 'The request has a NUL character (\\u0000); leave it out.')
      }
    },
  }
}

/** Without recursion and spreading, as a client decides how deep and long variables are. */
function holdsNul(variables: unknown): boolean {
  const rest = [variables]
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value === 'string' && value.includes('\0')) return true
    if (typeof value !== 'object' || value === null || isFile(value)) continue
    for (const [key, part] of Object.entries(value)) {
      if (key.includes('\0')) return true
      rest.push(part)
    }
  }
  return false
}
