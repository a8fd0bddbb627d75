import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request as openRequest } from 'node:http'
import { CommandError } from '../errors.ts'
import type { EncodedRequest } from './request.ts'
import type { Answer, Transport } from './transport.ts'

const CHUNK_BYTES = 64 * 1024

/** A way to a running service on this machine. It waits for as long as the service works. */
export function serviceTransport(url: string, token: string | null): Transport {
  return {
    send: (request, onSent) => send(url, token, request, onSent),
    close: async () => {},
  }
}

async function send(
  url: string,
  token: string | null,
  { contentType, body }: EncodedRequest,
  onSent: (part: number) => void,
): Promise<Answer> {
  const request = openRequest(url, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'content-length': body.byteLength,
      accept: 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
  })
  try {
    return await exchange(request, body, onSent)
  } catch (error) {
    throw new CommandError(
      {
        it: `Il servizio su ${url} non ha risposto (${(error as NodeJS.ErrnoException).code}). Verificare nel suo log che cosa è successo, poi ripetere: un’importazione interrotta non lascia tracce.`,
        en: `The service at ${url} did not answer (${(error as NodeJS.ErrnoException).code}). See in its log what happened, then repeat: an import that is cut short leaves nothing behind.`,
      },
      { cause: error },
    )
  }
}

async function exchange(
  request: ClientRequest,
  body: Uint8Array,
  onSent: (part: number) => void,
): Promise<Answer> {
  const answered = once(request, 'response') as Promise<[IncomingMessage]>
  // Both are awaited below; until then, and after the answer, a failure is no surprise.
  request.on('error', () => {})
  answered.catch(() => {})
  let isAnswered = false
  request.once('response', () => {
    isAnswered = true
  })
  // A refusal may come before all is sent, and then nobody reads the rest.
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
  return { status: response.statusCode ?? 0, text }
}
