import { quote } from '../../domain/localized.ts'
import { warning } from './definition.ts'

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

/** Issues of the texts and links of an objective. */
export const sheetBodyIssues = {
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
}
