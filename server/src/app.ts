import { setTimeout as delay } from 'node:timers/promises'
import type { PrismaClient } from '@cascata/prisma/client'
import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Authenticator } from './access/authenticator.ts'
import type { Viewer } from './access/viewer.ts'
import type { Context, OperationLimits } from './context.ts'
import { graphiqlOptions, graphiqlPage, homeLeadsToGraphiql } from './graphiql/page.ts'
import { type BodyLimits, limitedBodies } from './http/bodies.ts'
import { knownCallers } from './http/callers.ts'
import { type DocumentLimits, documentLimits, plainRequests } from './http/documentLimits.ts'
import { errorMask } from './http/mask.ts'
import { uploads } from './http/multipart.ts'
import {
  type ListenerContext,
  loggedRequest,
  requestId,
  requestViewer,
  servedRequests,
} from './http/request.ts'
import { Loaders } from './loaders/loaders.ts'
import { PlanCache } from './plan/cache.ts'
import { schema } from './schema/index.ts'

/** A database that answers later cannot serve requests. */
const READY_WITHIN_MS = 2_000

/** The locale `sv` formats days as ISO does. */
const italianDay = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Rome' })

/** What the service needs to answer requests. */
export interface AppOptions {
  readonly database: { readonly pool: pg.Pool; readonly prisma: PrismaClient }
  readonly settings: OperationLimits &
    DocumentLimits &
    BodyLimits & {
      /** Most list items that one answer may hold. */
      readonly maxItems: number
      /** Memory for plan snapshots. */
      readonly planCacheBytes: number
      /** Web origins whose pages may read answers; none beside the service's own by default. */
      readonly corsOrigins: readonly string[]
    }
  readonly log: Logger
  /** Identifies the sender of a request. */
  readonly authenticator: Authenticator
}

/**
 * The GraphQL service as a request handler: GraphQL and GraphiQL at `/graphql`, liveness at
 * `/health`, readiness at `/ready`. It opens no port and owns neither database nor log.
 */
export function createApp({
  database,
  settings,
  log,
  authenticator,
}: AppOptions): YogaServerInstance<ListenerContext, Context> {
  const cache = new PlanCache(database.pool, settings.planCacheBytes)
  return createYoga<ListenerContext, Context>({
    schema,
    context: (initial) => ({
      ...initial,
      requestId: requestId(),
      viewer: admittedViewer(),
      loaders: new Loaders(database, cache),
      pool: database.pool,
      limits: settings,
      items: { max: settings.maxItems, left: settings.maxItems },
      measured: new Map(),
      today: italianDay.format(new Date()),
    }),
    graphiql: graphiqlOptions,
    renderGraphiQL: graphiqlPage,
    landingPage: false,
    healthCheckEndpoint: '/health',
    // By plugins of our own, which know the viewer.
    maxRequestBodySize: false,
    multipart: false,
    cors: (request) => {
      const origin = request.headers.get('origin')
      return origin && settings.corsOrigins.includes(origin)
        ? { origin, credentials: false }
        : false
    },
    maskedErrors: { maskError: errorMask(log) },
    logging: {
      debug: (...parts) => log.trace(loggedRequest(), parts.map(String).join(' ')),
      info: (...parts) => log.debug(loggedRequest(), parts.map(String).join(' ')),
      warn: (...parts) => log.warn(loggedRequest(), parts.map(String).join(' ')),
      // Every error passes the mask, which has logged it with its request id.
      error: () => {},
    },
    plugins: [
      servedRequests(authenticator),
      homeLeadsToGraphiql(),
      useReadinessCheck({
        endpoint: '/ready',
        check: async () => {
          try {
            const late = delay(READY_WITHIN_MS, undefined, { ref: false }).then(() => {
              throw new Error(`no answer within ${READY_WITHIN_MS} ms`)
            })
            await Promise.race([database.pool.query('select 1'), late])
            return true
          } catch (error) {
            log.warn({ err: error }, 'not ready: the database does not answer')
            return false
          }
        },
      }),
      knownCallers(),
      uploads(),
      limitedBodies(settings),
      plainRequests(),
      ...documentLimits(settings),
    ],
  })
}

/** The viewer of the request being served. A wrong token is refused before an operation is read. */
function admittedViewer(): Viewer {
  const viewer = requestViewer()
  if (viewer === null) throw new Error('an operation with a wrong token was not refused')
  return viewer
}
