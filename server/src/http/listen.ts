import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Authenticator } from '../access/authenticator.ts'
import type { Settings } from '../env.ts'
import type { ListenerContext } from './request.ts'

/** The address cannot be listened on; the message is one line and includes the remedy. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

/** An open port. */
export interface Listener {
  /** Its address on this machine: `http://127.0.0.1:4000`. */
  url: string
  /** Takes no new connections, lets running requests finish until the deadline, then closes their connections. */
  close(deadlineMs: number): Promise<void>
}

const IDLE_CHECK_MS = 50

/** How long an anonymous client may take to send a request, and how long a connection may be silent. */
const SEND_MS = 30_000
const SILENCE_MS = 120_000

/** How long the administrator may take: enough for 50 MB over a slow line and their import. */
const PATIENCE_MS = 3_600_000

/** Serves HTTP; no client but the administrator can hold a connection by being slow or silent. */
export async function listen(
  handler: (
    request: IncomingMessage,
    response: ServerResponse,
    context: ListenerContext,
  ) => unknown,
  { host, port }: Pick<Settings, 'host' | 'port'>,
  authenticator: Authenticator,
): Promise<Listener> {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: PATIENCE_MS,
      connectionsCheckingInterval: 5_000,
      // Longer than the 60 s of the usual proxies, so that the proxy closes the connection first.
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      const viewer = authenticator.authenticate(request.headers.authorization)
      if (viewer?.rights.administrator) {
        request.socket.setTimeout(PATIENCE_MS)
      } else {
        endUnlessSent(request, SEND_MS)
      }
      // The handler builds a URL from host and path, and would throw on these.
      if (URL.canParse(`http://${request.headers.host ?? ''}${request.url}`)) {
        handler(request, response, { viewer })
      } else {
        response.writeHead(400, { 'content-type': 'text/plain' }).end('Bad host or path')
      }
    },
  )
  // Covers also a client that does not read its answer.
  server.setTimeout(SILENCE_MS)
  await bind(server, host, port)
  return {
    url: urlOf(server.address() as AddressInfo),
    close: (deadlineMs) => close(server, deadlineMs),
  }
}

/** Node's own deadline is one for all requests, so the one of anonymous clients is kept here. */
function endUnlessSent(request: IncomingMessage, deadlineMs: number): void {
  const timer = setTimeout(() => {
    if (request.complete) return
    request.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
    request.destroy()
  }, deadlineMs)
  request.once('close', () => clearTimeout(timer))
}

async function bind(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, host, port)
  }
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): ListenError {
  const message =
    error.code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is taken by another program. Set CASCATA_PORT to a free one.`
      : error.code === 'EACCES'
        ? `This user may not open port ${port}. Set CASCATA_PORT to one above 1023.`
        : `${host} is not an address of this machine (${error.code}). Correct CASCATA_HOST.`
  return new ListenError(message, { cause: error })
}

function urlOf({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::'
  const host = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}

async function close(server: Server, deadlineMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const deadline = Date.now() + deadlineMs
  // A connection becomes idle when its last answer is sent; kept alive, it would keep the server open.
  while (await isPending(closed)) {
    if (Date.now() < deadline) server.closeIdleConnections()
    else server.closeAllConnections()
  }
}

function isPending(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => false), delay(IDLE_CHECK_MS, true)])
}
