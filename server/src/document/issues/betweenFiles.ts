import { error, warning } from './definition.ts'

/** Issues found in comparing the files of one import with each other. */
export const betweenFilesIssues = {
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
  /** The files are of different authorities, or of another than the requested one. */
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
}
