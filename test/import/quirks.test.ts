import type { DocumentObjective } from '@cascata/server/document/document'
import { looksLikeSheet } from '@cascata/server/formats/sheet/read'
import { describe, expect, test } from 'vitest'
import {
  FRONT,
  frontOf,
  INDICATOR_HEADINGS,
  indicators,
  PHASE_HEADINGS,
  page,
  parse,
  parseText,
  phases,
  sheetText,
} from './printed-sheet.ts'

// One test a quirk of the printed sheet, by its number in the project's list.

const parsePages = (...pages: string[]) => parseText(sheetText(...pages))

/** The only objective of a sheet that must give no issue. */
function only(...pages: string[]): DocumentObjective {
  const { objectives, issues } = parsePages(...pages)
  expect(issues).toEqual([])
  expect(objectives).toHaveLength(1)
  return objectives[0] as DocumentObjective
}

const codesOf = ({ issues }: { issues: readonly { code: string }[] }) =>
  issues.map(({ code }) => code)

const status = (text: string) => `#### STATO DI ATTUAZIONE\n\n${text}`

const blocksOf = (objective: DocumentObjective) =>
  objective.implementationStatus?.blocks.map(({ value }) => value)

describe('page structure', () => {
  test('1: the level, over two lines, is joined and known from «Livello»', () => {
    expect(only(page()).levelLabel).toMatchObject({ value: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE' })
    expect(only(page({ level: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE' })).levelLabel?.line).toBe(9)
  })

  test('1: a level that «Livello» does not name is what touches the code', () => {
    const { objectives, issues } = parsePages(page({ level: 'OBIETTIVO\nGESTIONALE' }))
    expect(objectives[0]?.levelLabel?.value).toBe('OBIETTIVO GESTIONALE')
    expect(issues).toMatchObject([{ code: 'LEVEL_DISAGREES', line: 4 }])
  })

  test('1: a page without its level takes the one of «Livello»', () => {
    expect(only(page({ level: null })).levelLabel).toMatchObject({
      value: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE',
      line: 4,
    })
  })

  test('2: repeated headers are one objective; another value in one is reported', () => {
    expect(only(page(), page({ body: status('Fatto.') })).code.value).toBe('2024_U09_01')
    const changed = parsePages(page(), page({ title: '**Un altro**', manager: '**ROSSI ANNA**' }))
    expect(changed.objectives).toHaveLength(1)
    expect(changed.objectives[0]).toMatchObject({
      title: { value: 'Un obiettivo' },
      manager: { value: 'CONTI MARIO' },
    })
    expect(codesOf(changed)).toEqual(['TITLE_CONFLICT', 'HEADER_DISAGREES'])
  })

  test('3: a sentence goes on after a page header without a break', () => {
    const objective = only(
      page({ body: status('Una rassegna mediante accesso') }),
      page({ body: 'telematico.\n\nAltro paragrafo.' }),
    )
    expect(blocksOf(objective)).toEqual([
      { number: null, text: 'Una rassegna mediante accesso telematico.' },
      { number: null, text: 'Altro paragrafo.' },
    ])
  })

  test('3: a list goes on after a page header as items', () => {
    const objective = only(
      page({ body: status('- 7) Settima') }),
      page({ body: '- 8) Ottava  \n9) nona' }),
    )
    expect(blocksOf(objective)).toEqual([
      { number: 7, text: 'Settima' },
      { number: 8, text: 'Ottava' },
      { number: 9, text: 'nona' },
    ])
  })

  test('3: a finished sentence is not continued; an unsure one is reported', () => {
    const finished = only(page({ body: status('Finito.') }), page({ body: 'Nuovo.' }))
    expect(blocksOf(finished)).toHaveLength(2)
    const unsure = parsePages(page({ body: status('il Comune di') }), page({ body: 'Milano.' }))
    expect(codesOf(unsure)).toEqual(['UNSURE_CONTINUATION'])
    expect(blocksOf(unsure.objectives[0] as DocumentObjective)).toEqual([
      { number: null, text: 'il Comune di Milano.' },
    ])
  })

  test('4: a heading on one page, its table on the next', () => {
    const objective = only(
      page({ body: "**FASI - ATTIVITA'**" }),
      page({ body: `${PHASE_HEADINGS}\n<b>Fase</b>\t01/01/2024\t\t\t\t\t\t\n\t\t\t\t\t\t\t` }),
    )
    expect(objective.phases).toHaveLength(1)
  })

  test('4: a heading at the end of a page, whose next page prints no level', () => {
    const { objectives } = parsePages(
      page({ body: "**FASI - ATTIVITA'**" }),
      page({ level: null, code: '2024_U09_02' }),
    )
    expect(objectives.map(({ code }) => code.value)).toEqual(['2024_U09_01', '2024_U09_02'])
  })

  test('4: a phase whose two rows stand on two pages', () => {
    const first = phases([['<b>A</b>', '01/01/2024', '31/12/2024', '1,00', '2,00', 'X', 'Y', '']])
    const objective = only(
      page({ body: first }),
      page({ body: '\t02/01/2024\t30/12/2024\t\t\t\t\t' }),
    )
    expect(objective.phases?.[0]?.actualEnd?.value).toBe('2024-12-30')
  })

  test('5: a table over two pages with its headings repeated, the file ending without newline', () => {
    const objective = only(
      page({ body: indicators(['Uno', 'EFFICIENZA', '1,00', '1,00', '', '', '']) }),
      page({ body: indicators(['Due', 'EFFICIENZA', '2,00', '2,00', '', '', '']) }),
    )
    expect(objective.indicators?.map(({ title }) => title.value)).toEqual(['Uno', 'Due'])
  })

  test('6: pages are known by their headers, not by blank lines or form feeds', () => {
    const pages = [
      page({ body: status('Uno.') }),
      page({ code: '2024_U09_02', body: status('Due.') }),
    ]
    for (const between of ['\n\n', '\n\n\n\n\n\n', '\n\n\f']) {
      const { objectives, issues } = parseText([FRONT, ...pages].join(between))
      expect(issues).toEqual([])
      expect(objectives.map(({ code }) => code.value)).toEqual(['2024_U09_01', '2024_U09_02'])
    }
  })

  test('7: the parameters, printed once, and with any mark-up', () => {
    const expected = {
      dup: { code: { value: 'DUP_2024_2026' }, label: { value: 'DUP 2024 2026' } },
      responsibilityCenter: { value: { code: '09_UO_2020', label: 'UO STAFF SINDACO E GIUNTA' } },
      objectives: [{ levelLabel: { value: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE' } }],
    }
    const colons = FRONT.replaceAll('\t', ': ').replaceAll(/<\/?b>/g, '**')
    const below = FRONT.replaceAll('\t', '\n').replaceAll(/<\/?b>/g, '')
    for (const front of [FRONT, colons, below]) {
      const { plans, issues } = parseText(`${front}\n\n\n${page({ level: null })}`)
      expect(plans).toMatchObject([expected])
      expect(issues).toEqual([])
    }
  })

  test('7: an unknown parameter is reported; a sheet without «Vista» stops the import', () => {
    const unknown = parseText(`${FRONT}\nAnno\t2024\n\n\n${page()}`)
    expect(unknown.issues).toMatchObject([{ code: 'UNPLACED_TEXT', raw: 'Anno\t2024' }])
    const { plans, issues } = parseText(page())
    expect(plans).toEqual([])
    expect(issues).toMatchObject([{ code: 'VIEW_WITHOUT_CODE', severity: 'ERROR', line: 3 }])
    const uncoded = parseText(`${frontOf('PIANO DEGLI OBIETTIVI')}\n\n\n${page()}`)
    expect(uncoded.issues).toMatchObject([
      { code: 'VIEW_WITHOUT_CODE', line: 3, raw: 'PIANO DEGLI OBIETTIVI' },
    ])
  })

  test('8: cut anywhere, what was read stays', () => {
    const cut = parsePages(page({ body: `${phases([['<b>Prima</b>', '01/01/2024']])}` }))
    expect(cut.objectives[0]?.phases).toMatchObject([
      { title: { value: 'Prima' }, plannedStart: { value: '2024-01-01' }, weight: null },
    ])
    expect(codesOf(cut)).toEqual(['TRUNCATED_ROW'])
    const bare = parsePages(page({ body: `**FASI**\n\n${PHASE_HEADINGS}\n<b>Solo il tit` }))
    expect(bare.objectives[0]?.phases).toMatchObject([{ title: { value: 'Solo il tit' } }])
    expect(codesOf(bare)).toEqual(['TRUNCATED_ROW'])
  })

  test('8: a page header cut before the code line stops the import', () => {
    const { issues } = parsePages(page(), page({ code: null, body: status('Di chi?') }))
    expect(issues).toMatchObject([{ code: 'PAGE_WITHOUT_CODE', severity: 'ERROR' }])
    expect(issues[0]?.raw).toContain('Di chi?')
  })

  test('8: an objective cut before its title stops the import', () => {
    const { objectives, issues } = parsePages(page({ title: null }))
    expect(objectives).toMatchObject([{ title: null }])
    expect(issues).toMatchObject([{ code: 'OBJECTIVE_WITHOUT_TITLE', severity: 'ERROR' }])
  })

  test('8: blocks that are not printed are not said; an empty table is', () => {
    expect(only(page({ portfolio: null, manager: null }))).toMatchObject({
      portfolio: null,
      manager: null,
      publicValue: null,
      parent: null,
      executionState: null,
      implementationApproach: null,
      implementationStatus: null,
      phases: null,
      indicators: null,
    })
    expect(only(page({ body: `${phases()}\n\n${indicators()}` }))).toMatchObject({
      phases: [],
      indicators: [],
    })
  })

  test('8: the heading of a table that was cut off is not an empty table', () => {
    const cut = parsePages(page({ body: "**FASI - ATTIVITA'**" }))
    expect(cut.objectives).toMatchObject([{ phases: null }])
    expect(cut.issues).toMatchObject([{ code: 'TABLE_NOT_PRINTED', severity: 'WARNING' }])
  })

  test('8: an objective printed twice, with changes, stops the import', () => {
    const print = (text: string) => page({ body: `${status(text)}\n\n${phases()}` })
    const { issues } = parsePages(print('Uno.'), print('Due.'))
    expect(issues).toMatchObject([
      { code: 'SECTION_PRINTED_TWICE', severity: 'ERROR', raw: '#### STATO DI ATTUAZIONE' },
      { code: 'SECTION_PRINTED_TWICE', severity: 'ERROR' },
    ])
  })
})

describe('several front pages', () => {
  const VIEW_24 = 'DUP_2024_2026 DUP 2024 2026'
  const VIEW_25 = 'DUP_2025_2027 DUP 2025 2027'
  const file = (...parts: string[]) => parseText(parts.join('\n\n\n\n'))
  const said = ({ plans }: { plans: ReturnType<typeof file>['plans'] }) =>
    plans.map(({ dup, objectives }) => [
      dup.code.value,
      ...objectives.map(({ code, title }) => `${code.value} ${title?.value}`),
    ])

  test('two Viste are two plans; the same code in both is two objectives', () => {
    const parsed = file(frontOf(VIEW_24), page(), frontOf(VIEW_25), page({ title: '**Altro**' }))
    expect(parsed.issues).toEqual([])
    expect(said(parsed)).toEqual([
      ['DUP_2024_2026', '2024_U09_01 Un obiettivo'],
      ['DUP_2025_2027', '2024_U09_01 Altro'],
    ])
  })

  test('one Vista over several front pages: one plan, said for each center', () => {
    const parsed = file(
      frontOf(VIEW_24),
      page(),
      frontOf(VIEW_25),
      page({ code: '2025_U09_01' }),
      frontOf(VIEW_24, '10_UO_2020 SERVIZI SOCIALI'),
      page({ code: '2024_U10_01', center: '**SERVIZI SOCIALI**' }),
      frontOf(VIEW_24),
      page({ code: '2024_U09_02' }),
    )
    expect(said(parsed)).toEqual([
      ['DUP_2024_2026', '2024_U09_01 Un obiettivo', '2024_U09_02 Un obiettivo'],
      ['DUP_2024_2026', '2024_U10_01 Un obiettivo'],
      ['DUP_2025_2027', '2025_U09_01 Un obiettivo'],
    ])
    expect(
      parsed.plans.map(({ responsibilityCenter }) => responsibilityCenter?.value.code),
    ).toEqual(['09_UO_2020', '10_UO_2020', '09_UO_2020'])
    expect(parsed.issues).toEqual([])
  })

  test('one Vista with two labels keeps the first and says so', () => {
    const parsed = file(frontOf(VIEW_24), page(), frontOf('DUP_2024_2026 Altro'), page())
    expect(parsed.plans).toMatchObject([{ dup: { label: { value: 'DUP 2024 2026' } } }])
    expect(codesOf(parsed)).toEqual(['PARAMETERS_DISAGREE'])
  })

  test('a front page that lost its title still opens its plan', () => {
    for (const lost of [1, 2]) {
      const front = frontOf(VIEW_25).split('\n').slice(lost).join('\n')
      const parsed = file(FRONT, page({ body: status('Uno.') }), front, page())
      expect(parsed.issues).toEqual([])
      expect(parsed.plans).toHaveLength(2)
    }
  })

  test('the title of the sheet on every page opens nothing', () => {
    const parsed = file(
      FRONT,
      page(),
      '## SCHEDA OBIETTIVI',
      page({ level: null, code: '2024_U09_02' }),
    )
    expect(parsed.issues).toEqual([])
    expect(parsed.plans).toMatchObject([{ objectives: [{}, { levelLabel: { line: 4 } }] }])
  })

  test('pages before any front page are of the first Vista, and it says so', () => {
    const parsed = file(page(), FRONT, page({ code: '2024_U09_02' }))
    expect(said(parsed)[0]).toHaveLength(3)
    expect(parsed.issues).toMatchObject([{ code: 'VIEW_ASSUMED', severity: 'WARNING', line: 3 }])
  })

  test('a front page that lost its Vista is of the only one there is, else of none', () => {
    const lost = FRONT.split('\n').toSpliced(2, 1).join('\n')
    const only = file(FRONT, page(), lost, page({ code: '2024_U09_02' }))
    expect(said(only)[0]).toHaveLength(3)
    expect(codesOf(only)).toEqual(['VIEW_ASSUMED'])
    const several = file(FRONT, page(), frontOf(VIEW_25), page(), lost, page({ code: '2026_X_1' }))
    expect(JSON.stringify(several.plans)).not.toContain('2026_X_1')
    expect(several.issues).toMatchObject([
      { code: 'VIEW_WITHOUT_CODE', severity: 'ERROR', raw: '2026_X_1' },
    ])
  })

  test('a front page without objectives is no plan, and it says so', () => {
    const parsed = file(FRONT, page(), frontOf(VIEW_25))
    expect(parsed.plans).toHaveLength(1)
    expect(codesOf(parsed)).toEqual(['VIEW_WITHOUT_OBJECTIVES'])
  })

  test('links and titles are compared within one plan only', () => {
    const body = (title: string) => `Collegato a\n\nOBIETTIVO DI MANDATO: M_1 ${title}`
    const parsed = file(
      frontOf(VIEW_24),
      page({ body: body('Uno') }),
      frontOf(VIEW_25),
      page({ body: body('Due') }),
    )
    expect(parsed.issues).toEqual([])
    expect(parsed.uppers.map(({ title }) => title?.value)).toEqual(['Uno', 'Due'])
  })
})

describe('mark-up', () => {
  test('9: underscores escaped or not are one code', () => {
    const { objectives } = parsePages(
      page({ code: '2024\\_U09\\_01' }),
      page({ code: '2024_U09_01' }),
    )
    expect(objectives.map(({ code }) => code.value)).toEqual(['2024_U09_01'])
  })

  test('9: escaped signs are printed signs', () => {
    expect(only(page({ title: 'Voci \\*\\* e \\# \\[1\\]' })).title?.value).toBe('Voci ** e # [1]')
  })

  test.each([
    '***Un obiettivo***',
    '**Un obiettivo**',
    '*Un obiettivo*',
    '_Un obiettivo_',
    'Un obiettivo',
    '<b><i>Un obiettivo</i></b>',
  ])('10: the title %s', (title) => {
    expect(only(page(), page({ title })).title?.value).toBe('Un obiettivo')
    expect(only(page({ title })).title?.value).toBe('Un obiettivo')
  })

  test('11: bold over a hard line break', () => {
    const objective = only(
      page({ portfolio: '**SINDACO ROSSI - PNRR -  \nPersonale**', title: '***Uno  \ndue***' }),
    )
    expect(objective.portfolio?.value.matters).toEqual(['PNRR', 'Personale'])
    expect(objective.title?.value).toBe('Uno due')
  })

  test('12: a heading glued to the manager', () => {
    const table = indicators(['Uno', 'EFFICIENZA', '1,00', '1,00', '', '', ''])
    for (const manager of [
      '**CONTI MARIO****INDICATORI**',
      '<b>CONTI MARIO</b><b>INDICATORI</b>',
    ]) {
      const objective = only(page({ manager, body: table.split('\n').slice(1).join('\n') }))
      expect(objective.manager?.value).toBe('CONTI MARIO')
      expect(objective.indicators).toHaveLength(1)
    }
    expect(only(page({ title: '**Comu****nicare**' })).title?.value).toBe('Comunicare')
  })

  test.each([
    'Responsabile  \n**CONTI MARIO**',
    'Responsabile\n\n**CONTI MARIO**',
    'Responsabile\n\nCONTI MARIO',
    '**Responsabile**\nCONTI MARIO',
    '**Responsabile:** CONTI MARIO',
    'Responsabile\tCONTI MARIO',
  ])('13: %j', (manager) => {
    const body = `${manager}\n\n${status('Fatto.')}`
    const objective = only(page({ manager: null, body }))
    expect(objective.manager?.value).toBe('CONTI MARIO')
    expect(blocksOf(objective)).toHaveLength(1)
  })

  test('13: «Responsabile» without a name, before a list that goes on', () => {
    const empty = page({ manager: null, body: 'Responsabile\n\n- 2) Seconda' })
    const objective = only(page({ body: status('- 1) Prima') }), empty)
    expect(objective.manager?.value).toBe('CONTI MARIO')
    expect(blocksOf(objective)).toHaveLength(2)
  })

  test.each([
    '#### Modalità di Attuazione',
    '**Modalità di Attuazione**',
    "MODALITA' DI ATTUAZIONE:",
    '## **Modalita di attuazione**',
    '_Modalità di Attuazione_\t\t',
  ])('14: the heading %j', (heading) => {
    const objective = only(page({ body: `${heading}\n\nComprende.` }))
    expect(objective.implementationApproach?.blocks[0]?.value.text).toBe('Comprende.')
  })

  test.each(['INDICATORI\t\t\t\t\t\t', '## INDICATORI', '**INDICATORI**', '<b>Indicatori</b>', ''])(
    '14: the table heading %j',
    (heading) => {
      const body = `${heading}\n\n${INDICATOR_HEADINGS}\nUno\tEFFICIENZA\t1,00\t1,00\t\t\t`
      expect(only(page({ body })).indicators).toHaveLength(1)
    },
  )

  test('14: an unknown heading is kept and reported', () => {
    const parsed = parsePages(page({ body: status('Uno.\n\n#### Risorse assegnate\n\nDue.') }))
    expect(blocksOf(parsed.objectives[0] as DocumentObjective)?.map(({ text }) => text)).toEqual([
      'Uno.',
      'Risorse assegnate',
      'Due.',
    ])
    expect(parsed.issues).toMatchObject([
      { code: 'UNKNOWN_HEADING', raw: '#### Risorse assegnate' },
    ])
  })

  test('15: HTML bits around keys and titles', () => {
    const row = ['<b>Fase &amp; altro</b>', '', '', '&gt;= 1', '', '', '', '']
    const parsed = parsePages(page({ body: phases([row, ['', '', '']]) }))
    expect(parsed.objectives[0]?.phases?.[0]).toMatchObject({
      title: { value: 'Fase & altro', raw: '<b>Fase &amp; altro</b>' },
      weight: { value: null, raw: '&gt;= 1' },
    })
  })

  test('16: list styles; a dash without number is kept as printed', () => {
    const text = '- 1) Uno\n* 2) due\n3) Tre  \n4. quattro\n- senza numero\na) lettera'
    expect(blocksOf(only(page({ body: status(text) })))).toEqual([
      { number: 1, text: 'Uno' },
      { number: 2, text: 'due' },
      { number: 3, text: 'Tre' },
      { number: 4, text: 'quattro' },
      { number: null, text: '- senza numero' },
      { number: null, text: 'a) lettera' },
    ])
  })

  test('16: the wrapped lines of an item are one text', () => {
    expect(blocksOf(only(page({ body: status('- 1) Uno  \ne mezzo\n- 2) Due') })))).toEqual([
      { number: 1, text: 'Uno e mezzo' },
      { number: 2, text: 'Due' },
    ])
  })
})

describe('tables', () => {
  const row = ['<b>A</b>', '01/01/2024', '31/12/2024', '40,00', '100,00', 'X', 'Y', 'nota']

  test('17: two physical rows a phase', () => {
    expect(
      only(page({ body: phases([row, ['', '02/01/2024', '30/12/2024']]) })).phases,
    ).toMatchObject([
      {
        plannedStart: { value: '2024-01-01' },
        plannedEnd: { value: '2024-12-31' },
        actualStart: { value: '2024-01-02' },
        actualEnd: { value: '2024-12-30' },
        note: { value: 'nota' },
      },
    ])
  })

  test('17: a second row without dates, or none at all', () => {
    const empty = only(
      page({ body: phases([row, ['', '', '', '', '', '', '', '']], [row, ['', '', '']]) }),
    )
    expect(empty.phases).toHaveLength(2)
    const none = only(page({ body: phases([row], [row, ['', '', '']]) }))
    expect(none.phases).toMatchObject([{ actualStart: null }, { actualStart: null }])
    const started = only(page({ body: phases([row, ['', '02/01/2024', '']]) }))
    expect(started.phases).toMatchObject([
      { actualStart: { value: '2024-01-02', text: '02/01/2024' }, actualEnd: null },
    ])
  })

  test('17: a column in both rows of headings is read in the first', () => {
    const twice = phases([row, ['', '02/01/2024', '30/12/2024', '', '', '', 'Z']])
    const body = twice.replace(
      'Fine Effettiva\t\t\t\t',
      'Fine Effettiva\t\t\t\tCentro di Responsabilità',
    )
    const { objectives, issues } = parsePages(page({ body }))
    expect(objectives[0]?.phases).toMatchObject([{ responsibilityCenter: { value: 'Y' } }])
    expect(issues).toMatchObject([
      { code: 'UNKNOWN_COLUMN', raw: 'Centro di Responsabilità' },
      { code: 'UNPLACED_CELL', raw: 'Z' },
    ])
  })

  test('18: prior-year columns of any years, and trailing tabs lost', () => {
    const headings =
      'Descrizione\tTipo\tValore Atteso\tValore Raggiunto\tValore Raggiunto 2021\tValore Atteso 2021\tValore Raggiunto 2020\tNote'
    const body = `**INDICATORI**\n\n${headings}\nUno\tEFFICIENZA\t1,00\t2,00\t3,00\t4,00\nDue\tEFFICIENZA\t1,00\t2,00`
    const { objectives } = parsePages(page({ code: '2022_U09_01', body }))
    expect(objectives[0]?.indicators?.[0]?.values).toMatchObject([
      { year: 2022, yearSource: 'AFTER_PRIOR_COLUMNS', expected: { value: { number: '1.00' } } },
      {
        year: 2021,
        yearSource: 'COLUMN_HEADING',
        expected: { value: { number: '4.00' } },
        achieved: { value: { number: '3.00' } },
      },
      { year: 2020, yearSource: 'COLUMN_HEADING', expected: null, achieved: null },
    ])
  })

  test('18: no prior-year column: the year of the code, else none', () => {
    const body =
      '**INDICATORI**\n\nDescrizione\tTipo\tValore Atteso\tValore Raggiunto\tNote\nUno\tEFFICIENZA\t1,00\t2,00\t'
    expect(only(page({ body })).indicators?.[0]?.values).toMatchObject([
      { year: 2024, yearSource: 'OBJECTIVE_CODE' },
    ])
    const unknown = parsePages(page({ code: 'U09_01', body }))
    expect(unknown.issues).toMatchObject([{ code: 'YEAR_UNKNOWN', severity: 'ERROR' }])
    expect(unknown.objectives[0]?.indicators?.[0]?.values).toEqual([])
    expect(codesOf(parsePages(page({ code: '2025_U09_01', body: indicators() })))).toEqual([
      'YEARS_DISAGREE',
    ])
  })

  test('18: columns in another order, unknown ones and cells outside are reported', () => {
    const body =
      '**INDICATORI**\n\nDescrizione\tPeso\tValore Raggiunto\tValore Atteso\nUno\t50\t2,00\t1,00\tfuori'
    const { objectives, issues } = parsePages(page({ body }))
    expect(objectives[0]?.indicators?.[0]?.values).toMatchObject([
      { expected: { value: { text: '1,00' } }, achieved: { value: { text: '2,00' } } },
    ])
    expect(issues).toMatchObject([
      { code: 'UNKNOWN_COLUMN', raw: 'Peso' },
      { code: 'UNPLACED_CELL', raw: '50' },
      { code: 'UNPLACED_CELL', raw: 'fuori' },
    ])
  })

  test('18: rows without headings stop the import', () => {
    const parsed = parsePages(page({ body: '**INDICATORI**\n\nUno\tEFFICIENZA\t1,00\t2,00' }))
    expect(codesOf(parsed)).toEqual(['TABLE_WITHOUT_HEADINGS'])
  })

  test('19: «Responsabile» and «Centro di Responsabilità» are columns here, labels there', () => {
    const objective = only(page({ body: phases([row, ['', '', '']]) }))
    expect(objective).toMatchObject({
      manager: { value: 'CONTI MARIO' },
      responsibilityCenter: { value: 'UO STAFF SINDACO E GIUNTA' },
      phases: [{ responsible: { value: 'X' }, responsibilityCenter: { value: 'Y' } }],
    })
    const text = 'Il referente.\n\nResponsabile\n\nAltro.'
    expect(blocksOf(only(page({ body: status(text) })))).toHaveLength(3)
  })

  test('20, 21: phases and indicators without codes, weights or units keep their order', () => {
    const objective = only(page({ body: phases([row, ['', '', '']], [row, ['', '', '']]) }))
    expect(objective.phases?.map(({ title }) => title.value)).toEqual(['A', 'A'])
  })

  test('22: a note is one flat text', () => {
    const note = 'Evento 21/02/2024 Evento 9/04/2024'
    const body = indicators(['Uno', 'EFFICIENZA', '1,00', '1,00', '', '', note])
    expect(only(page({ body })).indicators?.[0]?.note?.value).toBe(note)
  })
})

describe('numbers, dates and text', () => {
  const readValue = (text: string) =>
    parsePages(page({ body: indicators(['Uno', 'EFFICIENZA', text, '', '', '', '']) }))
      .objectives[0]?.indicators?.[0]?.values[0]?.expected?.value ?? null

  test.each([
    ['40,00', '40.00'],
    ['1.234,56', '1234.56'],
    ['1.234.567', '1234567'],
    ['4', '4'],
    ['-0,5', '-0.5'],
    ['100%', '100'],
    ['99,5 %', '99.5'],
  ])('23: the number %s', (text, number) => {
    expect(readValue(text)).toEqual({ text, number })
  })

  test.each([
    ['31/12/2024', '2024-12-31'],
    ['9/04/2024', '2024-04-09'],
    ['10/09/24', '2024-09-10'],
    ['19 luglio 2024', '2024-07-19'],
    ['31.12.2024', '2024-12-31'],
    ['29/02/2024', '2024-02-29'],
  ])('24: the date %s', (text, day) => {
    const body = phases([
      ['<b>A</b>', text, '', '', '', '', '', ''],
      ['', '', ''],
    ])
    expect(only(page({ body })).phases?.[0]?.plannedStart).toMatchObject({ value: day, raw: text })
  })

  test.each(['30/02/2024', '31/4/2024', 'entro il 30/6', '2024', '1/13/2024'])(
    '24: %s is no date: kept as printed and reported',
    (text) => {
      const body = phases([
        ['<b>A</b>', text, '', 'molto', '-', '', '', ''],
        ['', '', ''],
      ])
      const { objectives, issues } = parsePages(page({ body }))
      expect(objectives[0]?.phases?.[0]).toMatchObject({
        plannedStart: { value: null, raw: text },
        weight: { value: null, raw: 'molto' },
        progress: { value: null, raw: '-' },
      })
      expect(issues).toMatchObject([
        { code: 'UNREADABLE_DATE', raw: text, line: 30 },
        { code: 'UNREADABLE_NUMBER', raw: 'molto', line: 30 },
      ])
    },
  )

  test.each([
    'fatto',
    'SI',
    'NO',
    'ON/OFF',
    'realizzato',
    '>= 90%',
    '≥ 90%',
    '< 5',
    'entro il 30/6',
    'n.d.',
    '-',
  ])('25: the text value %s', (text) => expect(readValue(text)).toEqual({ text, number: null }))

  test('25: figures that are no Italian number are kept as text and reported', () => {
    const body = indicators(['Uno', 'EFFICIENZA', '12.5', '1.23,4', '', '', ''])
    expect(codesOf(parsePages(page({ body })))).toEqual(['UNREADABLE_NUMBER', 'UNREADABLE_NUMBER'])
  })

  test('26, 27, 28, 29, 31: every word as printed', () => {
    const title = "Realizzare almeno n. 4 eventi scon ATTIVITA' e attività,senza spazio"
    const body = indicators([title, 'EFFICIENZA', '4,00', '5,00', '', '', "E' stato fatto"])
    const objective = only(
      page({ portfolio: '**SINDACO ROSSI - A,B - C  - D**', manager: '**DE  ROSSI ANNA**', body }),
    )
    expect(objective.indicators?.[0]).toMatchObject({
      title: { value: title },
      note: { value: "E' stato fatto" },
    })
    expect(objective.portfolio?.value).toEqual({
      label: 'SINDACO ROSSI - A,B - C  - D',
      holder: 'SINDACO ROSSI',
      matters: ['A,B', 'C', 'D'],
    })
    expect(objective.manager?.value).toBe('DE  ROSSI ANNA')
  })

  test('30: a gap in the numbering is kept', () => {
    const numbers = blocksOf(only(page({ body: status('- 10) Dieci\n- 12) Dodici') })))
    expect(numbers?.map(({ number }) => number)).toEqual([10, 12])
  })
})

describe('meaning', () => {
  const chain = (mission: string) =>
    `Collegato a\n\n**OBIETTIVO DI MANDATO:** 2023\\_2028\\_DUP\\_10 TITOLO\n\n**OBIETTIVO DI MISSIONE:** ${mission}`

  test('32, 33: centers and people are spelled as printed, phase by phase', () => {
    const row = ['<b>A</b>', '', '', '', '', 'CINQUANTA PAOLA', 'SERV. INFORMAZ. COMUNIC. WEB', '']
    expect(only(page({ body: phases([row, ['', '', '']]) })).phases?.[0]).toMatchObject({
      responsible: { value: 'CINQUANTA PAOLA' },
      responsibilityCenter: { value: 'SERV. INFORMAZ. COMUNIC. WEB' },
    })
  })

  test.each([
    ['Stato  \nIn Corso', 'IN_PROGRESS', 'In Corso'],
    ['**Stato**\n\n*In corso*', 'IN_PROGRESS', 'In corso'],
    ['Stato: Concluso', 'COMPLETED', 'Concluso'],
    ['Stato\tNon avviato', 'NOT_STARTED', 'Non avviato'],
    ['Stato\n\nSOSPESO', 'SUSPENDED', 'SOSPESO'],
    ['Stato\n\nStralciato', 'CANCELLED', 'Stralciato'],
  ])('34: %j', (body, state, label) => {
    expect(only(page({ body })).executionState).toMatchObject({ value: state, text: label })
  })

  test('34: «Stato» without a value, and with an unknown one', () => {
    expect(only(page({ body: `Stato\n\n${phases()}` })).executionState).toBeNull()
    const unknown = parsePages(page({ body: 'Stato\n\nParzialmente raggiunto' }))
    expect(unknown.objectives[0]?.executionState).toMatchObject({
      value: 'UNKNOWN',
      text: 'Parzialmente raggiunto',
    })
    expect(codesOf(unknown)).toEqual(['UNKNOWN_STATE'])
  })

  test('35, 36, 37, 38, 39: contradictions are the office’s word, not import issues', () => {
    const row = ['<b>A</b>', '01/01/2024', '31/12/2024', '5,00', '100,00', 'X', 'Y', '']
    only(page({ body: `Stato\n\nIn Corso\n\n${phases([row, ['', '01/01/2024', '21/06/2024']])}` }))
  })

  test('40: years that disagree between the code and the label of «Vista»', () => {
    const text = sheetText(page()).replace('DUP_2024_2026', 'DUP_2024_2027')
    expect(parseText(text).issues).toMatchObject([
      { code: 'VIEW_YEARS_DISAGREE', severity: 'WARNING', line: 3 },
    ])
  })

  test('41: «Valore pubblico», absent or not understood', () => {
    const value = (text: string) => page({ body: `**VALORE PUBBLICO**\n\n${text}` })
    expect(only(value('5 - A - B')).publicValue?.value).toEqual({ code: '5', title: 'A - B' })
    expect(only(page()).publicValue).toBeNull()
    expect(codesOf(parsePages(value('ACCOUNTABILITY')))).toEqual(['UNREADABLE_PUBLIC_VALUE'])
  })

  test('42: links upwards; a level may be skipped', () => {
    const linked = chain('2024\\_28\\_DUP\\_10\\_0101 Efficienza,  \ntrasparenza')
    const [links] = parsePages(page({ body: linked })).objectives as [DocumentObjective]
    const mandate = { level: 'MANDATE', code: '2023_2028_DUP_10' }
    const mission = { level: 'MISSION', code: '2024_28_DUP_10_0101' }
    expect(links.parent).toMatchObject({ value: mission, line: 30, endLine: 31 })
    expect(parsePages(page({ body: linked })).uppers).toMatchObject([
      {
        level: 'MANDATE',
        levelLabel: { value: 'OBIETTIVO DI MANDATO' },
        code: { value: mandate.code },
        title: { value: 'TITOLO' },
        parent: { value: null },
      },
      {
        level: 'MISSION',
        levelLabel: { value: 'OBIETTIVO DI MISSIONE' },
        code: { value: mission.code, line: 30, endLine: 31 },
        title: { value: 'Efficienza, trasparenza' },
        parent: { value: mandate },
      },
    ])
  })

  test('42: an objective without «Collegato a» says nothing of its parent', () => {
    expect(only(page()).parent).toBeNull()
  })

  test('42: around a link that cannot be read, only neighboring levels hang together', () => {
    const broken = chain('M_1').concat('\n\n**OBIETTIVO DI PROGRAMMA:** P_1 Programma')
    const { uppers, objectives } = parsePages(page({ body: broken }))
    expect(uppers).toMatchObject([
      { level: 'MANDATE', parent: { value: null } },
      { level: 'PROGRAM', parent: null },
    ])
    expect(objectives).toMatchObject([{ parent: { value: { level: 'PROGRAM', code: 'P_1' } } }])
    const again = parsePages(
      page({ body: broken }),
      page({
        code: '2024_U09_02',
        body: `${chain('M_1 Missione')}\n\n${broken.split('\n\n').at(-1)}`,
      }),
    )
    expect(again.uppers.map(({ level }) => level)).toEqual(['MANDATE', 'MISSION', 'PROGRAM'])
    expect(again.uppers[2]?.parent?.value).toEqual({ level: 'MISSION', code: 'M_1' })
  })

  test('42: one code, two titles or two parents: the first is kept and it is reported', () => {
    const titles = parsePages(
      page({ body: chain('M_01 Uno') }),
      page({ code: '2024_U09_02', body: chain('M_01 Due') }),
    )
    expect(titles.issues).toMatchObject([{ code: 'TITLE_CONFLICT', line: 55 }])
    const parents = parsePages(
      page({ body: chain('M_01 Uno') }),
      page({ code: '2024_U09_02', body: chain('M_01 Uno').replace('DUP\\_10', 'DUP\\_11') }),
    )
    expect(codesOf(parents)).toEqual(['PARENT_CONFLICT'])
  })

  test.each([
    'OBIETTIVO DI CARRIERA: X_1 Titolo',
    'OBIETTIVO DI MISSIONE: Senza codice',
    'OBIETTIVO DI MISSIONE: M_1',
  ])('42: the link %s is left out and reported', (link) => {
    const parsed = parsePages(page({ body: `Collegato a\n\n${link}` }))
    expect(parsed.uppers).toEqual([])
    expect(parsed.objectives[0]?.parent).toBeNull()
    expect(parsed.issues).toMatchObject([{ code: 'UNREADABLE_LINK', raw: link }])
  })

  test('43, 44: acts and names in notes stay in the note', () => {
    const note = 'DD 1124 del 10/09/24, con la Prof.ssa Daniela Crimi'
    const body = phases([
      ['<b>A</b>', '', '', '', '', '', '', note],
      ['', '', ''],
    ])
    expect(only(page({ body })).phases?.[0]?.note?.value).toBe(note)
  })
})

describe('files', () => {
  const text = sheetText(page({ title: '***L’attività è già finita***', body: status('È così.') }))
  const said = (bytes: Uint8Array) => {
    const { objectives, issues } = parse(bytes)
    expect(issues).toEqual([])
    return [objectives[0]?.title?.value, blocksOf(objectives[0] as DocumentObjective)?.[0]?.text]
  }
  const expected = ['L’attività è già finita', 'È così.']

  test('45: UTF-8, with and without a byte order mark', () => {
    expect(said(new TextEncoder().encode(text))).toEqual(expected)
    expect(said(new TextEncoder().encode(`\ufeff${text}`))).toEqual(expected)
  })

  test('45: Windows-1252 with its typographic quotes', () => {
    expect(said(Buffer.from(text.replaceAll('’', '\u0092'), 'latin1'))).toEqual(expected)
  })

  test('45: ISO-8859-1, and what only Windows-1252 has', () => {
    const latin = text.replaceAll('’', "'")
    const [title, block] = expected
    expect(said(Buffer.from(latin, 'latin1'))).toEqual([title?.replace('’', "'"), block])
    const quoted = text.replace('È così.', '\u0093È così\u0094 \u0096 5 \u0080')
    const bytes = Buffer.from(quoted.replaceAll('’', '\u0092'), 'latin1')
    expect(said(bytes)).toEqual([title, '“È così” – 5 €'])
  })

  test('45: UTF-16 with a byte order mark', () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le')
    expect(said(little)).toEqual(expected)
    expect(said(Buffer.from(little).swap16())).toEqual(expected)
  })

  test('45: two encodings in one file are reported', () => {
    const mixed = Buffer.concat([Buffer.from(text), Buffer.from('\n\n\xe8', 'latin1')])
    expect(codesOf(parse(mixed))).toContain('MIXED_ENCODING')
  })

  test.each([
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
  ])('line endings: %s', (_, ending) => {
    expect(parseText(text.replaceAll('\n', ending))).toEqual({
      ...parseText(text),
      objectives: JSON.parse(JSON.stringify(parseText(text).objectives)),
    })
  })

  test('a final newline makes no difference', () => {
    const table = sheetText(
      page({ body: indicators(['Uno', 'EFFICIENZA', '1,00', '1,00', '', '', 'nota']) }),
    )
    expect(parseText(`${table}\n`)).toEqual(parseText(table))
    expect(parseText(table).objectives[0]?.indicators?.[0]?.note?.value).toBe('nota')
  })

  test('a page printed twice is read once', () => {
    const body = phases([
      ['<b>A</b>', '', '', '', '', '', '', ''],
      ['', '', ''],
    ])
    const parsed = parsePages(page({ body }), page({ body }))
    expect(parsed.objectives[0]?.phases).toHaveLength(1)
    expect(codesOf(parsed)).toEqual(['DUPLICATE_PAGE'])
  })

  test('text where the form prints none is reported', () => {
    const parsed = parsePages(page({ body: 'Testo sperduto\nsu due righe' }))
    expect(parsed.issues).toMatchObject([
      { code: 'UNPLACED_TEXT', raw: 'Testo sperduto\nsu due righe' },
    ])
  })

  test.each(['', '\n\n', 'Gentile ufficio, in allegato la scheda.', '%PDF-1.7\n%âãÏÓ', '{"a": 1}'])(
    'the file %j is not a sheet',
    (other) => {
      const { objectives, issues } = parseText(other)
      expect(objectives).toEqual([])
      expect(issues).toMatchObject([{ code: 'NOT_A_SHEET', severity: 'ERROR', line: null }])
    },
  )

  test('a sheet is known by its first lines, whole or cut', () => {
    expect([text, page(), FRONT].map(looksLikeSheet)).toEqual([true, true, true])
    const others = [
      '',
      'Gentile ufficio',
      'Codice;Titolo;Assessorato\n1;A;B',
      '{"a": 1}',
      '<?xml?>',
    ]
    expect(others.filter(looksLikeSheet)).toEqual([])
  })

  test('a front page alone has no objectives', () => {
    expect(parseText(FRONT).issues).toMatchObject([{ code: 'NO_OBJECTIVES', severity: 'ERROR' }])
  })

  test('NUL, which PostgreSQL cannot hold, is replaced and reported', () => {
    const parsed = parsePages(page({ title: '**Un\0o**' }))
    expect(parsed.objectives[0]?.title?.value).toBe('Un\ufffdo')
    expect(codesOf(parsed)).toEqual(['UNREADABLE_CHARACTER'])
  })
})
