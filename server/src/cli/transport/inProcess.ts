import { randomUUID } from 'node:crypto'
import { createAuthenticator } from '../../access/authenticator.ts'
import { createApp } from '../../app.ts'
import { openDatabase } from '../../database/database.ts'
import type { Settings } from '../../env.ts'
import { createLog } from '../../log.ts'
import type { OnSent, Transport } from './transport.ts'

/**
 * The service in this process, for as long as a command takes. A user who may open the database is
 * its administrator, so that a temporary token is used.
 */
export async function openInProcess(settings: Settings, onSent: OnSent): Promise<Transport> {
  const log = createLog('error')
  const database = await openDatabase(settings, { log })
  const token = randomUUID()
  const authenticator = createAuthenticator(token, settings)
  const app = createApp({ database, settings, log, authenticator })
  return {
    // Never resolved: requests do not leave the process.
    url: 'http://cascata.local/graphql',
    token,
    fetch(url, init) {
      onSent(1)
      return app.fetch(url, init)
    },
    async close() {
      await app.dispose()
      await database.close()
    },
  }
}
