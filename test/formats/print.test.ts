import { writeHtml } from '@cascata/server/formats/print/html'
import { writeMarkdown } from '@cascata/server/formats/print/markdown'
import { readSheet } from '@cascata/server/formats/sheet/read'
import { describe, expect, test } from 'vitest'
import { said } from '../support/documents/exportDocument.ts'
import { realDocument, realPlan } from '../support/documents/realPlan.ts'
import { wordsOf } from '../support/documents/words.ts'

const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes)

/** The real plan with another title for its first objective. */
function titled(title: string) {
  const [first, ...others] = realPlan.plan.objectives
  const objectives = [{ ...(first as NonNullable<typeof first>), title: said(title) }, ...others]
  return { ...realPlan, plan: { ...realPlan.plan, objectives } }
}

describe('the sheet in Markdown', () => {
  const file = writeMarkdown(realPlan)

  test('is named for its plan', () => {
    expect(file).toMatchObject({
      name: 'scheda-obiettivi-DUP_2024_2027.md',
      mediaType: 'text/markdown; charset=utf-8',
    })
  })

  test('reads as the real sheet does, word for word, with the same issue', () => {
    const { plans, issues } = readSheet(file)
    expect(wordsOf(plans)).toEqual(wordsOf(realDocument.plans))
    expect(issues.map(({ code }) => code)).toEqual(realDocument.issues.map(({ code }) => code))
  })

  test('comes to an end with blanks without end', () => {
    const blanks = `uno${' '.repeat(300_000)}due`
    expect(text(writeMarkdown(titled(blanks))).includes(blanks)).toBe(true)
  })

  test('is printed as the form is', () => {
    const lines = text(file).split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        '<b>Vista</b>\tDUP\\_2024\\_2027 DUP 2024 2026',
        '**OBIETTIVO DI MANDATO:** 2023\\_2028\\_DUP\\_10 SEMPLIFICAZIONE,PARTECIPAZIONE',
        '- 12) Gestione delle sponsorizzazioni',
        'FASE\tInizio Previsto\tFine Prevista\tPeso\tAvanzamento\tResponsabile\tCentro di Responsabilità\tNote',
        '\tInizio Effettivo\tFine Effettiva\t\t\t\t\t',
        '\t01/01/2024\t21/06/2024\t\t\t\t\t',
        'Descrizione\tTipo\tValore Atteso\tValore Raggiunto\tValore Raggiunto 2023\tValore Raggiunto 2022\tNote',
      ]),
    )
  })
})

describe('the center of the front page', () => {
  const center = (code: string, name: string, spelling: string) => ({
    code: said(code),
    name: said(name),
    spellings: [said(spelling)],
  })
  const printed = (...centers: ReturnType<typeof center>[]) => {
    const [spelled] = realPlan.plan.objectives.flatMap(
      (one) => one.responsibilityCenter?.value ?? [],
    )
    const objectives = realPlan.plan.objectives.map((one) =>
      one.code.value === '2024_U09_02'
        ? { ...one, responsibilityCenter: said('UFFICIO STAMPA') }
        : one,
    )
    const plan = { ...realPlan.plan, responsibilityCenter: null, objectives }
    const known = [center('09_UO_2020', 'UO STAFF', spelled as string), ...centers]
    return text(writeMarkdown({ ...realPlan, plan, centers: known }))
      .split('\n')
      .filter((line) => line.startsWith('<b>Centro'))
  }

  test('is the one that all sheets are of, whatever they call it', () => {
    const same = center('09_UO_2020', 'UO STAFF', 'UFFICIO STAMPA')
    expect(printed(same)).toEqual(['<b>Centro di Responsabilità</b>\t09\\_UO\\_2020 UO STAFF'])
  })

  test('is left out where there are several', () => {
    expect(printed(center('10_UO_2020', 'STAMPA', 'UFFICIO STAMPA'))).toEqual([])
    expect(printed()).toEqual([])
  })
})

describe('the page', () => {
  test('lists the cascade first, with a link to every sheet', () => {
    const html = text(writeHtml(realPlan))
    const links = [...html.matchAll(/<a href="#([^"]+)"><span class="code">([^<]+)/g)]
    expect(links.map(([, , code]) => code)).toEqual(['2024_U09_01', '2024_U09_02'])
    for (const [, anchor] of links) expect(html).toContain(`<article id="${anchor}"`)
    expect(html.indexOf('Comunicazione ai cittadini')).toBeLessThan(html.indexOf('<main>'))
  })

  test('asks for nothing and runs nothing, whatever its texts say', () => {
    const evil = '"><script src="//x.it"></script><img src=x onerror=alert(1)></title>'
    const code = '"} </style><script>alert(1)</script>'
    const document = titled(evil)
    const html = text(
      writeHtml({
        authority: { code: 'c_x', name: evil },
        plan: {
          ...document.plan,
          dup: { code: said(code), label: said(evil) },
          objectives: document.plan.objectives.map((one) => ({ ...one, code: said(code) })),
        },
        centers: [],
        people: [],
      }),
    )
    expect(html).not.toMatch(/<script|<img|<link|url\(|@import/)
    expect(html.match(/<\/(?:style|title)>/g)).toEqual(['</title>', '</style>'])
    expect(html).toContain(`default-src 'none'`)
  })
})
