import type { Plugin } from 'graphql-yoga'
import { publicError } from '../errors.ts'
import { requestViewer } from './request.ts'

/** The largest request bodies, in bytes. */
export interface BodyLimits {
  /** Of an anonymous viewer. */
  readonly maxBodyBytes: number
  /** Of the administrator, for imports. */
  readonly maxImportBytes: number
}

/**
 * Refuses bodies that are too large: by their declared length before anything is read, otherwise
 * while they are read. Yoga's own limit has one size only, names no remedy, and closes the
 * connection of a chunked body instead of answering.
 */
export function limitedBodies({ maxBodyBytes, maxImportBytes }: BodyLimits): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const isAdministrator = requestViewer()?.rights.administrator
      const limit = isAdministrator ? Math.max(maxImportBytes, maxBodyBytes) : maxBodyBytes
      const tooLarge = () =>
        publicError(
          'REQUEST_ENTITY_TOO_LARGE',
          isAdministrator
            ? `The request has more than ${limit} bytes, the most that CASCATA_MAX_IMPORT_BYTES allows. Import fewer files at once, or raise it.`
            : `The request has more than ${limit} bytes, the most that CASCATA_MAX_BODY_BYTES allows without the administrator’s token. Send less, or the token.`,
          { http: { status: 413 } },
        )

      const declared = request.headers.get('content-length')
      if (declared !== null && !/^\d+$/.test(declared)) {
        throw publicError('BAD_USER_INPUT', 'The header Content-Length is not a number.', {
          http: { status: 400 },
        })
      }
      if (declared !== null && Number(declared) > limit) throw tooLarge()

      const { body } = request
      if (!requestParser || !body) return
      const parse = requestParser
      setRequestParser(() =>
        parse(
          new fetchAPI.Request(request.url, {
            method: request.method,
            headers: request.headers,
            signal: request.signal,
            // The HTTP layer accepts any iterable as a body, which its types do not declare.
            body: counted(body, limit, tooLarge) as unknown as ReadableStream,
            duplex: 'half',
          } as RequestInit),
        ),
      )
    },
  }
}

/** The chunks of a body, up to a limit. */
async function* counted(
  body: ReadableStream<Uint8Array>,
  limit: number,
  tooLarge: () => Error,
): AsyncGenerator<Buffer> {
  const chunks = body.values({ preventCancel: true })
  let bytes = 0
  for (;;) {
    const { done, value } = await chunks.next()
    if (done) return
    bytes += value.byteLength
    if (bytes > limit) {
      void drain(chunks)
      throw tooLarge()
    }
    // The HTTP layer decodes buffers only.
    yield Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
}

/** Reads and discards the rest, for as long as the listener allows: a client that is still sending does not read the answer. */
async function drain(chunks: AsyncIterator<Uint8Array>): Promise<void> {
  try {
    while (!(await chunks.next()).done);
  } catch {
    // The sender is gone.
  }
}
