import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import type { Authenticator } from '../access/authenticator.ts'
import type { Viewer } from '../access/viewer.ts'

/** What a listener that has authenticated a request passes to the app with it. */
export interface ListenerContext {
  readonly viewer?: Viewer | null
}

/** What is known of a request while it is served. */
interface ServedRequest {
  readonly id: string
  /** Null for a wrong token; absent until the request is authenticated. */
  viewer?: Viewer | null
}

const current = new AsyncLocalStorage<ServedRequest>()

/** The id of the request being served. */
export function requestId(): string {
  return served().id
}

/** The viewer of the request being served; null when it came with a wrong token. */
export function requestViewer(): Viewer | null {
  const { viewer } = served()
  if (viewer === undefined) throw new Error('the request is not authenticated yet')
  return viewer
}

/** The fields of the request being served for log lines; none outside a request, and never a token. */
export function loggedRequest(): { requestId?: string; viewer?: Viewer['kind'] | 'WRONG_TOKEN' } {
  const request = current.getStore()
  if (!request) return {}
  const { id, viewer } = request
  return { requestId: id, ...(viewer !== undefined && { viewer: viewer?.kind ?? 'WRONG_TOKEN' }) }
}

/**
 * Gives every request an id, which its answer carries as `x-request-id`, and authenticates it once,
 * unless the listener has: all that depends on the viewer reads {@link requestViewer}.
 */
export function servedRequests(authenticator: Authenticator): Plugin<object, ListenerContext> {
  return {
    instrumentation: {
      request: (_payload, serve) => current.run({ id: randomUUID() }, serve),
    },
    onRequest({ request, serverContext }) {
      served().viewer =
        serverContext.viewer === undefined
          ? authenticator.authenticate(request.headers.get('authorization'))
          : serverContext.viewer
    },
    onResponse({ response }) {
      response.headers.set('x-request-id', requestId())
    },
  }
}

function served(): ServedRequest {
  const request = current.getStore()
  if (!request) throw new Error('no request is being served')
  return request
}
