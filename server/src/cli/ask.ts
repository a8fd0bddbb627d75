import { CommandError } from './errors.ts'
import type { Progress } from './progress.ts'
import { type CommandRequest, encodeRequest } from './transport/request.ts'
import type { Transport } from './transport/transport.ts'

interface GraphQLAnswer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}

/** Sends a request and returns its data; what the service refuses becomes a {@link CommandError}. */
export async function ask<Data>(
  transport: Transport,
  request: CommandRequest,
  progress: Progress,
): Promise<Data> {
  const encoded = await encodeRequest(request)
  const { status, text } = await transport.send(encoded, (part) =>
    progress.sent(part, request.work),
  )
  const { data, errors } = understand(status, text)
  const [error] = errors ?? []
  if (error) throw explain(error.message, error.extensions?.code)
  return data as Data
}

function understand(status: number, text: string): GraphQLAnswer {
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError({
      it: `Il servizio ha risposto ${status} senza dire perché.`,
      en: `The service answered ${status} without saying why.`,
    })
  }
}

function explain(message: string, code: string | undefined): CommandError {
  if (code === 'WRONG_TOKEN' || code === 'TOKEN_REQUIRED') {
    return new CommandError({
      it: 'Il servizio non accetta il token di questo comando: impostare CASCATA_ADMIN_TOKEN e CASCATA_DATA_DIR come li ha il servizio.',
      en: 'The service does not accept the token of this command: set CASCATA_ADMIN_TOKEN and CASCATA_DATA_DIR as the service has them.',
    })
  }
  if (code === 'REQUEST_ENTITY_TOO_LARGE') {
    return new CommandError({
      it: 'I file sono troppo grandi per essere importati insieme: importarne meno alla volta, o aumentare CASCATA_MAX_IMPORT_BYTES e riavviare il servizio.',
      en: 'The files are too large to be imported together: import fewer at once, or raise CASCATA_MAX_IMPORT_BYTES and restart the service.',
    })
  }
  return new CommandError({ it: message, en: message })
}
