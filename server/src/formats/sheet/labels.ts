import { fold } from '../../domain/fold.ts'
import type { Headed } from '../../domain/headings.ts'
import {
  indicatorTitle,
  isYearValue,
  type PrintedIndicatorField,
  printedIndicatorFields,
  type YearValue,
  yearValueHeadings,
} from '../../domain/indicatorFields.ts'
import { type PhaseField, phaseFields, phaseTitle } from '../../domain/phaseFields.ts'
import type { SheetChainLink } from './document.ts'
import { plain, withoutHeadingSign } from './markup.ts'

// Every word of the printed form that has a meaning, folded (no case, accents, punctuation),
// and what it means. A new print of the form is a new row here and nothing else; the headings of
// its tables stand beside their fields, in the domain.

/** A label that stands alone on its line and announces what follows. */
export type Label =
  | 'REPORT'
  | 'PARAMETERS'
  | 'PORTFOLIO'
  | 'CENTER'
  | 'MANAGER'
  | 'PUBLIC_VALUE'
  | 'CHAIN'
  | 'APPROACH'
  | 'STATUS'
  | 'STATE'
  | 'PHASES'
  | 'INDICATORS'

const LABELS = new Map<string, Label>([
  ['scheda obiettivi', 'REPORT'],
  ['schede obiettivi', 'REPORT'],
  ['parametri selezionati', 'PARAMETERS'],
  ['assessorato', 'PORTFOLIO'],
  ['centro di responsabilita', 'CENTER'],
  ['responsabile', 'MANAGER'],
  ['valore pubblico', 'PUBLIC_VALUE'],
  ['collegato a', 'CHAIN'],
  ['modalita di attuazione', 'APPROACH'],
  ['stato di attuazione', 'STATUS'],
  ['stato', 'STATE'],
  ['fasi attivita', 'PHASES'],
  ['fasi', 'PHASES'],
  ['indicatori', 'INDICATORS'],
])

/** The labels that every page's header repeats. */
export const HEADER_LABELS: ReadonlySet<Label> = new Set(['PORTFOLIO', 'CENTER', 'MANAGER'])

/** A parameter of the front page. */
export type Parameter = 'view' | 'level' | 'center'

const PARAMETERS = new Map<string, Parameter>([
  ['vista', 'view'],
  ['livello', 'level'],
  ['centro di responsabilita', 'center'],
])

type ChainLevel = SheetChainLink['level']

const CHAIN_LEVELS = new Map<string, ChainLevel>([
  ['obiettivo di mandato', 'MANDATE'],
  ['linea di mandato', 'MANDATE'],
  ['indirizzo strategico', 'MANDATE'],
  ['obiettivo di missione', 'MISSION'],
  ['obiettivo strategico', 'MISSION'],
  ['obiettivo di programma', 'PROGRAM'],
  ['obiettivo operativo', 'PROGRAM'],
])

/** A column of «FASI - ATTIVITA'»; some stand in the second physical row. */
export type PhaseColumn = PhaseField | 'title'

const PHASE_COLUMNS: ReadonlyMap<string, PhaseColumn> = columnsOf<PhaseColumn>({
  title: phaseTitle,
  ...phaseFields,
})

/** A column of «INDICATORI»; a value column may name its year. */
export type IndicatorColumn =
  | { readonly field: PrintedIndicatorField | 'title' }
  | { readonly field: YearValue; readonly year: number | null }

const INDICATOR_COLUMNS = columnsOf<IndicatorColumn['field']>({
  title: indicatorTitle,
  ...printedIndicatorFields,
  ...yearValueHeadings,
})

/** The columns of a table by their headings, folded. */
function columnsOf<N extends string>(columns: Readonly<Record<N, Headed>>): ReadonlyMap<string, N> {
  return new Map(
    Object.entries<Headed>(columns).flatMap(([name, { headings }]) =>
      (headings.sheet ?? []).map((heading) => [fold(heading), name as N] as const),
    ),
  )
}

// No label is printed longer; the cap keeps paragraphs and titles from being folded at all.
const LONGEST_LABEL = 40

function look<T>(table: ReadonlyMap<string, T>, text: string): T | null {
  // Labels are words: most cells are empty, or a number, or a date.
  if (text.length > LONGEST_LABEL || text === '' || /^[\d.,/]/.test(text)) return null
  return table.get(fold(text)) ?? null
}

/** The label a whole line is, whatever its markup; null for any other text. */
export function labelOf(raw: string): Label | null {
  return raw.length > 3 * LONGEST_LABEL ? null : look(LABELS, plain(withoutHeadingSign(raw)))
}

/** The front-page parameter a text names. */
export const parameterOf = (text: string): Parameter | null => look(PARAMETERS, text)

/** The level that the words before the colon of a «Collegato a» link name. */
export const chainLevelOf = (text: string): ChainLevel | null => look(CHAIN_LEVELS, text)

/** The phase column a heading names. */
export const phaseColumnOf = (text: string): PhaseColumn | null => look(PHASE_COLUMNS, text)

/** The indicator column a heading names, with the year it ends in. */
export function indicatorColumnOf(text: string): IndicatorColumn | null {
  if (text.length > LONGEST_LABEL) return null
  const [, words = '', year] = /^(.*?)(?:\s+(\d{4}))?$/.exec(text) ?? []
  const field = look(INDICATOR_COLUMNS, words)
  if (field === null) return null
  if (isYearValue(field)) return { field, year: year === undefined ? null : Number(year) }
  return year === undefined ? { field } : null
}
