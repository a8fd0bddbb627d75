import type { LocalizedText } from '../../domain/localized.ts'

/** A GraphQL request of a command, with the files that stand at some of its variables. */
export interface CommandRequest {
  /** What the service does with it, for the person who waits. */
  readonly work: LocalizedText
  readonly query: string
  readonly variables: Record<string, unknown>
  /** By the place in the variables that holds null for each: `variables.input.files.0.upload`. */
  readonly files: ReadonlyMap<string, File>
}

/** A request as it goes over the wire. */
export interface EncodedRequest {
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** Writes a request as JSON or, with files, by the GraphQL multipart request specification. */
export async function encodeRequest(request: CommandRequest): Promise<EncodedRequest> {
  const { query, variables, files } = request
  const operations = JSON.stringify({ query, variables })
  if (files.size === 0) {
    return { contentType: 'application/json', body: new TextEncoder().encode(operations) }
  }
  const form = new FormData()
  form.append('operations', operations)
  const places = [...files.keys()].map((place, index) => [index, [place]])
  form.append('map', JSON.stringify(Object.fromEntries(places)))
  for (const [index, file] of [...files.values()].entries()) form.append(String(index), file)
  const encoded = new Response(form)
  return {
    contentType: encoded.headers.get('content-type') ?? '',
    body: new Uint8Array(await encoded.arrayBuffer()),
  }
}
