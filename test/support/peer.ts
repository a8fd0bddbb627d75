import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A request as the peer received it. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: { readonly query: string; readonly variables?: unknown }
}

/** How the peer treats one request. */
export type Reply = (response: ServerResponse, received: Received) => void

/** A real HTTP server on loopback that gives the n-th request the n-th reply, and the last one from then on. */
export async function startPeer(...replies: Reply[]) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const entry = { headers: request.headers, body: JSON.parse(await text(request)) }
    const reply = replies[Math.min(received.length, replies.length - 1)]
    received.push(entry)
    reply?.(response, entry)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, received }
}

/** Answers with a GraphQL result. */
export const result =
  (body: object, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/graphql-response+json', ...headers })
      .end(JSON.stringify(body))

/** Answers with something that is not GraphQL, as a proxy does. */
export const page =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<h1>No</h1>')

/** Breaks the connection off without an answer. */
export const hangUp: Reply = (response) => response.destroy()

/** Breaks the connection off in the middle of an answer. */
export const breakOff: Reply = (response) => {
  response.writeHead(200, { 'content-length': '1000' })
  response.write('{"data":', () => response.destroy())
}

/** Never answers. */
export const silence: Reply = () => {}
