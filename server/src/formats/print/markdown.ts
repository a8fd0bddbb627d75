import type {
  DocumentObjective,
  DocumentPhase,
  ExportDocument,
  Narrative,
  OutputFile,
} from '../../document/document.ts'
import { fileName } from '../fileName.ts'
import {
  indicatorColumns,
  indicatorTables,
  PHASE_COLUMNS,
  PHASE_HEADINGS,
  type PhaseCells,
  type PrintedIndicatorTable,
  phaseCells,
  textOf,
} from './cells.ts'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { type PrintedReport, type PrintedSheet, reportsOf } from './sheets.ts'

// Three blank lines stand where the printed form begins a new page.
const PAGE_BREAK = '\n\n\n\n'

/**
 * The plan's sheets (*Schede Obiettivi*) as the printed form converted to Markdown: the reader
 * of sheets reads them back. `README.md` lists what the form has no place for.
 */
export function writeMarkdown(document: ExportDocument): OutputFile {
  const pages = reportsOf(document).flatMap((report) => [frontPage(report), ...sheetPages(report)])
  return {
    name: `scheda-obiettivi-${fileName(document.plan.dup.code.value)}.md`,
    mediaType: 'text/markdown; charset=utf-8',
    bytes: new TextEncoder().encode(`${pages.join(PAGE_BREAK)}\n`),
  }
}

function frontPage({ front }: PrintedReport): string {
  const parameters = [
    ['Vista', front.view],
    ['Livello', front.level],
    ['Centro di Responsabilità', front.center],
  ].filter((parameter): parameter is [string, string] => parameter[1] !== null)
  return [
    '## SCHEDA OBIETTIVI',
    '### Parametri selezionati:',
    parameters.map(([name, value]) => `<b>${name}</b>\t${escapeMarkdown(value)}`).join('\n'),
  ].join('\n\n')
}

function sheetPages({ sheets }: PrintedReport): string[] {
  return sheets.map((sheet) => blocks(header(sheet.objective), body(sheet)))
}

function header(objective: DocumentObjective): string {
  const level = textOf(objective.levelLabel)
  return blocks(
    `${level ? `${escapeMarkdown(level)}  \n` : ''}${escapeMarkdown(objective.code.value)}`,
    labelled('Assessorato', objective.portfolio?.value.label),
    labelled('Centro di Responsabilità', objective.responsibilityCenter?.value),
    objective.title && `***${escapeMarkdown(objective.title.value)}***`,
    objective.manager && `Responsabile  \n**${escapeMarkdown(objective.manager.value)}**`,
  )
}

function body({ objective, chain }: PrintedSheet): string {
  const publicValue = objective.publicValue?.value
  return blocks(
    publicValue?.title &&
      `**VALORE PUBBLICO**\n\n${escapeMarkdown(`${publicValue.code} - ${publicValue.title}`)}`,
    chain.length > 0 && 'Collegato a',
    ...chain.map(
      ({ label, code, title }) =>
        `**${escapeMarkdown(label)}:** ${escapeMarkdown(code)} ${escapeMarkdown(title)}`,
    ),
    narrative('Modalità di Attuazione', objective.implementationApproach),
    narrative('STATO DI ATTUAZIONE', objective.implementationStatus),
    objective.executionState?.text && `Stato  \n${escapeMarkdown(objective.executionState.text)}`,
    objective.phases && phaseTable(objective.phases),
    objective.indicators &&
      blocks('**INDICATORI**', indicatorTables(objective).map(indicatorTable).join('\n')),
  )
}

function labelled(label: string, value: string | undefined): string | undefined {
  return value && `${label}\n\n**${escapeMarkdown(value)}**`
}

function narrative(heading: string, said: Narrative | null): string | null {
  if (!said) return null
  let text = ''
  let list = false
  for (const { value } of said.blocks) {
    const item = value.number !== null
    // Items of one list are not separated; everything else is a paragraph of its own.
    text += list && item ? '\n' : '\n\n'
    text += item ? `- ${value.number}) ${escapeMarkdown(value.text)}` : escapeParagraph(value.text)
    list = item
  }
  return `#### ${heading}${text}`
}

/** A paragraph whose first signs would make it a list item in Markdown, kept a paragraph. */
function escapeParagraph(text: string): string {
  return escapeMarkdown(text).replace(/^(\d{1,9})?([-+.)])(?=\s)/, '$1\\$2')
}

function phaseTable(phases: readonly DocumentPhase[]): string {
  return blocks(
    "**FASI - ATTIVITA'**",
    tsv([
      ...twoRows(PHASE_HEADINGS.title, PHASE_HEADINGS, (heading) => heading),
      ...phases.flatMap((phase) => {
        const cells = phaseCells(phase)
        return twoRows(bold(cells.title), cells, escapeMarkdown)
      }),
    ]),
  )
}

/** The two rows of a phase: in the second, what stands under a heading of the first. */
function twoRows(
  title: string,
  cells: PhaseCells,
  print: (text: string) => string,
): readonly (readonly string[])[] {
  return [
    [title, ...PHASE_COLUMNS.map(({ name }) => print(cells[name]))],
    ['', ...PHASE_COLUMNS.map(({ below }) => (below ? print(cells[below]) : ''))],
  ]
}

function indicatorTable(table: PrintedIndicatorTable): string {
  const columns = indicatorColumns(table)
  return tsv([
    columns.map(({ heading }) => heading),
    ...table.indicators.map((indicator) =>
      columns.map(({ cellOf }) => escapeMarkdown(cellOf(indicator))),
    ),
  ])
}

const bold = (text: string): string => `<b>${escapeMarkdown(text)}</b>`

const tsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join('\t')).join('\n')

/** Blocks with a blank line between; absent ones are left out. */
function blocks(...texts: readonly (string | null | undefined | false)[]): string {
  return texts.filter(Boolean).join('\n\n')
}
