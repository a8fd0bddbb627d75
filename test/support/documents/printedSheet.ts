import type { DocumentObjective, FileDocument } from '@cascata/server/document/document'
import { readSheet } from '@cascata/server/formats/sheet/read'
import { expect } from 'vitest'

/** The parts of a printed page; what is left out is printed as in the real sheet, null not at all. */
export interface PrintedPage {
  level?: string | null
  code?: string | null
  portfolio?: string | null
  center?: string | null
  title?: string | null
  manager?: string | null
  body?: string
}

export const FRONT = [
  '## SCHEDA OBIETTIVI',
  '### Parametri selezionati:',
  '<b>Vista</b>\tDUP_2024_2026 DUP 2024 2026',
  '<b>Livello</b>\tPEG-PIAO-SEZ. 2.2 PERFORMANCE',
  '<b>Centro di Responsabilità</b>\t09_UO_2020 UO STAFF SINDACO E GIUNTA',
].join('\n')

export const PHASE_HEADINGS = [
  'FASE\tInizio Previsto\tFine Prevista\tPeso\tAvanzamento\tResponsabile\tCentro di Responsabilità\tNote',
  '\tInizio Effettivo\tFine Effettiva\t\t\t\t\t',
].join('\n')

export const INDICATOR_HEADINGS =
  'Descrizione\tTipo\tValore Atteso\tValore Raggiunto\tValore Raggiunto 2023\tValore Raggiunto 2022\tNote'

/** One page as the converter leaves it. */
export function page({
  level = 'PEG-PIAO-SEZ. 2.2  \nPERFORMANCE  ',
  code = '2024\\_U09\\_01',
  portfolio = '**SINDACO GHILARDI - Bilancio**',
  center = '**UO STAFF SINDACO E GIUNTA**',
  title = '***Un obiettivo***',
  manager = '**CONTI MARIO**',
  body = '',
}: PrintedPage = {}): string {
  const blocks = [
    [level, code].filter((line) => line !== null).join('\n'),
    portfolio === null ? null : `Assessorato\n\n${portfolio}`,
    center === null ? null : `Centro di Responsabilità\n\n${center}`,
    title,
    manager === null ? null : `Responsabile  \n${manager}`,
    body,
  ]
  return blocks.filter((block) => block !== null && block !== '').join('\n\n')
}

/** A whole file: front page and pages, three blank lines between. */
export const sheetText = (...pages: string[]): string => [FRONT, ...pages].join('\n\n\n\n')

/** A whole front page for another «Vista» and another center. */
export const frontOf = (view: string, center = '09_UO_2020 UO STAFF SINDACO E GIUNTA'): string =>
  FRONT.replace('DUP_2024_2026 DUP 2024 2026', view).replace(/09_UO_2020.*/, center)

/** A file as read, and its objectives over all plans. */
export interface ParsedSheet extends FileDocument {
  /** The printed ones. */
  readonly objectives: readonly DocumentObjective[]
  /** The ones of «Collegato a». */
  readonly uppers: readonly DocumentObjective[]
}

/** Parses bytes as the file `sheet.md`. */
export function parse(bytes: Uint8Array): ParsedSheet {
  const document = readSheet({ name: 'sheet.md', bytes })
  const all = document.plans.flatMap(({ objectives }) => objectives)
  return {
    ...document,
    objectives: all.filter(({ level }) => level === 'PEG'),
    uppers: all.filter(({ level }) => level !== 'PEG'),
  }
}

/** Parses a text as the file `sheet.md`. */
export const parseText = (text: string): ParsedSheet => parse(new TextEncoder().encode(text))

/** The body of a page with phases: each row is its cells, the second row's after them. */
export function phases(...rows: [first: string[], second?: string[]][]): string {
  const printed = rows.flatMap(([first, second]) =>
    second ? [first.join('\t'), second.join('\t')] : [first.join('\t')],
  )
  return ["**FASI - ATTIVITA'**", '', PHASE_HEADINGS, ...printed].join('\n')
}

/** The body of a page with indicators. */
export function indicators(...rows: string[][]): string {
  return ['**INDICATORI**', '', INDICATOR_HEADINGS, ...rows.map((row) => row.join('\t'))].join('\n')
}

/** Parses a front page and these pages. */
export const parsePages = (...pages: string[]): ParsedSheet => parseText(sheetText(...pages))

/** The only objective of a sheet that must give no issue. */
export function only(...pages: string[]): DocumentObjective {
  const { objectives, issues } = parsePages(...pages)
  expect(issues).toEqual([])
  expect(objectives).toHaveLength(1)
  return objectives[0] as DocumentObjective
}

/** The codes of what was reported. */
export const codesOf = ({ issues }: Pick<FileDocument, 'issues'>): readonly string[] =>
  issues.map(({ code }) => code)

/** The body of a page with the state of implementation. */
export const status = (text: string): string => `#### STATO DI ATTUAZIONE\n\n${text}`

/** The paragraphs and items of the state of implementation. */
export const blocksOf = (objective: DocumentObjective) =>
  objective.implementationStatus?.blocks.map(({ value }) => value)
