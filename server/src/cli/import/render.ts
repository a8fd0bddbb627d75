import type { ImportChange, ImportIssue, ImportReport } from '@cascata/sdk'
import type { LocalizedText } from '../../domain/localized.ts'
import { columns, inline, type Say, shortened } from '../text.ts'
import { fieldLabel, formatLabel, KINDS, placeLabel } from './labels.ts'

/** How much of long lists and texts is shown. */
export interface RenderOptions {
  readonly say: Say
  /** Whether everything is listed. */
  readonly all: boolean
}

const MOST_CHANGES = 40
const MOST_ISSUES = 25
const LONGEST_VALUE = 72
const LONGEST_RAW = 160

/** Formats a report as text: the outcome, the change plan, the issues. */
export function renderReport(report: ImportReport, { say, all }: RenderOptions): string {
  return [
    renderOutcome(report, say),
    renderFiles(report, say),
    renderCounts(report, say),
    renderChanges(report, say, all),
    renderIssues(report.issues, say, all ? Number.POSITIVE_INFINITY : MOST_ISSUES),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

const OUTCOMES: Record<Exclude<ImportReport['outcome'], 'DRY_RUN'>, LocalizedText> = {
  APPLIED: { it: 'Importato.', en: 'Imported.' },
  UNCHANGED: {
    it: 'Niente da fare: tutto è già come nei file.',
    en: 'Nothing to do: everything already is as in the files.',
  },
  REFUSED: {
    it: 'Non importato: i file contengono errori, e niente è stato scritto.',
    en: 'Not imported: the files have errors, and nothing was written.',
  },
}

/** The outcome of a dry run, and the next step. */
const DRY_RUNS: Record<'CHANGES' | 'UNCHANGED' | 'ERRORS', LocalizedText> = {
  CHANGES: {
    it: 'Confronto: niente è stato scritto. Lo stesso comando senza --dry-run importa.',
    en: 'Dry run: nothing was written. The same command without --dry-run imports.',
  },
  UNCHANGED: {
    it: 'Confronto: non c’è niente da importare, tutto è già come nei file.',
    en: 'Dry run: there is nothing to import, everything already is as in the files.',
  },
  ERRORS: {
    it: 'Confronto: niente è stato scritto. I file contengono errori, e così non si possono importare.',
    en: 'Dry run: nothing was written. The files have errors and cannot be imported as they are.',
  },
}

function renderOutcome(report: ImportReport, say: Say): string[] {
  const { outcome } = report
  if (outcome !== 'DRY_RUN') return [say(OUTCOMES[outcome])]
  if (hasErrors(report)) return [say(DRY_RUNS.ERRORS)]
  return [say(changesIn(report) > 0 ? DRY_RUNS.CHANGES : DRY_RUNS.UNCHANGED)]
}

function hasErrors({ issues }: ImportReport): boolean {
  return issues.some(({ severity }) => severity === 'ERROR')
}

/** All changes, those that the report does not list included. */
function changesIn({ counts }: ImportReport): number {
  return counts.reduce((sum, row) => sum + row.created + row.updated + row.removed, 0)
}

/** Issues of files whose format was not recognized. */
const UNREAD: readonly string[] = ['UNKNOWN_FORMAT', 'OTHER_FORMAT', 'EMPTY_FILE']

function renderFiles({ authority, files, plans, issues }: ImportReport, say: Say): string[] {
  const unread = new Set(issues.flatMap(({ code, file }) => (UNREAD.includes(code) ? file : [])))
  const rows = [[say({ it: 'Ente', en: 'Authority' }), inline(authority)]]
  for (const { code, label, isNew, revision } of plans) {
    const state = isNew
      ? say({ it: 'nuovo', en: 'new' })
      : revision === null
        ? ''
        : say({ it: `revisione ${revision}`, en: `revision ${revision}` })
    rows.push([
      say({ it: 'Piano', en: 'Plan' }),
      `${inline(`${code} ${label}`)}${state && ` (${state})`}`,
    ])
  }
  for (const { name, format, size, sha256 } of files) {
    rows.push([
      'File',
      [
        inline(name),
        ...(unread.has(name) ? [] : [say(formatLabel(format))]),
        bytes(size, say),
        `sha256 ${sha256.slice(0, 12)}…`,
      ].join('  '),
    ])
  }
  const width = Math.max(...rows.map(([heading = '']) => heading.length))
  return rows.map(([heading = '', text]) => `  ${heading.padEnd(width)}  ${text}`)
}

function bytes(size: number, say: Say): string {
  if (size < 1_000) return say({ it: `${size} byte`, en: `${size} bytes` })
  const [amount, unit] = size < 1_000_000 ? [size / 1_000, 'kB'] : [size / 1_000_000, 'MB']
  const number = amount.toFixed(1)
  return `${say({ it: number.replace('.', ','), en: number })} ${unit}`
}

function renderCounts(report: ImportReport, say: Say): string[] {
  const { counts, plans } = report
  // For files that could not be read, stored objects are not counted.
  if (counts.length === 0 || (plans.length === 0 && hasErrors(report))) return []
  const headings: LocalizedText[] = [
    { it: 'creati', en: 'created' },
    { it: 'aggiornati', en: 'updated' },
    { it: 'invariati', en: 'unchanged' },
    { it: 'tolti', en: 'removed' },
  ]
  const rows = counts.map(({ kind, created, updated, unchanged, removed }) => [
    kindLabel(kind, 'many', say),
    ...[created, updated, unchanged, removed].map(String),
  ])
  return columns([['', ...headings.map(say)], ...rows], '  ')
}

function kindLabel(kind: string, number: 'one' | 'many', say: Say): string {
  const label = KINDS[kind]?.[number]
  return label ? say(label) : kind
}

const SIGNS: Record<ImportChange['action'], string> = { CREATE: '+', UPDATE: '~', REMOVE: '-' }

function renderChanges(report: ImportReport, say: Say, all: boolean): string[] {
  const { changes } = report
  const total = changesIn(report)
  if (total === 0) return []
  const shown = changes.slice(0, all ? changes.length : MOST_CHANGES)
  const groups = Map.groupBy(shown, ({ objectiveCode }) => objectiveCode)
  const lines = [
    say({
      it: 'Variazioni (+ si crea, ~ si aggiorna, - si toglie):',
      en: 'Changes (+ created, ~ updated, - removed):',
    }),
  ]
  for (const [objective, group] of groups) {
    lines.push(`  ${objective === null ? say(SHARED) : inline(objective)}`)
    for (const change of group) lines.push(...renderChange(change, say, all))
  }
  const omitted = total - shown.length
  if (omitted > 0) lines.push(`  ${more(omitted, say)}`)
  return lines
}

const SHARED: LocalizedText = {
  it: 'piano, e ciò che i piani hanno in comune',
  en: 'the plan, and what plans share',
}

function renderChange(change: ImportChange, say: Say, all: boolean): string[] {
  const { action, kind, label, fields } = change
  // The code of an objective is in the line above; a new one is shown with its title.
  const title = fields.find((field) => field.name === 'title')?.after ?? ''
  const name = shortened(
    kind === 'OBJECTIVE' ? (action === 'CREATE' ? title : '') : label,
    LONGEST_VALUE,
  )
  const quoted = name && say({ it: ` «${name}»`, en: ` “${name}”` })
  // Values of created and removed objects are in the file, or in the record of the import.
  const shown = action === 'UPDATE' || all ? fields : []
  return [
    `    ${SIGNS[action]} ${kindLabel(kind, 'one', say)}${quoted}`,
    ...shown.map(
      (field) => `        ${say(fieldLabel(field.name))}: ${renderField(field, action)}`,
    ),
  ]
}

function renderField(
  { before, after }: ImportChange['fields'][number],
  action: ImportChange['action'],
): string {
  if (action === 'CREATE') return value(after)
  if (action === 'REMOVE') return value(before)
  return `${value(before)} → ${value(after)}`
}

/** A value; a dash for none. */
function value(text: string | null): string {
  return text === null ? '—' : shortened(text, LONGEST_VALUE)
}

function more(count: number, say: Say): string {
  return say({
    it: `… e ${count === 1 ? 'un’altra' : `altre ${count}`} (con --all si vedono tutte)`,
    en: `… and ${count} more (--all shows them all)`,
  })
}

function renderIssues(issues: readonly ImportIssue[], say: Say, most: number): string[] {
  if (issues.length === 0) return []
  const errors = issues.filter(({ severity }) => severity === 'ERROR')
  const warnings = issues.filter(({ severity }) => severity !== 'ERROR')
  // Errors come first, whatever their file.
  const shown = [...errors, ...warnings].slice(0, most)
  const omitted = issues.length - shown.length
  return [
    say({
      it: `Segnalazioni: ${errors.length} ${errors.length === 1 ? 'errore' : 'errori'}, ${warnings.length} ${warnings.length === 1 ? 'avviso' : 'avvisi'}`,
      en: `Issues: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}, ${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}`,
    }),
    ...shown.flatMap((issue) => renderIssue(issue, say)),
    ...(omitted > 0 ? [`  ${more(omitted, say)}`] : []),
  ]
}

const SEVERITIES: Record<ImportIssue['severity'], LocalizedText> = {
  ERROR: { it: 'ERRORE', en: 'ERROR' },
  WARNING: { it: 'AVVISO', en: 'WARNING' },
}

function renderIssue(issue: ImportIssue, say: Say): string[] {
  const { code, severity, file, line, raw, message, remedy, proposal } = issue
  const place = file === null ? '' : `${inline(say(placeLabel(file, line)))}  `
  const advice = inline(say(remedy))
  const details: [LocalizedText, string | null][] = [
    [{ it: 'testo', en: 'text' }, raw === null ? null : shortened(raw, LONGEST_RAW)],
    [{ it: 'rimedio', en: 'remedy' }, advice || null],
    [
      { it: 'proposta', en: 'proposal' },
      // Most remedies contain the proposal.
      proposal === null || advice.includes(inline(proposal))
        ? null
        : shortened(proposal, LONGEST_RAW),
    ],
  ]
  return [
    `  ${place}${say(SEVERITIES[severity])}  ${code}`,
    `      ${inline(say(message))}`,
    ...details.flatMap(([heading, text]) =>
      text === null ? [] : [`      ${say(heading)}: ${text}`],
    ),
  ]
}
