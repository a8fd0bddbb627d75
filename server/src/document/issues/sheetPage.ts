import { type LocalizedText, quote } from '../../domain/localized.ts'
import { error, warning } from './definition.ts'
import type { SheetTable } from './sheetTable.ts'

/** A part of a sheet that is printed once for an objective. */
export type SheetSection = SheetTable | 'APPROACH' | 'STATUS'

const SECTIONS: Record<SheetSection, string> = {
  APPROACH: 'Modalità di attuazione',
  STATUS: 'Stato di attuazione',
  PHASES: 'Fasi - Attività',
  INDICATORS: 'Indicatori',
}

/** A field of the page header or a single value of the body, as people call it. */
export type SheetField =
  | 'levelLabel'
  | 'title'
  | 'portfolio'
  | 'responsibilityCenter'
  | 'manager'
  | 'publicValue'
  | 'executionState'

const FIELDS: Record<SheetField, LocalizedText> = {
  levelLabel: { it: 'il nome del livello', en: 'the name of the level' },
  title: { it: 'il titolo', en: 'the title' },
  portfolio: { it: '«Assessorato»', en: '“Assessorato”' },
  responsibilityCenter: { it: '«Centro di Responsabilità»', en: '“Centro di Responsabilità”' },
  manager: { it: '«Responsabile»', en: '“Responsabile”' },
  publicValue: { it: '«Valore pubblico»', en: '“Valore pubblico”' },
  executionState: { it: '«Stato»', en: '“Stato”' },
}

/** Issues of the pages of an objective: their header, and their order. */
export const sheetPageIssues = {
  /** A page header without its code line: it is not known which objective its text is of. */
  PAGE_WITHOUT_CODE: error<{ after: string | null }>(
    ({ after }) => ({
      it: `${after === null ? 'La prima pagina' : `Una pagina dopo quelle di ${after}`} non ha un codice sopra «Assessorato»: non si sa di quale obiettivo sia, e non è stata letta.`,
      en: `${after === null ? 'The first page' : `A page after those of ${after}`} has no code above “Assessorato”: it is not known which objective it is of, and it was not read.`,
    }),
    {
      it: 'Rimettere la riga del codice (come 2024_U09_01) e importare di nuovo.',
      en: 'Restore the code line (such as 2024_U09_01) and import again.',
    },
  ),
  /** No page of an objective prints a title. */
  OBJECTIVE_WITHOUT_TITLE: error<{ objective: string }>(
    ({ objective }) => ({
      it: `Nessuna pagina di ${objective} stampa il titolo, tra «Centro di Responsabilità» e «Responsabile».`,
      en: `No page of ${objective} prints its title, between “Centro di Responsabilità” and “Responsabile”.`,
    }),
    {
      it: 'Rimettere il titolo sulla pagina e importare di nuovo.',
      en: 'Restore the title on the page and import again.',
    },
  ),
  /** A page without the name of its level, and no «Livello» to take it from. */
  LEVEL_NOT_PRINTED: warning<{ objective: string }>(
    ({ objective }) => ({
      it: `Né la pagina di ${objective} né «Livello» nel frontespizio dicono il nome del livello: non è stato importato.`,
      en: `Neither the page of ${objective} nor “Livello” on the front page names the level: it was not imported.`,
    }),
    {
      it: 'Rimettere il nome del livello sopra il codice (come PEG-PIAO-SEZ. 2.2 PERFORMANCE) e importare di nuovo.',
      en: 'Restore the name of the level above the code (such as PEG-PIAO-SEZ. 2.2 PERFORMANCE) and import again.',
    },
  ),
  /** A page whose body is printed twice, word for word; the second is left out. */
  DUPLICATE_PAGE: warning<{ objective: string; line: number }>(
    ({ objective, line }) => ({
      it: `Questa pagina di ${objective} ripete parola per parola quella alla riga ${line}: è stata letta una volta sola.`,
      en: `This page of ${objective} repeats the one at line ${line} word for word: it was read once.`,
    }),
    { it: 'Non c’è nulla da fare.', en: 'There is nothing to do.' },
  ),
  /** A part of an objective is printed again after others: two prints of it, or pages out of order. */
  SECTION_PRINTED_TWICE: error<{ objective: string; section: SheetSection }>(
    ({ objective, section }) => ({
      it: `«${SECTIONS[section]}» di ${objective} è stampato una seconda volta, dopo altre parti: il file contiene due stampe dello stesso obiettivo, o le sue pagine sono in disordine.`,
      en: `“${SECTIONS[section]}” of ${objective} is printed a second time, after other parts: the file holds two prints of one objective, or its pages are out of order.`,
    }),
    {
      it: 'Lasciare nel file una sola stampa, con le pagine in ordine, e importare di nuovo.',
      en: 'Leave one print in the file, with its pages in order, and import again.',
    },
  ),
  /** A repeated page header prints another value than the first. */
  HEADER_DISAGREES: warning<{
    objective: string
    field: SheetField
    first: string
    line: number
    found: string
  }>(
    ({ objective, field, first, line, found }) => ({
      it: `Per ${objective}, ${FIELDS[field].it} è ${quote(first).it} alla riga ${line} e qui ${quote(found).it}. È rimasto il primo.`,
      en: `For ${objective}, ${FIELDS[field].en} is ${quote(first).en} on line ${line} and ${quote(found).en} here. The first was kept.`,
    }),
    {
      it: 'Lasciare solo quello giusto su tutte le pagine dell’obiettivo e importare di nuovo.',
      en: 'Leave only the right one on all pages of the objective and import again.',
    },
  ),
  /** One code with two titles in the same file; the first is kept. */
  TITLE_CONFLICT: warning<{ code: string; first: string; line: number; found: string }>(
    ({ code, first, line, found }) => ({
      it: `${code} si intitola ${quote(first).it} alla riga ${line} e qui ${quote(found).it}. È rimasto il primo titolo.`,
      en: `${code} is titled ${quote(first).en} on line ${line} and ${quote(found).en} here. The first title was kept.`,
    }),
    {
      it: 'Rendere uguali i titoli, o correggere il codice se sono due obiettivi, e importare di nuovo.',
      en: 'Make the titles equal, or correct the code if they are two objectives, and import again.',
    },
  ),
}
