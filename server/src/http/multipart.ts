import { GraphQLError } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { z } from 'zod'
import { isFile } from '../domain/isFile.ts'
import { publicError } from '../errors.ts'
import { unauthorized } from './callers.ts'
import { requestViewer } from './request.ts'

/** More files than the largest authority has sheets in a year. */
const MAX_FILES = 2_000

/** `operations` and `map`, and some that a client may add. */
const MAX_FIELDS = 20

const filesMap = z.record(z.string(), z.array(z.string()))

/**
 * Reads files by the GraphQL multipart request specification, from the administrator alone:
 * others are refused before their files are read. Yoga's own reader accepts malformed
 * requests, and ignores files that `map` does not name.
 */
export function uploads(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      const type = request.headers.get('content-type') ?? ''
      if (request.method !== 'POST' || !/^multipart\/form-data(?:;|\s|$)/i.test(type)) return
      if (!requestViewer()?.rights.administrator) {
        throw publicError(
          'TOKEN_REQUIRED',
          'Only the administrator may send files: add the header `Authorization: Bearer <token>`.',
          unauthorized(),
        )
      }
      setRequestParser(readMultipart)
    },
  }
}

async function readMultipart(request: Request): Promise<GraphQLParams> {
  const form = await readForm(request)
  const operations = readJson(form, 'operations')
  const map = filesMap.safeParse(readJson(form, 'map'))
  if (!map.success) {
    throw badRequest('The field `map` is to be like {"0": ["variables.input.files.0.upload"]}.')
  }
  if (typeof operations !== 'object' || operations === null || Array.isArray(operations)) {
    throw badRequest('The field `operations` is to be one GraphQL request: {"query", "variables"}.')
  }
  for (const [part, places] of Object.entries(map.data)) {
    const file = form.get(part)
    if (!isFile(file)) throw badRequest(`\`map\` names the part ${quoted(part)}, which is no file.`)
    for (const place of places) put(file, operations as Record<string, unknown>, place)
  }
  for (const [part, value] of form) {
    if (isFile(value) && !Object.hasOwn(map.data, part)) {
      throw badRequest(`The part ${quoted(part)} is a file that \`map\` does not name.`)
    }
  }
  return operations as GraphQLParams
}

async function readForm(request: Request): Promise<FormData> {
  // Not in the standard, but understood by the HTTP layer.
  const limits = { files: MAX_FILES, fields: MAX_FIELDS, fieldSize: Number.POSITIVE_INFINITY }
  const read = request.formData as (options: object) => Promise<FormData>
  try {
    return await read.call(request, { formDataLimits: limits })
  } catch (error) {
    if (error instanceof GraphQLError) throw error
    throw badRequest(`The multipart body cannot be read: ${(error as Error).message}.`)
  }
}

function readJson(form: FormData, field: string): unknown {
  const text = form.get(field)
  if (typeof text !== 'string') {
    throw badRequest(
      `The multipart body lacks the field \`${field}\`, which comes before the files.`,
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`The field \`${field}\` is to be JSON; it is not.`)
  }
}

/** Puts a file where the request has null for it, and nowhere else. */
function put(file: File, operations: Record<string, unknown>, place: string): void {
  const keys = place.split('.')
  const last = keys.pop() as string
  let at: unknown = operations
  for (const key of keys) at = own(at, key)
  if (keys[0] !== 'variables' || own(at, last) !== null) {
    throw badRequest(
      `\`map\` names ${quoted(place)}; the request is to have a variable with null there.`,
    )
  }
  ;(at as Record<string, unknown>)[last] = file
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string, unknown>)[key]
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 100))
}

function badRequest(message: string): GraphQLError {
  return publicError('BAD_USER_INPUT', message, { http: { status: 400 } })
}
