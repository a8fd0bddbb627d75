import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'

const current = new AsyncLocalStorage<string>()

/** The id of the request being served; `undefined` outside one. */
export function requestId(): string | undefined {
  return current.getStore()
}

/** Gives every request an id of ours, which its answer carries as `x-request-id`. */
export function requestIds(): Plugin {
  return {
    instrumentation: {
      request: (_payload, serve) => current.run(randomUUID(), serve),
    },
    onResponse({ response }) {
      const id = requestId()
      if (id) response.headers.set('x-request-id', id)
    },
  }
}
