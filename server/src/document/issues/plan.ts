import { error, warning } from './definition.ts'

/** What shows only when a document is compared with what is stored, or files with each other. */
export const planIssues = {
  /** A spelling of a center that no directory knows. */
  UNKNOWN_CENTER: warning<{ spelling: string; proposal: string | null }>(
    ({ spelling, proposal }) => ({
      it: proposal
        ? `«${spelling}» non è una grafia nota di alcun centro di responsabilità; somiglia a «${proposal}». È stato preso come un centro a sé.`
        : `«${spelling}» non è una grafia nota di alcun centro di responsabilità: è stato preso come un centro a sé.`,
      en: proposal
        ? `“${spelling}” is no known spelling of any responsibility center; it resembles “${proposal}”. It was taken as a center of its own.`
        : `“${spelling}” is no known spelling of any responsibility center: it was taken as one of its own.`,
    }),
    ({ proposal }) =>
      proposal
        ? {
            it: `Se è «${proposal}», scriverlo così nel file, o dopo l’importazione unire i due centri (mergeResponsibilityCenters); altrimenti non c’è nulla da fare.`,
            en: `If it is “${proposal}”, write it so in the file, or merge the two centers after the import (mergeResponsibilityCenters); if not, there is nothing to do.`,
          }
        : {
            it: 'Se è un’altra grafia di un centro già noto, scriverla come quello, o dopo l’importazione unire i due centri (mergeResponsibilityCenters); se è nuovo, non c’è nulla da fare.',
            en: 'If it is another spelling of a known center, write it as that one, or merge the two after the import (mergeResponsibilityCenters); if it is new, there is nothing to do.',
          },
    ({ proposal }) => proposal,
  ),
  /** A name of a person that differs from a known one only in spelling. */
  SIMILAR_PERSON: warning<{ name: string; proposal: string }>(
    ({ name, proposal }) => ({
      it: `«${name}» somiglia a «${proposal}», che è già noto. È stato preso come un’altra persona.`,
      en: `“${name}” resembles “${proposal}”, who is known already. The name was taken as another person’s.`,
    }),
    ({ proposal }) => ({
      it: `Se è «${proposal}», scriverlo così nel file, o dopo l’importazione unire le due persone (mergePeople); altrimenti non c’è nulla da fare.`,
      en: `If it is “${proposal}”, write it so in the file, or merge the two people after the import (mergePeople); if not, there is nothing to do.`,
    }),
    ({ proposal }) => proposal,
  ),
  /** The code printed for a center is not the code it is known by. */
  CENTER_CODE_CONFLICT: warning<{ spelling: string; code: string; known: string | null }>(
    ({ spelling, code, known }) => ({
      it: `«${spelling}» è stampato con il codice ${code}, ma è noto come grafia ${known ? `di ${known}` : 'di un centro senza codice'}. È rimasto quello noto.`,
      en: `“${spelling}” is printed with the code ${code}, but known as a spelling of ${known ?? 'a center without code'}. The known one was kept.`,
    }),
    {
      it: 'Se il codice noto è sbagliato, correggere l’elenco dei centri.',
      en: 'If the known code is wrong, correct the list of centers.',
    },
  ),
  /** A spelling that a list of centers or people gives to two of them. */
  SPELLING_CLAIMED_TWICE: warning<{ spelling: string; first: string; second: string }>(
    ({ spelling, first, second }) => ({
      it: `«${spelling}» è dato sia a «${first}» sia a «${second}»: è rimasto al primo.`,
      en: `“${spelling}” is given to both “${first}” and “${second}”: the first kept it.`,
    }),
    {
      it: 'Lasciare ogni grafia, e ogni nome, a uno solo.',
      en: 'Leave each spelling, and each name, to one of them.',
    },
  ),
  /** A known code comes with another title than before. */
  TITLE_CHANGED: warning<{ code: string; before: string; after: string }>(
    ({ code, before, after }) => ({
      it: `${code} era «${before}» e diventa «${after}».`,
      en: `${code} was “${before}” and becomes “${after}”.`,
    }),
    {
      it: 'Se il codice indica ora un altro obiettivo, dargli un codice proprio.',
      en: 'If the code now means something else, give that a code of its own.',
    },
  ),
  /** An objective moves under another parent. */
  PARENT_CHANGED: warning<{ code: string; before: string; after: string | null }>(
    ({ code, before, after }) => ({
      it: `${code} era collegato a ${before} e ${after ? `passa a ${after}` : 'non è più collegato ad alcun obiettivo'}.`,
      en: `${code} hung under ${before} and ${after ? `moves under ${after}` : 'hangs under no objective any more'}.`,
    }),
    {
      it: 'Verificare che lo spostamento sia voluto: cambia i valori dei livelli superiori.',
      en: 'Check that the move is meant: it changes the figures of the levels above.',
    },
  ),
  /** The weights of an objective's phases do not sum to what is expected. */
  WEIGHTS_NOT_100: warning<{ code: string; sum: string; expected: string }>(
    ({ code, sum, expected }) => ({
      it: `I pesi delle fasi di ${code} sommano a ${sum}, non a ${expected}.`,
      en: `The weights of the phases of ${code} sum to ${sum}, not to ${expected}.`,
    }),
    {
      it: 'Verificare che non manchi una fase e correggere i pesi; intanto contano in proporzione.',
      en: 'Check that no phase is missing and correct the weights; meanwhile they count in proportion.',
    },
  ),
  /** A phase or indicator is no longer in its table. */
  ROW_REMOVED: warning<{ code: string; title: string }>(
    ({ code, title }) => ({
      it: `«${title}» non è più nella sua tabella di ${code}: viene tolto.`,
      en: `“${title}” is no longer in its table of ${code}: it is removed.`,
    }),
    {
      it: 'Se la tabella è stata tagliata, importare di nuovo il file intero.',
      en: 'If the table was cut short, import the whole file again.',
    },
  ),
  /** The file ends with a text that is stored longer. */
  TEXT_CUT: warning<{ code: string }>(
    ({ code }) => ({
      it: `Il file finisce a metà di un testo di ${code}, che è già registrato per intero: resta quello.`,
      en: `The file ends in the middle of a text of ${code} that is stored whole: that one stays.`,
    }),
    {
      it: 'Importare di nuovo il file intero; se il testo è stato davvero accorciato, importarlo con la parte che segue.',
      en: 'Import the whole file again; if the text was shortened on purpose, import it with what follows it.',
    },
  ),
  /** The file ends in the middle of a table: what it would have gone on with is kept. */
  TABLE_CUT: warning<{ code: string; table: 'phases' | 'indicators'; kept: number }>(
    ({ code, table, kept }) => ({
      it: `Il file finisce a metà della tabella ${table === 'phases' ? 'delle fasi' : 'degli indicatori'} di ${code}: ${kept === 1 ? 'la riga che manca resta com’è' : `le ${kept} righe che mancano restano come sono`}.`,
      en: `The file ends in the middle of the ${table} of ${code}: ${kept === 1 ? 'the row that is missing stays' : `the ${kept} rows that are missing stay`} as stored.`,
    }),
    { it: 'Importare di nuovo il file intero.', en: 'Import the whole file again.' },
  ),
  /** One objective with different contents in the files of one import. */
  DUPLICATE_OBJECTIVE: error<{ code: string; field: string; first: string }>(
    ({ code, field, first }) => ({
      it: `${code} compare due volte con contenuti diversi (${field}); la prima volta in ${first}.`,
      en: `${code} stands twice with different contents (${field}); first in ${first}.`,
    }),
    {
      it: 'Lasciare solo la versione giusta, oppure importare i file uno dopo l’altro.',
      en: 'Leave only the right one, or import the files one after the other.',
    },
  ),
  /** One code of the upper cascade with two titles in one import. */
  TITLES_DISAGREE: warning<{ code: string; first: string; second: string; at: string }>(
    ({ code, first, second, at }) => ({
      it: `${code} si intitola «${first}» (${at}) e qui «${second}». È rimasto il primo titolo.`,
      en: `${code} is titled “${first}” (${at}) and here “${second}”. The first was kept.`,
    }),
    {
      it: 'Rendere uguali i titoli e importare di nuovo.',
      en: 'Make the titles equal and import again.',
    },
  ),
  /** One objective of the upper cascade under two names of its level in one import. */
  LEVEL_LABELS_DISAGREE: warning<{ code: string; first: string; second: string; at: string }>(
    ({ code, first, second, at }) => ({
      it: `Il livello di ${code} si chiama «${first}» (${at}) e qui «${second}». È rimasto il primo nome.`,
      en: `The level of ${code} is called “${first}” (${at}) and here “${second}”. The first was kept.`,
    }),
    {
      it: 'Usare lo stesso nome del livello in tutte le schede.',
      en: 'Use the same name of the level on all sheets.',
    },
  ),
  /** One objective under two parents in one import. */
  PARENTS_DISAGREE: warning<{
    code: string
    first: string | null
    second: string | null
    at: string
  }>(
    ({ code, first, second, at }) => ({
      it: `${code} è collegato a ${first ?? 'nessun obiettivo'} (${at}) e qui a ${second ?? 'nessun obiettivo'}. È rimasto il primo collegamento.`,
      en: `${code} hangs under ${first ?? 'the plan itself'} (${at}) and here under ${second ?? 'the plan itself'}. The first was kept.`,
    }),
    {
      it: 'Rendere uguali i collegamenti e importare di nuovo.',
      en: 'Make the links equal and import again.',
    },
  ),
  /** A row adds to an objective that neither the files nor the plan know. */
  OBJECTIVE_UNKNOWN: error<{ code: string }>(
    ({ code }) => ({
      it: `L’obiettivo ${code} non è in questi file con il suo titolo, né già nel piano.`,
      en: `The objective ${code} is neither in these files with its title nor in the plan.`,
    }),
    {
      it: 'Aggiungere l’obiettivo con il titolo, o correggere il codice.',
      en: 'Add the objective with its title, or correct the code.',
    },
  ),
  /** Values of an indicator that neither the files nor the plan know. */
  INDICATOR_UNKNOWN: error<{ code: string; title: string }>(
    ({ code, title }) => ({
      it: `${code} non ha alcun indicatore «${title}», né in questi file né già nel piano.`,
      en: `${code} has no indicator “${title}”, neither in these files nor in the plan.`,
    }),
    {
      it: 'Aggiungere l’indicatore alla tabella degli indicatori, o correggere il titolo.',
      en: 'Add it to the table of indicators, or correct the title.',
    },
  ),
  /** A link leads to an objective that neither the files nor the plan know. */
  PARENT_UNKNOWN: error<{ code: string; parent: string }>(
    ({ code, parent }) => ({
      it: `${code} è collegato a ${parent}, che non è in questi file né già nel piano.`,
      en: `${code} hangs under ${parent}, which is neither in these files nor in the plan.`,
    }),
    {
      it: 'Aggiungere l’obiettivo superiore, o correggere il collegamento.',
      en: 'Add the parent objective, or correct the link.',
    },
  ),
  /** A parent that is not of a higher level. */
  PARENT_NOT_ABOVE: error<{ code: string; parent: string }>(
    ({ code, parent }) => ({
      it: `${code} è collegato a ${parent}, che non è di un livello superiore.`,
      en: `${code} hangs under ${parent}, which is not of a higher level.`,
    }),
    {
      it: 'Collegarlo a un obiettivo di un livello superiore.',
      en: 'Link it to an objective of a higher level.',
    },
  ),
  /** A mission or program that the table of the budget does not know. */
  BUDGET_LINK_UNKNOWN: warning<{ code: string; link: string }>(
    ({ code, link }) => ({
      it: `${code} è collegato a ${link}, che non è una missione o un programma del bilancio: il collegamento è conservato come scritto.`,
      en: `${code} is linked to ${link}, which is no mission or program of the budget: the link is kept as written.`,
    }),
    {
      it: 'Correggere il codice: due cifre la missione, due il programma.',
      en: 'Correct the code: two digits for the mission, two for the program.',
    },
  ),
  /** The files are of different authorities, or of another than the one asked for. */
  OTHER_AUTHORITY: error<{ named: string; wanted: string }>(
    ({ named, wanted }) => ({
      it: `Il file è dell’ente ${named}, non di ${wanted}.`,
      en: `The file is of the authority ${named}, not of ${wanted}.`,
    }),
    {
      it: 'Importarlo per il suo ente, o correggere il file.',
      en: 'Import it for its own authority, or correct the file.',
    },
  ),
  /** A name of a size that only a broken file has; PostgreSQL could not index it. */
  NAME_TOO_LONG: error<{ longest: number }>(
    ({ longest }) => ({
      it: `Un nome di più di ${longest} caratteri non è un nome.`,
      en: `A name of more than ${longest} characters is not one.`,
    }),
    {
      it: 'Separarlo dal testo intorno e importare di nuovo.',
      en: 'Separate it from the text around it and import again.',
    },
  ),
  /** A number that no figure could be computed from. */
  NUMBER_OUT_OF_RANGE: error<{ field: string; row: string }>(
    ({ field, row }) => ({
      it: `«${field}» di «${row}» è fuori da ogni misura ragionevole.`,
      en: `“${field}” of “${row}” is beyond any reasonable size.`,
    }),
    { it: 'Correggerlo e importare di nuovo.', en: 'Correct it and import again.' },
  ),
}
