import { quote } from '../../domain/localized.ts'
import { error, warning } from './definition.ts'

const ITALIAN_LIST = (words: readonly string[]) => words.join(' e ')
const ENGLISH_LIST = (words: readonly string[]) => words.join(' and ')

/** Issues of the front page of a printed objective sheet (scheda obiettivi). */
export const sheetFrontIssues = {
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
      en: `${found === null ? 'The front page has no “Vista”' : `“Vista” (${quote(found).en}) begins with no code`}: it is not known which plan the ${objectives === 1 ? 'objective that follows is of; it was' : `${objectives} objectives that follow are of; they were`} not read.`,
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
    labeled: readonly string[]
  }>(
    ({ code, label, coded, labeled }) => ({
      it: `In «Vista» il codice ${code} nomina gli anni ${ITALIAN_LIST(coded)}, l’etichetta ${quote(label).it} gli anni ${ITALIAN_LIST(labeled)}. Entrambi sono conservati come stampati.`,
      en: `In “Vista” the code ${code} names the years ${ENGLISH_LIST(coded)}, the label ${quote(label).en} the years ${ENGLISH_LIST(labeled)}. Both are kept as printed.`,
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
}
