import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../support/command.ts'
import { realSheet } from '../support/realSheet.ts'
import { createScratchDatabase } from '../support/server.ts'
import { inFolder, startService } from '../support/start.ts'

const SHEET = realSheet.file

test('on a server the command works with a service and without, and says no password', () =>
  inFolder(async (dataDir) => {
    const serverUrl = process.env.DATABASE_URL ?? ''
    const database = await createScratchDatabase(serverUrl)
    onTestFinished(() => database.close())
    const env = { DATABASE_URL: database.connectionString, CASCATA_DATA_DIR: dataDir }
    const words = ['import', SHEET, '--authority', 'c_c707', '--authority-name', 'Comune']
    const alone = await runCommand(env, ...words)
    expect(alone).toMatchObject({ code: 0, stdout: expect.stringContaining('Imported.') })

    const service = await startService(env)
    const served = await runCommand(env, ...words)
    expect(served).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing to do') })

    // Another database is not that service's, though it shares the folder.
    const other = await createScratchDatabase(serverUrl)
    onTestFinished(() => other.close())
    const elsewhere = await runCommand({ ...env, DATABASE_URL: other.connectionString }, ...words)
    expect(elsewhere).toMatchObject({ code: 0, stdout: expect.stringContaining('Imported.') })

    const { password } = new URL(serverUrl)
    for (const { stdout, stderr } of [alone, served, elsewhere]) {
      expect(`${stdout}${stderr}`).not.toContain(password)
    }
    await service.end('SIGTERM')
  }))
