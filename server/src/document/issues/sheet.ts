import { type LocalizedText, quote } from '../../domain/localized.ts'
import { error, warning } from './definition.ts'

/** A table of a sheet. */
export type SheetTable = 'PHASES' | 'INDICATORS'

/** A part of a sheet that is printed once for an objective. */
export type SheetSection = SheetTable | 'APPROACH' | 'STATUS'

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

const TABLES: Record<SheetTable, LocalizedText & { readonly headings: string }> = {
  PHASES: { it: 'delle fasi', en: 'of the phases', headings: 'FASE, Inizio Previsto, …' },
  INDICATORS: { it: 'degli indicatori', en: 'of the indicators', headings: 'Descrizione, Tipo, …' },
}

const SECTIONS: Record<SheetSection, string> = {
  APPROACH: 'Modalità di attuazione',
  STATUS: 'Stato di attuazione',
  PHASES: 'Fasi - Attività',
  INDICATORS: 'Indicatori',
}

const CHAIN_LEVELS = {
  MANDATE: {
    it: 'obiettivo di mandato',
    en: 'mandate objective',
    example: 'OBIETTIVO DI MANDATO: 2023_2028_DUP_10 TITOLO',
  },
  MISSION: {
    it: 'obiettivo di missione',
    en: 'mission objective',
    example: 'OBIETTIVO DI MISSIONE: 2024_28_DUP_10_0101 TITOLO',
  },
  PROGRAM: {
    it: 'obiettivo di programma',
    en: 'program objective',
    example: 'OBIETTIVO DI PROGRAMMA: 10_0101_0101 TITOLO',
  },
} as const

const ITALIAN_LIST = (words: readonly string[]) => words.join(' e ')
const ENGLISH_LIST = (words: readonly string[]) => words.join(' and ')

/** What a printed objective sheet (scheda obiettivi) can have wrong with it. */
export const sheetIssues = {
  /** The file holds no objective page at all. */
  NOT_A_SHEET: error(
    {
      it: 'Questo file non è una scheda obiettivi: non contiene alcuna pagina con un codice sopra «Assessorato».',
      en: 'This file is no objective sheet: it holds no page with a code above “Assessorato”.',
    },
    {
      it: 'Convertire la scheda stampata in testo o Markdown e importare quel file.',
      en: 'Convert the printed sheet to text or Markdown and import that file.',
    },
  ),
  /** A sheet's front page without a single objective. */
  NO_OBJECTIVES: error(
    {
      it: 'La scheda ha il frontespizio, ma nessun obiettivo: manca una riga di codice sopra «Assessorato».',
      en: 'The sheet has its front page but no objective: no code line stands above “Assessorato”.',
    },
    {
      it: 'Stampare di nuovo la scheda scegliendo almeno un obiettivo.',
      en: 'Print the sheet again with at least one objective.',
    },
  ),
  /** «Vista» is missing or has no code, so the plan is not known. */
  VIEW_WITHOUT_CODE: error<{ found: string | null; objectives: number }>(
    ({ found, objectives }) => ({
      it: `${found === null ? 'Manca «Vista» nel frontespizio' : `«Vista» (${quote(found).it}) non inizia con un codice`}: non si sa di quale piano ${objectives === 1 ? 'sia l’obiettivo che segue, che non è stato letto' : `siano i ${objectives} obiettivi che seguono, che non sono stati letti`}.`,
      en: `${found === null ? 'The front page has no “Vista”' : `“Vista” (${quote(found).en}) begins with no code`}: nobody knows which plan the ${objectives === 1 ? 'objective that follows is of; it was' : `${objectives} objectives that follow are of; they were`} not read.`,
    }),
    {
      it: 'Completare «Parametri selezionati» con il codice del piano (come DUP_2024_2027) e importare di nuovo.',
      en: 'Complete “Parametri selezionati” with the code of the plan (such as DUP_2024_2027) and import again.',
    },
  ),
  /** Objectives whose own front page is not in the file, or lost its «Vista»; there is one plan they can be of. */
  VIEW_ASSUMED: warning<{ view: string; line: number; objectives: number }>(
    ({ view, line, objectives }) => ({
      it: `${objectives === 1 ? 'L’obiettivo che comincia qui non ha' : `I ${objectives} obiettivi da qui in poi non hanno`} un frontespizio con «Vista»: ${objectives === 1 ? 'è stato attribuito' : 'sono stati attribuiti'} al piano ${view} (riga ${line}).`,
      en: `The ${objectives === 1 ? 'objective that begins here has' : `${objectives} objectives from here on have`} no front page with “Vista”: ${objectives === 1 ? 'it was' : 'they were'} taken as of the plan ${view} (line ${line}).`,
    }),
    {
      it: 'Se sono di un altro piano, aggiungere il loro frontespizio e importare di nuovo.',
      en: 'If they are of another plan, add their front page and import again.',
    },
  ),
  /** A front page that no objective follows, in a file that has others. */
  VIEW_WITHOUT_OBJECTIVES: warning<{ view: string | null }>(
    ({ view }) => ({
      it: `Il frontespizio ${view === null ? 'senza «Vista»' : `di ${view}`} non è seguito da alcun obiettivo: di questo piano non è importato nulla.`,
      en: `No objective follows the front page ${view === null ? 'without “Vista”' : `of ${view}`}: nothing of that plan is imported.`,
    }),
    {
      it: 'Se il piano ha obiettivi, stampare di nuovo la scheda intera.',
      en: 'If the plan has objectives, print the whole sheet again.',
    },
  ),
  /** The years in the code of the «Vista» are not those in its label. */
  VIEW_YEARS_DISAGREE: warning<{
    code: string
    label: string
    coded: readonly string[]
    labelled: readonly string[]
  }>(
    ({ code, label, coded, labelled }) => ({
      it: `In «Vista» il codice ${code} nomina gli anni ${ITALIAN_LIST(coded)}, l’etichetta ${quote(label).it} gli anni ${ITALIAN_LIST(labelled)}. Entrambi sono conservati come stampati.`,
      en: `In “Vista” the code ${code} names the years ${ENGLISH_LIST(coded)}, the label ${quote(label).en} the years ${ENGLISH_LIST(labelled)}. Both are kept as printed.`,
    }),
    {
      it: 'Correggere all’origine quello sbagliato; se è voluto, non c’è nulla da fare.',
      en: 'Correct the wrong one at its source; if it is meant, there is nothing to do.',
    },
  ),
  /** A parameter of the front page comes twice with different values. */
  PARAMETERS_DISAGREE: warning<{ name: string; first: string; line: number; found: string }>(
    ({ name, first, line, found }) => ({
      it: `«${name}» è ${quote(first).it} alla riga ${line} e qui ${quote(found).it}. È rimasto il primo.`,
      en: `“${name}” is ${quote(first).en} on line ${line} and ${quote(found).en} here. The first was kept.`,
    }),
    {
      it: 'Rendere uguali i frontespizi, se è il secondo quello giusto; altrimenti non c’è nulla da fare.',
      en: 'Make the front pages equal if the second is the right one; if not, there is nothing to do.',
    },
  ),
  /** A page header without its code line: its text belongs to nobody. */
  PAGE_WITHOUT_CODE: error<{ after: string | null }>(
    ({ after }) => ({
      it: `${after === null ? 'La prima pagina' : `Una pagina dopo quelle di ${after}`} non ha un codice sopra «Assessorato»: non si sa di quale obiettivo sia, e non è stata letta.`,
      en: `${after === null ? 'The first page' : `A page after those of ${after}`} has no code above “Assessorato”: nobody knows which objective it is of, and it was not read.`,
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
  /** «Livello» of a front page is not what its pages print. */
  LEVEL_DISAGREES: warning<{ level: string; found: string }>(
    ({ level, found }) => ({
      it: `«Livello» nel frontespizio è ${quote(level).it}, ma le pagine stampano ${quote(found).it}. È rimasto il nome stampato sulle pagine.`,
      en: `“Livello” on the front page is ${quote(level).en}, but the pages print ${quote(found).en}. The name printed on the pages was kept.`,
    }),
    {
      it: 'Se è giusto quello del frontespizio, correggere le pagine e importare di nuovo.',
      en: 'If the front page is right, correct the pages and import again.',
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
  /** One objective «collegato a» two different parents in the same file; the first is kept. */
  PARENT_CONFLICT: warning<{
    code: string
    first: string | null
    line: number
    found: string | null
  }>(
    ({ code, first, line, found }) => ({
      it: `${code} è collegato ${first === null ? 'direttamente al piano' : `a ${first}`} alla riga ${line} e qui ${found === null ? 'direttamente al piano' : `a ${found}`}. È rimasto il primo collegamento.`,
      en: `${code} hangs under ${first ?? 'the plan itself'} on line ${line} and here under ${found ?? 'the plan itself'}. The first link was kept.`,
    }),
    {
      it: 'Lasciare in «Collegato a» solo il collegamento giusto e importare di nuovo.',
      en: 'Leave only the right link in “Collegato a” and import again.',
    },
  ),
  /** A link of «Collegato a» that is not level, code and title. */
  UNREADABLE_LINK: warning<{
    objective: string
    words: string
    level: keyof typeof CHAIN_LEVELS | null
    missing: 'LEVEL' | 'CODE' | 'TITLE'
  }>(
    ({ objective, words, level, missing }) => {
      const [it, en] =
        missing === 'LEVEL'
          ? [
              `${quote(words).it} non è un livello che Cascata conosce`,
              `${quote(words).en} is no level that Cascata knows`,
            ]
          : missing === 'CODE'
            ? ['manca il codice', 'the code is missing']
            : ['manca il titolo dopo il codice', 'the title after the code is missing']
      return {
        it: `In «Collegato a» di ${objective}${level ? `, ${CHAIN_LEVELS[level].it}` : ''}: ${it}. Il collegamento non è stato importato; quello già noto resta.`,
        en: `In “Collegato a” of ${objective}${level ? `, ${CHAIN_LEVELS[level].en}` : ''}: ${en}. The link was not imported; a known one stays.`,
      }
    },
    ({ level }) => ({
      it: `Scriverlo come «${CHAIN_LEVELS[level ?? 'MANDATE'].example}» e importare di nuovo.`,
      en: `Write it as “${CHAIN_LEVELS[level ?? 'MANDATE'].example}” and import again.`,
    }),
  ),
  /** A «Valore pubblico» that is not code, dash and title. */
  UNREADABLE_PUBLIC_VALUE: warning<{ objective: string; found: string }>(
    ({ objective, found }) => ({
      it: `«Valore pubblico» di ${objective} è ${quote(found).it}, non un codice, un trattino e un titolo: non è stato importato.`,
      en: `“Valore pubblico” of ${objective} is ${quote(found).en}, not a code, a dash and a title: it was not imported.`,
    }),
    {
      it: 'Scriverlo come «5 - ACCOUNTABILITY» e importare di nuovo.',
      en: 'Write it as “5 - ACCOUNTABILITY” and import again.',
    },
  ),
  /** A Markdown heading that is no heading of the sheet; kept as a paragraph. */
  UNKNOWN_HEADING: warning<{ objective: string; heading: string }>(
    ({ objective, heading }) => ({
      it: `${quote(heading).it} di ${objective} non è un titolo che Cascata conosce: è rimasto come paragrafo del testo in cui sta.`,
      en: `${quote(heading).en} of ${objective} is no heading that Cascata knows: it was kept as a paragraph of the text it stands in.`,
    }),
    {
      it: 'Se qui comincia un’altra parte della scheda, correggere il titolo e importare di nuovo.',
      en: 'If another part of the sheet begins here, correct the heading and import again.',
    },
  ),
  /** Text that stands where nothing is expected. */
  UNPLACED_TEXT: warning<{ objective: string | null }>(
    ({ objective }) =>
      objective === null
        ? {
            it: 'Questo testo sta prima della pagina di un obiettivo e non è nessuno dei parametri «Vista», «Livello» e «Centro di Responsabilità»: non è stato importato.',
            en: 'This text stands before the page of an objective and is none of the parameters “Vista”, “Livello” and “Centro di Responsabilità”: it was not imported.',
          }
        : {
            it: `Questo testo di ${objective} sta dove la scheda non ne stampa: non è stato importato.`,
            en: `This text of ${objective} stands where the form prints none: it was not imported.`,
          },
    {
      it: 'Se conta, spostarlo sotto il suo titolo e importare di nuovo; altrimenti non c’è nulla da fare.',
      en: 'If it matters, move it under its heading and import again; if not, there is nothing to do.',
    },
  ),
  /** A page starts with text that may or may not continue the last page's sentence. */
  UNSURE_CONTINUATION: warning<{ objective: string; joined: boolean }>(
    ({ objective, joined }) => ({
      it: `Una pagina di ${objective} comincia in mezzo a un testo, e non si vede se continua l’ultima frase della pagina prima: è stata ${joined ? 'unita a quella' : 'presa come un nuovo capoverso'}.`,
      en: `A page of ${objective} begins in the middle of a text and does not show whether it continues the last sentence of the page before: it was ${joined ? 'joined to it' : 'taken as a new paragraph'}.`,
    }),
    {
      it: 'Confrontare il testo con la scheda stampata.',
      en: 'Compare the text with the printed sheet.',
    },
  ),
  /** A «Stato» that is not in the table of labels. */
  UNKNOWN_STATE: warning<{ objective: string; label: string }>(
    ({ objective, label }) => ({
      it: `«Stato» di ${objective} è ${quote(label).it}, che Cascata non conosce: è conservato come stampato e vale come stato sconosciuto.`,
      en: `“Stato” of ${objective} is ${quote(label).en}, which Cascata does not know: it is kept as printed and counts as an unknown state.`,
    }),
    {
      it: 'Scrivere uno stato noto (come «In corso» o «Concluso») e importare di nuovo, o lasciarlo così.',
      en: 'Write a known state (such as “In corso” or “Concluso”) and import again, or leave it.',
    },
  ),
  /** A «Tipo» that is not in the table of labels. */
  UNKNOWN_INDICATOR_TYPE: warning<{ objective: string; indicator: string; label: string }>(
    ({ objective, indicator, label }) => ({
      it: `«Tipo» dell’indicatore ${quote(indicator).it} di ${objective} è ${quote(label).it}, che Cascata non conosce: è conservato come stampato e vale come altro tipo.`,
      en: `“Tipo” of the indicator ${quote(indicator).en} of ${objective} is ${quote(label).en}, which Cascata does not know: it is kept as printed and counts as another type.`,
    }),
    {
      it: 'Scrivere un tipo noto (come «EFFICIENZA») e importare di nuovo, o lasciarlo così.',
      en: 'Write a known type (such as “EFFICIENZA”) and import again, or leave it.',
    },
  ),
  /** Table rows before any row of column headings. */
  TABLE_WITHOUT_HEADINGS: error<{ objective: string; table: SheetTable }>(
    ({ objective, table }) => ({
      it: `Una riga ${TABLES[table].it} di ${objective} sta prima delle intestazioni delle colonne (${TABLES[table].headings}): le sue celle non si distinguono e non sono state lette.`,
      en: `A row ${TABLES[table].en} of ${objective} stands before the column headings (${TABLES[table].headings}): its cells cannot be told apart and were not read.`,
    }),
    {
      it: 'Rimettere le intestazioni sopra la riga e importare di nuovo.',
      en: 'Restore the headings above the row and import again.',
    },
  ),
  /** The heading of a table whose table is nowhere. */
  TABLE_NOT_PRINTED: warning<{ objective: string; table: SheetTable }>(
    ({ objective, table }) => ({
      it: `Il titolo della tabella ${TABLES[table].it} di ${objective} non è seguito dalla tabella: non ne è stato importato nulla, e resta quella già nota.`,
      en: `The heading of the table ${TABLES[table].en} of ${objective} is followed by no table: nothing of it was imported, and a known one stays.`,
    }),
    {
      it: 'Se la scheda è stata tagliata, importare di nuovo il file intero.',
      en: 'If the sheet was cut, import the whole file again.',
    },
  ),
  /** A table row that ends before its columns do. */
  TRUNCATED_ROW: warning<{ objective: string; table: SheetTable; row: string }>(
    ({ objective, table, row }) => ({
      it: `La riga ${quote(row).it} della tabella ${TABLES[table].it} di ${objective} finisce prima delle sue colonne: ciò che manca resta come già registrato.`,
      en: `The row ${quote(row).en} in the table ${TABLES[table].en} of ${objective} ends before its columns do: what is missing stays as stored.`,
    }),
    {
      it: 'Confrontarla con la scheda stampata; se il file è stato tagliato, importare di nuovo quello intero.',
      en: 'Compare it with the printed sheet; if the file was cut, import the whole one again.',
    },
  ),
  /** Value columns whose year nothing in the sheet tells. */
  YEAR_UNKNOWN: error<{ objective: string }>(
    ({ objective }) => ({
      it: `Non si sa di quale anno siano i valori degli indicatori di ${objective}: nessuna colonna nomina un anno precedente e il codice non inizia con un anno.`,
      en: `Nothing tells which year the values of the indicators of ${objective} are of: no column names an earlier year and the code begins with none.`,
    }),
    {
      it: 'Aggiungere una colonna come «Valore Raggiunto 2023» e importare di nuovo.',
      en: 'Add a column such as “Valore Raggiunto 2023” and import again.',
    },
  ),
  /** The year after the prior-year columns is not the year in the objective's code. */
  YEARS_DISAGREE: warning<{ objective: string; taken: number; coded: number }>(
    ({ objective, taken, coded }) => ({
      it: `I valori degli indicatori di ${objective} sono stati presi come del ${taken}, l’anno dopo la colonna più recente; il codice inizia con ${coded}.`,
      en: `The values of the indicators of ${objective} were taken as those of ${taken}, the year after the newest column; the code begins with ${coded}.`,
    }),
    {
      it: 'Controllare gli anni nelle intestazioni delle colonne; se sono giusti, non c’è nulla da fare.',
      en: 'Check the years in the column headings; if they are right, there is nothing to do.',
    },
  ),
}
