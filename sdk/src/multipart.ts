import type { GraphQLRequest } from './options.ts'

/**
 * Writes a request whose variables hold files, as the GraphQL multipart request specification has
 * it: for documents of your own that upload.
 *
 * @example
 * await client.request(importOne, { file: new Blob([sheet]) }, { encode: multipart })
 */
export function multipart(request: GraphQLRequest): FormData {
  const files: Blob[] = []
  const map: Record<string, readonly string[]> = {}
  // Where an object that holds others stands. Known before they are, since parents come first.
  const places = new Map<unknown, string>()
  const operations = JSON.stringify(request, function (key, value) {
    const above = places.get(this)
    const place = above ? `${above}.${key}` : key
    if (value instanceof Blob) {
      map[files.length] = [place]
      files.push(value)
      return null
    }
    places.set(value, place)
    return value
  })
  const form = new FormData()
  // `operations` and `map` come first: the specification requires them before the files.
  form.append('operations', operations)
  form.append('map', JSON.stringify(map))
  for (const [part, file] of files.entries()) form.append(String(part), file)
  return form
}
