import type { DocumentPhase } from '../../document/document.ts'
import type { PhaseField } from '../../domain/phaseFields.ts'
import {
  indicatorColumns,
  PHASE_COLUMNS,
  PHASE_HEADINGS,
  type PhaseCells,
  type PrintedIndicatorTable,
  phaseCells,
} from './cells.ts'
import { escapeHtml } from './escapeHtml.ts'

/** «FASI - ATTIVITA'»: two rows a phase, a cell that has none below it over both. */
export function phaseTableHtml(phases: readonly DocumentPhase[]): string {
  const heading = (cells: PhaseCells, column: PhaseField | 'title', rows = 1) =>
    `<th scope="col" class="${column}"${spanning(rows)}>${cells[column]}</th>`
  const cell = (cells: PhaseCells, column: PhaseField, rows = 1) =>
    `<td class="${column}"${spanning(rows)}>${escapeHtml(cells[column])}</td>`
  const bodies = phases.map((phase) => {
    const cells = phaseCells(phase)
    const title = `<th scope="rowgroup" class="title" rowspan="2">${escapeHtml(cells.title)}</th>`
    return `<tbody>\n${twoRows(title, cells, cell)}\n</tbody>`
  })
  return `<table class="phases">
<caption>FASI - ATTIVITA'</caption>
<thead>
${twoRows(heading(PHASE_HEADINGS, 'title', 2), PHASE_HEADINGS, heading)}
</thead>
${bodies.join('\n')}
</table>`
}

function twoRows(
  title: string,
  cells: PhaseCells,
  cell: (cells: PhaseCells, column: PhaseField, rows?: number) => string,
): string {
  const first = PHASE_COLUMNS.map(({ name, below }) => cell(cells, name, below ? 1 : 2))
  const second = PHASE_COLUMNS.map(({ below }) => (below ? cell(cells, below) : ''))
  return `<tr>${title}${first.join('')}</tr>\n<tr>${second.join('')}</tr>`
}

const spanning = (rows: number): string => (rows > 1 ? ` rowspan="${rows}"` : '')

// Longer than any word that belongs in a narrow column.
const LONG_WORD = /\S{20}/

/** «INDICATORI»: a row an indicator. */
export function indicatorTableHtml(table: PrintedIndicatorTable): string {
  const columns = indicatorColumns(table)
  const rows = table.indicators.map((indicator) => {
    const cells = columns.map(({ holds, cellOf }) => {
      const text = cellOf(indicator)
      if (holds === 'title') return `<th scope="row" class="title">${escapeHtml(text)}</th>`
      return `<td class="${holds}${LONG_WORD.test(text) ? ' long' : ''}">${escapeHtml(text)}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table class="indicators">
<caption>INDICATORI</caption>
<thead>
<tr>${columns.map(({ holds, heading }) => `<th scope="col" class="${holds}">${heading}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}
