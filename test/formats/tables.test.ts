import type { FileDocument } from '@cascata/server/document/document'
import {
  csvTemplates,
  looksLikeCsvTemplate,
  readCsv,
  writeCsv,
} from '@cascata/server/formats/csv/csv'
import { readSheet } from '@cascata/server/formats/sheet/read'
import { readXlsx, writeXlsx, xlsxTemplate } from '@cascata/server/formats/xlsx/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportDocument } from '../support/documents/exportDocument.ts'
import { planMeaning, together } from '../support/documents/meaning.ts'
import { rowOf, workbookOf } from '../support/documents/workbook.ts'
import { realSheet } from '../support/realSheet.ts'

const csv = (text: string, name = 'tabella.csv') =>
  readCsv({ name, bytes: new TextEncoder().encode(text) })

const xlsx = (bytes: Uint8Array) => readXlsx({ name: 'piano.xlsx', bytes })

const codes = ({ issues }: FileDocument) => issues.map(({ code }) => code)

const objective = ({ plans }: FileDocument) => plans[0]?.objectives[0]

const phase = (document: FileDocument) => objective(document)?.phases?.[0]

describe('headings', () => {
  test.each([
    ['Piano;Codice obiettivo;Titolo', 'DUP;1;Uno'],
    ['plan,objective code,title', 'DUP,1,Uno'],
    ['TITOLO\tCODICE OBIETTIVO\tPIANO', 'Uno\t1\tDUP'],
    ['Plan;CODICE;Descrizione', 'DUP;1;Uno'],
    ['Obiettivo;Código;Codice;Codice piano', 'Uno;;1;DUP'],
    ['"Piano";"Codice\nobiettivo";"Titolo"', '"DUP";"1";"Uno"'],
  ])('%j', (headings, row) => {
    const document = csv(`${headings}\r\n${row}\r\n`)
    expect(document.plans[0]?.dup.code.value).toBe('DUP')
    expect(objective(document)).toMatchObject({
      level: 'PEG',
      code: { value: '1' },
      title: { value: 'Uno', file: 'tabella.csv', line: headings.includes('\n') ? 3 : 2 },
      phases: null,
      indicators: null,
    })
  })

  test('a title above the headings is passed over and said', () => {
    const document = csv('Obiettivi 2024;;\n\nPiano;Codice;Titolo\nDUP;1;Uno')
    expect(objective(document)?.title).toMatchObject({ value: 'Uno', line: 4 })
    expect(document.issues).toMatchObject([
      { code: 'TITLE_NOT_READ', line: 1, raw: 'Obiettivi 2024' },
    ])
  })

  test('unknown columns, and cells under no column, are said with their rows', () => {
    const document = csv('Piano;Codice;Titolo;Colore;Titolo\nDUP;1;Uno;rosso;due;tre\nDUP;2;Due;;')
    expect(document.issues.map(({ code, line, raw }) => [code, line, raw])).toEqual([
      ['UNKNOWN_COLUMN', 1, 'Colore'],
      ['UNKNOWN_COLUMN', 1, 'Titolo'],
      ['UNPLACED_CELL', 2, 'rosso'],
      ['UNPLACED_CELL', 2, 'due'],
      ['UNPLACED_CELL', 2, 'tre'],
    ])
  })

  test('a table that lacks columns names them', () => {
    const document = csv('Codice obiettivo;Fase;Peso;Fine prevista\n1;Avvio;40;31/12/2024')
    expect(document.plans).toEqual([])
    expect(document.issues).toMatchObject([
      {
        code: 'MISSING_COLUMNS',
        severity: 'ERROR',
        message: {
          it: 'Alla tabella «Fasi» manca la colonna «Piano».',
          en: 'The table “Phases” lacks the column “Plan”.',
        },
      },
    ])
  })

  test('a table is told from text', () => {
    expect(looksLikeCsvTemplate('Titolo del file\n\nplan,code,phase,weight\n')).toBe(true)
    expect(looksLikeCsvTemplate('Vista\nDUP_2024_2027 DUP 2024 2026\nLivello\nPEG')).toBe(false)
    expect(looksLikeCsvTemplate('{"plan": "DUP", "code": 1}')).toBe(false)
    expect(codes(csv('a;b;c\n1;2;3'))).toEqual(['UNKNOWN_TABLE'])
  })
})

describe('numbers', () => {
  const weights = (headings: string, ...cells: string[]) => {
    const document = csv([headings, ...cells.map((cell) => `DUP\t1\tFase\t${cell}`)].join('\n'))
    return [objective(document)?.phases?.map(({ weight }) => weight?.value), codes(document)]
  }
  const ITALIAN = 'Piano\tCodice\tFase\tPeso'
  const ENGLISH = 'Plan\tCode\tPhase\tWeight'

  test.each([
    ['the comma of one number tells of all', ENGLISH, ['40,5', '1.234'], ['40.5', '1234'], []],
    ['the point of one number tells of all', ITALIAN, ['40.5', '1.234'], ['40.5', '1.234'], []],
    [
      'more numbers outvote fewer',
      ITALIAN,
      ['1,5', '2,5', '3.5'],
      ['1.5', '2.5', null],
      ['UNREADABLE_NUMBER'],
    ],
    ['Italian headings', ITALIAN, ['1.234'], ['1234'], ['AMBIGUOUS_NUMBER']],
    ['English headings', ENGLISH, ['1.234'], ['1.234'], ['AMBIGUOUS_NUMBER']],
    ['plain numbers', ENGLISH, ['40', '100%', '-5'], ['40', '100', '-5'], []],
    ['no numbers', ITALIAN, ['n.d.'], [null], ['UNREADABLE_NUMBER']],
  ])('%s', (_, headings, cells, values, issues) => {
    expect(weights(headings, ...cells)).toEqual([values, issues])
  })

  test('both readings of an ambiguous number are named, and its print stays', () => {
    const document = csv('Piano;Codice;Fase;Peso\nDUP;1;Avvio;1.234')
    expect(phase(document)?.weight).toMatchObject({ text: '1.234', raw: '1.234', value: '1234' })
    expect(document.issues[0]?.message.it).toBe(
      'Questo numero può essere 1234 oppure 1.234, e il resto del file non lo dice: è stato letto come 1234.',
    )
  })
})

describe('cells', () => {
  test('dates as Italians write them; others stay as written', () => {
    const document = csv(
      'Piano;Codice;Fase;Inizio previsto;Fine prevista;Inizio effettivo;Fine effettiva\n' +
        'DUP;1;Avvio;9/04/2024;19 luglio 2024;n.d.;\n',
    )
    expect(phase(document)).toMatchObject({
      plannedStart: { text: '9/04/2024', value: '2024-04-09' },
      plannedEnd: { text: '19 luglio 2024', value: '2024-07-19' },
      actualStart: { text: 'n.d.', value: null },
      actualEnd: null,
    })
    expect(codes(document)).toEqual(['UNREADABLE_DATE'])
  })

  test('quoted cells keep their line breaks, and rows their lines', () => {
    const document = csv(
      'Piano;Codice;Fase;Nota\r\nDUP;1;"Prima; ""riga""\r\nseconda";ok\r\n;;;\r\nDUP;1;Altra;\r\n',
    )
    expect(objective(document)?.phases).toMatchObject([
      { title: { value: 'Prima; "riga"\nseconda', line: 2, endLine: 3 }, note: { value: 'ok' } },
      { title: { value: 'Altra', line: 5, endLine: 5 }, note: null },
    ])
  })

  test.each([
    ['windows-1252', Buffer.from('Piano;Codice;Titolo\nDUP;1;Qualità', 'latin1')],
    ['UTF-8 with a mark', Buffer.from('\ufeffPiano;Codice;Titolo\nDUP;1;Qualità')],
    ['UTF-16', Buffer.from('\ufeffPiano;Codice;Titolo\nDUP;1;Qualità', 'utf16le')],
  ])('%s', (_, bytes) => {
    expect(objective(readCsv({ name: 'a.csv', bytes }))?.title?.value).toBe('Qualità')
  })

  test('words of fixed meaning in either language; unknown ones stay as written where they can', () => {
    const document = csv(
      'Piano;Codice;Indicatore;Tipo;Polarità;Metodo\n' +
        'DUP;1;A;QUALITA;lower is better;rapporto\n' +
        'DUP;1;B;Strano;in su;a occhio\n',
    )
    expect(objective(document)?.indicators).toMatchObject([
      {
        type: { value: 'QUALITY' },
        polarity: { value: 'LOWER_IS_BETTER' },
        method: { value: 'RATIO' },
      },
      { type: { value: null, text: 'Strano' }, polarity: null, method: null },
    ])
    expect(codes(document)).toEqual(['UNKNOWN_WORD', 'UNKNOWN_WORD', 'UNKNOWN_WORD'])
  })

  test('an apostrophe is only a mark in our own tables', () => {
    const headings = 'Piano;Livello;Codice obiettivo;Sezione;Numero;Testo'
    const first = (text: string) =>
      objective(csv(text))?.implementationStatus?.blocks[0]?.value.text
    expect(first(`${headings}\nDUP;PEG;1;Stato;;'=1+1`)).toBe('=1+1')
    expect(first(`${headings}\nDUP;PEG;1;Stato;;'Ndrangheta`)).toBe("'Ndrangheta")
    expect(first(`Piano;Codice;Sezione;Testo\nDUP;1;Stato;'=1+1`)).toBe("'=1+1")
  })
})

describe('rows', () => {
  test('a row that names nothing, or another level, is an error', () => {
    const document = csv('Piano;Livello;Codice;Fase\n;PEG;1;A\nDUP;Strategia;1;B\nDUP;PEG;1;\n')
    expect(document.plans[0]?.objectives[0]?.phases ?? null).toBeNull()
    expect(document.issues.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['MISSING_CELL', 'ERROR', 2],
      ['UNREADABLE_KEY', 'ERROR', 3],
      ['MISSING_CELL', 'ERROR', 4],
    ])
  })

  test('links among the objectives: the next level up, one that is named, or the plan', () => {
    const document = csv(
      'Piano;Livello;Codice;Titolo;Collegato a;Livello superiore;Missione;Programma\n' +
        'DUP;Programma;P;Uno;M;;;\nDUP;;1;Due;P;;1;6\nDUP;;2;Tre;A;mandato;;\nDUP;;3;Quattro;DUP;;;\nDUP;;4;Cinque;;;;\n',
    )
    expect(
      document.plans[0]?.objectives.map(({ parent }) => parent && { key: parent.value }),
    ).toEqual([
      { key: { level: 'MISSION', code: 'M' } },
      { key: { level: 'PROGRAM', code: 'P' } },
      { key: { level: 'MANDATE', code: 'A' } },
      { key: null },
      null,
    ])
    expect(document.plans[0]?.objectives[1]?.budget?.value).toEqual({
      mission: '01',
      program: '06',
      provenance: 'DECLARED',
    })
    expect(document.issues).toEqual([])
  })

  test('two rows that disagree are an error, two that agree are none', () => {
    const document = csv('Piano;Codice;Titolo;Responsabile\nDUP;1;Uno;A\nDUP;1;Uno;B\n')
    expect(document.issues).toMatchObject([
      { code: 'TWICE_SAID', severity: 'ERROR', line: 3, raw: 'B' },
    ])
  })

  test('values alone name their indicator; columns that name a year stand in its own table', () => {
    const alone = csv('Piano;Codice;Indicatore;Anno;Atteso;Raggiunto\nDUP;1;A;2024;20,00;fatto')
    expect(alone.plans[0]).toMatchObject({
      objectives: [],
      values: [
        {
          objective: { level: 'PEG', code: '1' },
          indicator: { value: 'A' },
          values: [
            {
              year: 2024,
              yearSource: 'COLUMN_HEADING',
              expected: { value: { text: '20,00', number: '20.00' } },
              achieved: { value: { text: 'fatto', number: null } },
            },
          ],
        },
      ],
    })
    const wide = csv(
      'Piano;Codice;Indicatore;Valore atteso 2024;Valore raggiunto 2024;Achieved 2023\nDUP;1;A;5;;3',
    )
    expect(objective(wide)?.indicators?.[0]?.values).toMatchObject([
      { year: 2024, expected: { value: { number: '5' } }, achieved: null },
      { year: 2023, expected: null, achieved: { value: { number: '3' } } },
    ])
    expect([...codes(alone), ...codes(wide)]).toEqual([])
  })

  test('centers and people, one row a spelling', () => {
    expect(csv('Code;Name;Spelling\n09;Staff;STAFF\n09;Staff;U.O. STAFF').centers).toMatchObject([
      {
        code: { value: '09' },
        name: { value: 'Staff' },
        spellings: [{ value: 'STAFF' }, { value: 'U.O. STAFF' }],
      },
    ])
    expect(csv('Nome;Grafia\nConti Mario;CONTI M.').people).toMatchObject([
      { name: { value: 'Conti Mario' }, spellings: [{ value: 'CONTI M.' }] },
    ])
  })
})

describe('workbooks', () => {
  const HEADINGS = ['Piano', 'Codice', 'Fase', 'Inizio previsto', 'Peso', 'Avanzamento', 'Nota']
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[$-410]d\\ mmmm\\ yyyy;@"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>'
  const sheet = (cells: string, from1904 = false) =>
    xlsx(
      workbookOf({
        name: 'Fasi',
        styles,
        from1904,
        rows: `${rowOf(1, HEADINGS)}<row r="4"><c t="inlineStr"><is><t>DUP</t></is></c>${cells}</row>`,
      }),
    )

  test('dates, numbers and percentages are what the spreadsheet shows', async () => {
    const document = await sheet(
      '<c><v>1</v></c><c t="str"><f>"A"&amp;"b"</f><v>Ab</v></c><c s="1"><v>45391</v></c>' +
        '<c><v>0.10000000000000001</v></c><c s="2"><v>0.56999999999999995</v></c><c s="3"><v>45492</v></c>',
    )
    expect(phase(document)).toMatchObject({
      title: { value: 'Ab', file: 'piano.xlsx › Fasi', line: 4 },
      plannedStart: { text: '09/04/2024', value: '2024-04-09' },
      weight: { text: '0,1', value: '0.1' },
      progress: { text: '57%', value: '57' },
      note: { value: '2024-07-19' },
    })
    expect(objective(document)?.code.value).toBe('1')
    expect(document.issues).toEqual([])
  })

  test('days are counted from 1904 where the workbook says so', async () => {
    const document = await sheet(
      '<c r="B4"><v>1</v></c><c r="C4"><v>1</v></c><c r="D4" s="1"><v>43929</v></c>',
      true,
    )
    expect(phase(document)?.plannedStart?.value).toBe('2024-04-09')
  })

  test('a formula without a result is said', async () => {
    const document = await sheet(
      '<c r="B4"><v>1</v></c><c r="C4"><v>1</v></c><c r="E4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F4"><f>A1</f></c>',
    )
    expect(phase(document)).toMatchObject({ weight: null, progress: null })
    expect(document.issues.map(({ code, message }) => [code, message.en.slice(0, 26)])).toEqual([
      ['FORMULA_WITHOUT_RESULT', 'The formula in cell E4 gav'],
      ['FORMULA_WITHOUT_RESULT', 'The formula in cell F4 gav'],
    ])
  })

  test('a sheet that is none of the tables is said', async () => {
    const document = await xlsx(workbookOf({ name: 'Appunti', rows: rowOf(1, ['da fare', 'x']) }))
    expect(codes(document).sort()).toEqual(['SHEET_NOT_READ', 'UNKNOWN_TABLE'])
  })

  test.each([
    ['an archive that claims to be huge', 0x7fff_ffff],
    ['an archive that claims to be small', 1],
  ])('%s is not inflated', async (_, claimed) => {
    const bytes = workbookOf({ name: 'Fasi', rows: rowOf(1, HEADINGS).repeat(5_000) })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = 0; at < bytes.length - 4; at += 1) {
      // The entries of the archive's directory, which name the sizes.
      if (view.getUint32(at, true) === 0x0201_4b50) view.setUint32(at + 24, claimed, true)
    }
    const document = await xlsx(bytes)
    expect(codes(document)).toEqual(['BROKEN_FILE'])
    expect(document.issues[0]?.message.it).toMatch(claimed > 1 ? /più grande/ : /intera/)
  })
})

describe('sizes', () => {
  test.each([
    ['columns', `Piano;Codice;Titolo${';'.repeat(300)}\nDUP;1;Uno`, 'TABLE_TOO_LARGE'],
    [
      'characters in a cell',
      `Piano;Codice;Titolo\nDUP;1;${'x'.repeat(100_001)}`,
      'TABLE_TOO_LARGE',
    ],
    ['a quote that nobody closes', 'Piano;Codice;Titolo\nDUP;1;"Uno\n', 'BROKEN_FILE'],
    ['nothing', '\ufeff\r\n', 'EMPTY_FILE'],
  ])('%s', (_, text, code) => {
    const document = csv(text)
    expect(codes(document)).toContain(code)
    expect(document.plans).toEqual([])
  })
})

test('a real sheet comes back from its tables', async () => {
  const [plan] = readSheet(realSheet).plans
  if (!plan) throw new Error('no plan in the sheet')
  const authority = { code: 'c_c707', name: 'Comune' }
  const document = { authority, plan, centers: [], people: [] }
  const files = writeCsv(document).map(readCsv)
  const workbook = await readXlsx(await writeXlsx(document))
  expect(together(files).plans.map(planMeaning)).toEqual([planMeaning(plan)])
  expect(workbook.plans.map(planMeaning)).toEqual([planMeaning(plan)])
  expect([...files, workbook].flatMap(codes)).toEqual([])
})

describe('templates', () => {
  test('are read as tables without rows', async () => {
    for (const file of csvTemplates()) expect(codes(readCsv(file))).toEqual([])
    expect(csvTemplates().map(({ name }) => name)).toContain('modello-obiettivi.csv')
    const workbook = await readXlsx(await xlsxTemplate())
    expect([workbook.issues, workbook.plans]).toEqual([[], []])
  })

  test('exports are named for the plan, safely', async () => {
    const [document] = fc.sample(exportDocument, { numRuns: 1, seed: 1 })
    if (!document) throw new Error('nothing generated')
    const named = (code: string) => ({
      ...document,
      plan: {
        ...document.plan,
        dup: { ...document.plan.dup, code: { ...document.plan.dup.code, value: code } },
      },
    })
    expect(writeCsv(named('DUP 2025/2027'))[0]?.name).toBe('DUP_2025_2027-obiettivi.csv')
    expect((await writeXlsx(named('../con'))).name).toBe('_con.xlsx')
    expect((await writeXlsx(named('CON'))).name).toBe('piano_CON.xlsx')
  })

  test('a plan without objectives keeps its name', () => {
    const [document] = fc.sample(exportDocument, { numRuns: 1, seed: 1 })
    if (!document) throw new Error('nothing generated')
    const plan = { ...document.plan, objectives: [] }
    const [objectives] = writeCsv({ ...document, plan })
    expect(objectives && readCsv(objectives).plans.map(planMeaning)).toEqual([planMeaning(plan)])
  })
})
