import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request as openRequest } from 'node:http'
import type { OnSent, Transport } from './transport.ts'

const CHUNK_BYTES = 64 * 1024

/**
 * A way to a running service on this machine. The platform's own `fetch` ends a request that is
 * not answered within five minutes, reports no upload progress, and may lose an answer that
 * arrives before all is sent.
 */
export function serviceTransport(url: string, token: string | null, onSent: OnSent): Transport {
  return { url, token, fetch: (to, init) => post(to, init, onSent), close: async () => {} }
}

async function post(url: string, init: RequestInit, onSent: OnSent): Promise<Response> {
  // The platform encodes a form and sets its header.
  const encoded = new Request(url, init)
  const body = new Uint8Array(await encoded.arrayBuffer())
  const request = openRequest(url, {
    method: encoded.method,
    headers: { ...Object.fromEntries(encoded.headers), 'content-length': body.byteLength },
    signal: encoded.signal,
  })
  const { text, response } = await exchange(request, body, onSent)
  return new Response(text, {
    status: response.statusCode ?? 0,
    headers: Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
  })
}

async function exchange(
  request: ClientRequest,
  body: Uint8Array,
  onSent: OnSent,
): Promise<{ text: string; response: IncomingMessage }> {
  const answered = once(request, 'response') as Promise<[IncomingMessage]>
  // Both are awaited below; until then, and after the answer, a failure is no surprise.
  request.on('error', () => {})
  answered.catch(() => {})
  let isAnswered = false
  request.once('response', () => {
    isAnswered = true
  })
  // A refusal may arrive before all is sent; the service does not read the rest then.
  for (let at = 0; at < body.byteLength && !isAnswered; at += CHUNK_BYTES) {
    if (!request.write(body.subarray(at, at + CHUNK_BYTES))) {
      await Promise.race([once(request, 'drain'), answered])
    }
    onSent(Math.min(1, (at + CHUNK_BYTES) / body.byteLength))
  }
  if (!isAnswered) request.end()
  const [response] = await answered
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  request.destroy()
  return { text, response }
}
