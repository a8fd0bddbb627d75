import pg from 'pg'

/** How the clients of a pool differ from pg's own. */
export interface ClientOptions {
  /** Called with the text of every statement that is sent. */
  onStatement?: ((sql: string) => void) | undefined
  /** False where all clients share one session: a name given by two of them would collide. */
  namedStatements: boolean
}

type Query = (...args: unknown[]) => unknown

/** A pg client class for a pool's `Client` option. */
export function clientClass({ onStatement, namedStatements }: ClientOptions): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      const query = this.query.bind(this) as Query
      const observedQuery: Query = (statement, ...rest) => {
        onStatement?.(textOf(statement))
        return query(namedStatements ? statement : withoutName(statement), ...rest)
      }
      this.query = observedQuery as typeof this.query
    }
  }
}

/** pg takes a text, a configuration with a text, or an object that submits itself, like a cursor. */
function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  const { text, cursor } = (statement ?? {}) as { text?: string; cursor?: { text?: string } }
  return text ?? cursor?.text ?? ''
}

function withoutName(statement: unknown): unknown {
  const isNamed = typeof statement === 'object' && statement !== null && 'name' in statement
  return isNamed && !('submit' in statement) ? { ...statement, name: undefined } : statement
}
