import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { graphiqlOptions } from '@cascata/server/graphiql/page'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser.ts'
import { placeStartedService } from '../support/dataFolder.ts'
import { inFolder, startService } from '../support/start.ts'

// A real browser on a real service with the real sheet: what a newcomer sees first.

const SCREENSHOT = path.join(import.meta.dirname, '../output/graphiql.png')

let browser: Browser

beforeAll(async () => {
  await mkdir(path.dirname(SCREENSHOT), { recursive: true })
  browser = await launchChromium()
})
afterAll(() => browser?.close())

test('GraphiQL opens on the tree of the real sheet, and every ready tab answers, without another server', () =>
  inFolder(async (dataDir) => {
    await placeStartedService(dataDir)
    const service = await startService({ CASCATA_DATA_DIR: dataDir })
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    const elsewhere: string[] = []
    const broken: string[] = []
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol !== 'data:' && origin !== new URL(service.url).origin)
        elsewhere.push(request.url())
    })
    page.on('pageerror', (error) => broken.push(error.message))

    await page.goto(new URL('/', service.url).href)
    expect(page.url()).toBe(service.url)
    // The requests and answers of the page; the editor itself shows only the lines in view.
    // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
    const answers = new Map<string | undefined, any>()
    page.on('response', async (response) => {
      const operation = /query (\w+)/.exec(response.request().postData() ?? '')?.[1]
      if (!operation) return
      // The answer to a click too many may come when the page is being closed.
      const answer = await response.json().catch(() => undefined)
      if (answer !== undefined) answers.set(operation, answer)
    })
    // The editor takes a moment to notice which operation a tab holds.
    const run = (operation: string) =>
      expect
        .poll(
          async () => {
            await page.getByRole('button', { name: /execute query/i }).click()
            return answers.get(operation)
          },
          { interval: 500 },
        )
        .toBeDefined()
    const names = graphiqlOptions.defaultTabs?.map(
      ({ query }) => /query (\w+)/.exec(query as string)?.[1] as string,
    ) as [string, ...string[]]

    await run(names[0])
    await page.locator('.result-window').getByText('SEMPLIFICAZIONE,PARTECIPAZIONE').waitFor()
    await page.screenshot({ path: SCREENSHOT })
    for (const name of names) {
      // Not by the mouse: tabs are animated, and a click may hit another one.
      await page.getByTitle(name, { exact: true }).dispatchEvent('click')
      await run(name)
      expect(answers.get(name).errors).toBeUndefined()
      expect(JSON.stringify(answers.get(name).data)).toMatch(/2024_U09_0[12]|scheda-obiettivi/)
    }

    expect(answers.get('IntrospectionQuery').data.__schema.types).not.toEqual([])
    expect({ elsewhere, broken }).toEqual({ elsewhere: [], broken: [] })
  }))
