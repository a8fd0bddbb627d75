import { readPdf } from '@cascata/server/formats/pdf/read'
import { writeHtml } from '@cascata/server/formats/print/html'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/browser.ts'
import { realDocument, realPlan } from '../support/documents/realPlan.ts'
import { wordsOf } from '../support/documents/words.ts'

// The page in a real browser, and the sheet back from the paper it prints.

let browser: Browser
let page: Page
const requests: string[] = []

beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 1100, height: 900 } })
  page.on('request', (request) => requests.push(request.url()))
  await page.setContent(new TextDecoder().decode(writeHtml(realPlan).bytes))
})
afterAll(() => browser?.close())

const pdf = async (html?: string, options = {}) => {
  const printed = html === undefined ? page : await browser.newPage()
  if (html !== undefined) await printed.setContent(html)
  const bytes = await printed.pdf({ preferCSSPageSize: true, printBackground: true, ...options })
  return { name: 'scheda.pdf', bytes: new Uint8Array(bytes) }
}

describe('the page', () => {
  test('is a document in Italian with headings in order and headed tables, and asks for nothing', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('it')
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
    await expect(page.locator('table:not(:has(caption))').count()).resolves.toBe(0)
    await expect(page.locator('th:not([scope])').count()).resolves.toBe(0)
    await page.getByRole('link', { name: /^2024_U09_02/ }).click()
    expect(new URL(page.url()).hash).toBe('#scheda-2')
    expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([])
  })
})

describe('the sheet printed as PDF', () => {
  test('reads as the real sheet does, word for word', async () => {
    const { format, plans, issues } = await readPdf(await pdf())
    expect(format).toBe('PDF')
    expect(issues.map(({ code }) => code)).toEqual(realDocument.issues.map(({ code }) => code))
    expect(wordsOf(plans)).toEqual(wordsOf(realDocument.plans))
  })

  test.each([
    ['on smaller paper', { preferCSSPageSize: false, format: 'A5' }],
    ['across', { preferCSSPageSize: false, landscape: true }],
    ['on one long page', { preferCSSPageSize: false, width: '210mm', height: '4000mm' }],
    ['with lines of the browser', { displayHeaderFooter: true, margin: { top: '30mm' } }],
  ])(
    'reads the same %s',
    async (_, options) => {
      const { plans } = await readPdf(await pdf(undefined, options))
      expect(wordsOf(plans)).toEqual(wordsOf(realDocument.plans))
    },
    60_000,
  )

  test('says on which page a value stands', async () => {
    const { plans } = await readPdf(await pdf())
    const second = plans[0]?.objectives.find(({ code }) => code.value === '2024_U09_02')
    const pages = [second?.code, second?.indicators?.at(-1)?.title].map((said) =>
      Number(/^scheda\.pdf › pagina (\d+)$/.exec(said?.file ?? '')?.[1]),
    )
    expect(pages[0]).toBeGreaterThan(1)
    expect(pages[1]).toBeGreaterThan(pages[0] as number)
  })
})

describe('a PDF that holds no sheet', () => {
  const only = async (bytes: Uint8Array) =>
    (await readPdf({ name: 'x.pdf', bytes })).issues.map(({ code, severity }) => [code, severity])

  test('without text is a scan', async () => {
    const { bytes } = await pdf(
      '<svg width="100" height="100"><rect width="50" height="50"/></svg>',
    )
    expect(await only(bytes)).toEqual([['PDF_WITHOUT_TEXT', 'ERROR']])
  })

  test('behind a password is locked', async () => {
    expect(await only(locked())).toEqual([['PDF_LOCKED', 'ERROR']])
  })

  test('cut or damaged is one error', async () => {
    const { bytes } = await pdf()
    for (const end of [0, 10, 0.3, 0.7, 0.99].map((part) =>
      part < 1 ? Math.floor(part * bytes.length) : part,
    )) {
      expect(await only(bytes.slice(0, end))).toEqual([['BROKEN_FILE', 'ERROR']])
    }
    const damaged = bytes.map((byte, index) => (index % 97 === 0 ? byte ^ 255 : byte))
    expect(await only(damaged)).toEqual([['BROKEN_FILE', 'ERROR']])
  })
})

/** The smallest PDF that needs a password. */
function locked(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = '<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<01> <01>] >>'
  const end = `trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(`${text}xref\n0 4\n0000000000 65535 f \n${rows}${end}`)
}
