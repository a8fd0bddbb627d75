import process from 'node:process'
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from './chromium.ts'

/** Opens the machine's Chromium; close it in `afterAll`. */
export async function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium on this machine')
  return chromium.launch({
    executablePath: chromiumPath,
    // Chromium refuses its sandbox to root; the rest keeps it from calling home.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
