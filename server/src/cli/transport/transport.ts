import { findToken } from '../../access/token.ts'
import { describeServer } from '../../database/server.ts'
import type { Settings } from '../../env.ts'
import { findService } from '../../process/serviceFile.ts'
import type { EncodedRequest } from './request.ts'

/** An answer as it came: GraphQL's JSON, as a rule. */
export interface Answer {
  readonly status: number
  readonly text: string
}

/** A way to the service: the same requests get the same answers, whether it runs or not. */
export interface Transport {
  /** Sends a request; `onSent` hears how much of it is out, from 0 to 1. */
  send(request: EncodedRequest, onSent: (part: number) => void): Promise<Answer>
  close(): Promise<void>
}

/** Finds the service that runs on these settings, or opens their database itself. */
export async function openTransport(settings: Settings): Promise<Transport> {
  const service = await findService(settings.dataDir)
  // Another database than ours is another service's, though it may share the folder.
  if (service?.database === databaseOf(settings)) {
    const { serviceTransport } = await import('./service.ts')
    return serviceTransport(service.url, await findToken(settings))
  }
  const { openInProcess } = await import('./inProcess.ts')
  return openInProcess(settings)
}

function databaseOf({ databaseUrl, dataDir }: Settings): string {
  return databaseUrl === undefined ? dataDir : describeServer(databaseUrl)
}
