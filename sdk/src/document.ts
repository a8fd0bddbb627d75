/**
 * The text of one GraphQL operation, typed by its result and its variables.
 *
 * At run time it is a string and nothing else. The type is the one that GraphQL Code Generator
 * gives its documents, so those generated from your own operations fit as they are.
 *
 * @example
 * const plans = 'query Plans($code: String!) { dup(code: $code) { label } }' as TypedDocumentString<
 *   { dup: { label: string } | null },
 *   { code: string }
 * >
 * const { dup } = await client.request(plans, { code: 'DUP_2024_2027' })
 */
export interface TypedDocumentString<Result, Variables> {
  toString(): string
  /** Exists in the type only: nothing is stored under this name. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined
}

/** The operation's own name, for messages and hooks. */
export function operationName(text: string): string {
  return /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? 'anonymous operation'
}

/**
 * Whether the operation may change something, so that sending it twice may change it twice.
 *
 * No text without this word holds a mutation. One that merely mentions it counts as a mutation
 * too: the price is a retry that does not happen.
 */
export function mayMutate(text: string): boolean {
  return /\bmutation\b/.test(text)
}
