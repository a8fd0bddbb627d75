import type { PlanDocument } from '@cascata/server/document/document'
import { writeHtml } from '@cascata/server/formats/print/html'
import { writeMarkdown } from '@cascata/server/formats/print/markdown'
import { readSheet } from '@cascata/server/formats/sheet/read'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportDocument } from '../support/documents/exportDocument.ts'
import { sheetDocument } from '../support/documents/sheetDocument.ts'
import { wordsOf } from '../support/documents/words.ts'
import { checkProperty } from '../support/property.ts'

/** What a plan says, whatever its order between the levels and the center of its front page. */
const said = ({ dup, objectives }: PlanDocument) =>
  wordsOf({
    dup,
    objectives: objectives.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  })

const keyOf = ({ level, code }: PlanDocument['objectives'][number]) => `${level} ${code.value}`

test('a plan printed as a sheet and read again says all that a sheet can say', () => {
  checkProperty(
    fc.property(sheetDocument, (document) => {
      const { plans } = readSheet(writeMarkdown(document))
      const sheets = document.plan.objectives.some(({ level }) => level === 'PEG')
      expect(plans.map(said)).toEqual(sheets ? [said(document.plan)] : [])
    }),
    { runs: 300 },
  )
})

test('any plan prints as a page that runs nothing and holds every word as text', () => {
  checkProperty(
    fc.property(exportDocument, (document) => {
      const html = new TextDecoder().decode(writeHtml(document).bytes)
      // After the style, every sign of markup is the page's own.
      const body = html.slice(html.indexOf('</style>'))
      const tags = new Set(body.match(/<(?![a-z/])|<\/?[a-z][a-z0-9]*/g))
      expect([...tags].filter((tag) => !KNOWN.has(tag.replace(/^<\/?/, '')))).toEqual([])
      const words = body.replace(/<[^>]*>/g, '')
      for (const { title } of document.plan.objectives) {
        if (title) expect(words).toContain(escaped(title.value))
      }
    }),
  )
})

const KNOWN = new Set(
  'style head body header main nav section article h1 h2 h3 p b dl div dt dd ul ol li a span table caption thead tbody tr th td html'.split(
    ' ',
  ),
)

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
