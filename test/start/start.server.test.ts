import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { createScratchDatabase } from '../support/server.ts'
import { inFolder, startService } from '../support/start.ts'

const serverUrl = process.env.DATABASE_URL ?? ''

test('two services that start at once on an empty server share one load and one token', () =>
  inFolder(async (dataDir) => {
    const database = await createScratchDatabase(serverUrl)
    onTestFinished(() => database.close())
    const env = { DATABASE_URL: database.connectionString, CASCATA_DATA_DIR: dataDir }
    const services = await Promise.all([startService(env), startService(env)])
    const held = await Promise.all(
      services.map((service) =>
        service.query('{ authorities { nodes { code dups { imports { nodes { id } } } } } }'),
      ),
    )
    expect(held[0]).toMatchObject({
      authorities: { nodes: [{ dups: [{ imports: { nodes: [{}] } }] }] },
    })
    expect(held[1]).toEqual(held[0])
    expect(services[0]?.output()).not.toContain(new URL(serverUrl).password)
    for (const service of services) expect(await service.end('SIGTERM')).toMatchObject({ code: 0 })
    const token = (await readFile(path.join(dataDir, 'admin-token'), 'utf8')).trim()
    expect(services.filter((service) => service.output().includes(token))).toHaveLength(1)
  }))
