import { randomUUID } from 'node:crypto'
import { createAuthenticator } from '../../access/authenticator.ts'
import { createApp } from '../../app.ts'
import { openDatabase } from '../../database/database.ts'
import type { Settings } from '../../env.ts'
import { createLog } from '../../log.ts'
import type { Transport } from './transport.ts'

/** Nobody reads the address: requests never leave the process. */
const URL = 'http://cascata.local/graphql'

/**
 * The service in this process, for as long as a command takes. Whoever may open the database is
 * its administrator, so that a token of the moment will do.
 */
export async function openInProcess(settings: Settings): Promise<Transport> {
  const log = createLog('error')
  const database = await openDatabase(settings, { log })
  const token = randomUUID()
  const authenticator = createAuthenticator(token, settings)
  const app = createApp({ database, settings, log, authenticator })
  return {
    async send({ contentType, body }, onSent) {
      onSent(1)
      const headers = {
        'content-type': contentType,
        accept: 'application/json',
        authorization: `Bearer ${token}`,
      }
      const response = await app.fetch(new Request(URL, { method: 'POST', headers, body }))
      return { status: response.status, text: await response.text() }
    },
    async close() {
      await app.dispose()
      await database.close()
    },
  }
}
