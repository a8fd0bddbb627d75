import type { LocalizedText } from './localized.ts'

/**
 * How tables head a column. A heading is recognized whatever its case, accents and punctuation;
 * a new one that an office uses is a new word here.
 */
export interface HeadingWords {
  /** What the column holds, for people who fill in a table. */
  readonly about: LocalizedText
  /** In the printed sheet (*Scheda Obiettivi*), the first is the one we print; absent where no sheet prints the column. */
  readonly sheet?: readonly [string, ...string[]]
  /** In tables (CSV, workbook), beside the label of the field in either language. */
  readonly synonyms: readonly string[]
}

/** Something that heads a column and is no field of its table: a title, a value of a year. */
export interface Headed {
  /** Its label. */
  readonly label: LocalizedText
  readonly headings: HeadingWords
}

/** Other headings of «Centro di responsabilità». */
export const centerSynonyms: readonly string[] = [
  'cdr',
  'centro',
  'centro responsabilita',
  'center',
  'responsibility centre',
  'centre',
]

/** The headings of «Nota». */
export const noteHeadings = {
  about: { it: 'Osservazioni.', en: 'Remarks.' },
  sheet: ['Note', 'Nota'],
  synonyms: ['note', 'osservazioni', 'notes', 'remarks'],
} as const satisfies HeadingWords

/** The description of a column of days. */
export const dayAbout: LocalizedText = { it: 'gg/mm/aaaa', en: 'dd/mm/yyyy' }
