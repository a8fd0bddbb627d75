import { generate } from '@cascata/prisma/generate'
import { type CascataClient, createClient } from '@cascata/sdk'
import { findToken } from '../../access/token.ts'
import { describeServer } from '../../database/server.ts'
import type { LocalizedText } from '../../domain/localized.ts'
import type { Settings } from '../../env.ts'
import { findService } from '../../process/serviceFile.ts'
import type { CommandContext } from '../command.ts'
import { CommandError } from '../errors.ts'
import { explainFailure } from './failures.ts'
import type { OnSent, Transport } from './transport.ts'

/**
 * Runs requests to the service. `work` names what the service does, for the progress display.
 * What the service refuses becomes a {@link CommandError}.
 */
export async function withService<T>(
  { settings, progress }: CommandContext,
  work: LocalizedText,
  action: (client: CascataClient) => Promise<T>,
): Promise<T> {
  const transport = await openTransport(settings, (part) => progress.sent(part, work))
  const { url, token, fetch } = transport
  const client = createClient({
    url,
    fetch,
    token: token ?? undefined,
    // A command waits for as long as the service works, and fails at once when it does not answer.
    timeoutMs: Number.POSITIVE_INFINITY,
    retries: 0,
  })
  try {
    return await action(client)
  } catch (error) {
    throw explainFailure(error, url)
  } finally {
    progress.done()
    await transport.close()
  }
}

/** Finds the service that runs on these settings, or opens their database itself. */
async function openTransport(settings: Settings, onSent: OnSent): Promise<Transport> {
  const service = await findService(settings.dataDir)
  // A service with another database is a different one, though it may share the folder.
  if (service?.database === databaseOf(settings)) {
    const { serviceTransport } = await import('./service.ts')
    return serviceTransport(service.url, await findToken(settings), onSent)
  }
  // What reads the database is generated from its schema, and a fresh clone does not have it yet.
  const failure = await generate()
  if (failure !== null) throw new CommandError({ it: failure, en: failure })
  const { openInProcess } = await import('./inProcess.ts')
  return openInProcess(settings, onSent)
}

function databaseOf({ databaseUrl, dataDir }: Settings): string {
  return databaseUrl === undefined ? dataDir : describeServer(databaseUrl)
}
