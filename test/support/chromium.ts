import { existsSync } from 'node:fs'

/** The machine's Chromium; undefined where there is none. Nothing here downloads a browser. */
export const chromiumPath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].find((file) => existsSync(file))
