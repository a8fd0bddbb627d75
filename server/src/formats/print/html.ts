import { readFileSync } from 'node:fs'
import type {
  DocumentObjective,
  ExportDocument,
  Narrative,
  OutputFile,
} from '../../document/document.ts'
import { fileName } from '../fileName.ts'
import { indicatorTables, textOf } from './cells.ts'
import { contents } from './contents.ts'
import { cssString, escapeHtml } from './escapeHtml.ts'
import { indicatorTableHtml, phaseTableHtml } from './htmlTables.ts'
import { type Front, type PrintedSheet, reportsOf, viewOf } from './sheets.ts'

const STYLE = readFileSync(new URL('./sheet.css', import.meta.url), 'utf8')

/**
 * The plan as one page for reading and printing: the cascade as a list of contents, then the
 * sheets (*Schede Obiettivi*) as the form prints them. It needs no other file and runs no script.
 */
export function writeHtml(document: ExportDocument): OutputFile {
  const reports = reportsOf(document)
  const sheets = reports.flatMap((report) => report.sheets)
  const anchors = new Map(sheets.map(({ objective }, index) => [objective, `scheda-${index + 1}`]))
  const anchorOf = (objective: DocumentObjective) => anchors.get(objective) ?? null
  const view = viewOf(document.plan)
  const html = `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`Scheda obiettivi ${view} – ${document.authority.name}`)}</title>
<style>
${STYLE}${pageHeads(`${document.authority.name} – ${view}`, sheets, anchorOf)}</style>
</head>
<body>
<header class="cover">
<p class="authority">${escapeHtml(document.authority.name)}</p>
<h1>SCHEDA OBIETTIVI</h1>
${reports.length > 0 ? frontOf(reports[0]?.front as Front) : frontOf({ view, level: null, center: null })}
</header>
<nav class="contents" aria-labelledby="indice">
<h2 id="indice">Indice</h2>
${contents(document.plan, anchorOf)}
</nav>
<main>
${reports
  .map(({ front, sheets }, index) =>
    [
      // The first front page is the cover's.
      ...(index === 0
        ? []
        : [`<section class="front">\n<h2>SCHEDA OBIETTIVI</h2>\n${frontOf(front)}\n</section>`]),
      ...sheets.map((sheet) => sheetArticle(sheet, anchorOf(sheet.objective) ?? '')),
    ].join('\n'),
  )
  .join('\n')}
</main>
</body>
</html>
`
  return {
    name: `scheda-obiettivi-${fileName(document.plan.dup.code.value)}.html`,
    mediaType: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode(html),
  }
}

/** The header of every printed page: authority and plan, objective; the page number is the same for all. */
function pageHeads(
  plan: string,
  sheets: readonly PrintedSheet[],
  anchorOf: (objective: DocumentObjective) => string | null,
): string {
  const own = sheets.map(({ objective }) => {
    const anchor = anchorOf(objective)
    return `#${anchor} { page: ${anchor} }
@page ${anchor} { @top-left { content: ${cssString(`${objective.code.value} · ${plan}`)} } }
`
  })
  return `@page { @top-left { content: ${cssString(plan)} } }\n${own.join('')}`
}

function frontOf({ view, level, center }: Front): string {
  return `<section aria-label="Parametri selezionati">
<p class="parameters">Parametri selezionati:</p>
<dl>
${terms([
  ['Vista', view],
  ['Livello', level],
  ['Centro di Responsabilità', center],
])}
</dl>
</section>`
}

function sheetArticle({ objective, chain }: PrintedSheet, anchor: string): string {
  const title = textOf(objective.title)
  const publicValue = objective.publicValue?.value
  return `<article id="${anchor}" aria-labelledby="${anchor}-titolo">
<header>
<p class="level">${escapeHtml(textOf(objective.levelLabel))}</p>
<p class="code">${escapeHtml(objective.code.value)}</p>
<dl>
${terms([
  ['Assessorato', objective.portfolio?.value.label],
  ['Centro di Responsabilità', objective.responsibilityCenter?.value],
])}
</dl>
<h2 id="${anchor}-titolo">${escapeHtml(title || objective.code.value)}</h2>
<dl>
${terms([['Responsabile', objective.manager?.value]])}
</dl>
</header>
${[
  publicValue &&
    part(
      'VALORE PUBBLICO',
      `<p>${escapeHtml([publicValue.code, publicValue.title].filter(Boolean).join(' - '))}</p>`,
    ),
  chain.length > 0 &&
    part(
      'Collegato a',
      chain
        .map(
          ({ label, code, title }) =>
            `<p class="link"><b>${escapeHtml(label)}:</b> ${escapeHtml(`${code} ${title}`)}</p>`,
        )
        .join('\n'),
    ),
  narrative('Modalità di Attuazione', objective.implementationApproach),
  narrative('STATO DI ATTUAZIONE', objective.implementationStatus),
  objective.executionState?.text &&
    part('Stato', `<p class="state">${escapeHtml(objective.executionState.text)}</p>`),
  objective.phases && phaseTableHtml(objective.phases),
  ...(objective.indicators ? indicatorTables(objective).map(indicatorTableHtml) : []),
]
  .filter(Boolean)
  .join('\n')}
</article>`
}

function terms(pairs: readonly (readonly [string, string | null | undefined])[]): string {
  return pairs
    .filter(([, value]) => value)
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value ?? '')}</dd></div>`)
    .join('\n')
}

function part(heading: string, content: string): string {
  return `<section>\n<h3>${heading}</h3>\n${content}\n</section>`
}

function narrative(heading: string, said: Narrative | null): string {
  if (!said) return ''
  let html = ''
  let list = false
  for (const { value } of said.blocks) {
    const item = value.number !== null
    if (item !== list) html += item ? '<ol>\n' : '</ol>\n'
    html += item
      ? `<li value="${value.number}">${escapeHtml(value.text)}</li>\n`
      : `<p>${escapeHtml(value.text)}</p>\n`
    list = item
  }
  return part(heading, `<div class="narrative">\n${html}${list ? '</ol>\n' : ''}</div>`)
}
