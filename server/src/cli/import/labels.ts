import type { ChangeKind } from '@cascata/sdk'
import type { LocalizedText } from '../../domain/localized.ts'

interface KindLabel {
  readonly one: LocalizedText
  readonly many: LocalizedText
}

/** The labels of kinds of objects, singular and plural. A newer service may have others. */
export const KINDS: Readonly<Record<string, KindLabel>> = {
  DUP: { one: { it: 'piano', en: 'plan' }, many: { it: 'piani', en: 'plans' } },
  OBJECTIVE: {
    one: { it: 'obiettivo', en: 'objective' },
    many: { it: 'obiettivi', en: 'objectives' },
  },
  PHASE: { one: { it: 'fase', en: 'phase' }, many: { it: 'fasi', en: 'phases' } },
  INDICATOR: {
    one: { it: 'indicatore', en: 'indicator' },
    many: { it: 'indicatori', en: 'indicators' },
  },
  RESPONSIBILITY_CENTER: {
    one: { it: 'centro di responsabilità', en: 'responsibility center' },
    many: { it: 'centri di responsabilità', en: 'responsibility centers' },
  },
  PERSON: { one: { it: 'persona', en: 'person' }, many: { it: 'persone', en: 'people' } },
  PORTFOLIO: {
    one: { it: 'assessorato', en: 'portfolio' },
    many: { it: 'assessorati', en: 'portfolios' },
  },
  PUBLIC_VALUE: {
    one: { it: 'valore pubblico', en: 'public value' },
    many: { it: 'valori pubblici', en: 'public values' },
  },
} satisfies Record<ChangeKind, KindLabel>

export { fieldLabel } from '../../domain/fieldLabels.ts'

/** The label of a file format; most are labeled by their name. */
export function formatLabel(format: string): LocalizedText {
  if (format === 'SHEET') return { it: 'scheda', en: 'sheet' }
  return format === 'STRATML' ? { it: 'StratML', en: 'StratML' } : { it: format, en: format }
}

/** The place of an issue; in a PDF the page alone, since its lines are not visible. */
export function placeLabel(file: string, line: number | null): LocalizedText {
  const [, name, page] = /^(.*) › pagina (\d+)$/s.exec(file) ?? []
  if (name && page) return { it: `${name} › pagina ${page}`, en: `${name} › page ${page}` }
  const place = line === null ? file : `${file}:${line}`
  return { it: place, en: place }
}
