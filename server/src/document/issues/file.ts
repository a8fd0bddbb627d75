import type { LocalizedText } from '../../domain/localized.ts'
import { error, warning } from './definition.ts'

/** A file as a whole: whether it can be read at all. */
export const fileIssues = {
  /** The file is none of the formats that can be read. */
  UNKNOWN_FORMAT: error(
    {
      it: 'Questo file non è una scheda obiettivi né uno dei formati che Cascata legge.',
      en: 'This file is no objective sheet (scheda obiettivi) and none of the formats that Cascata reads.',
    },
    {
      it: 'Fornire la scheda come testo, Markdown o PDF, oppure un modello CSV o XLSX, un JSON o uno StratML di Cascata.',
      en: 'Deliver the sheet as text, Markdown or PDF, or else a CSV or XLSX template, a JSON file or StratML of Cascata.',
    },
  ),
  /** A format that offices use, and that is easily converted to one that can be read. */
  OTHER_FORMAT: error<{ found: LocalizedText; remedy: LocalizedText }>(
    ({ found }) => ({
      it: `Il file è ${found.it}, che Cascata non legge.`,
      en: `The file is ${found.en}, which Cascata does not read.`,
    }),
    ({ remedy }) => remedy,
  ),
  /** A file without any content. */
  EMPTY_FILE: error(
    { it: 'Il file è vuoto.', en: 'The file is empty.' },
    { it: 'Esportarlo di nuovo.', en: 'Export it again.' },
  ),
  /** A workbook, PDF, JSON or XML file that its reader cannot open. */
  BROKEN_FILE: error<{ format: string; reason: LocalizedText | string }>(
    ({ format, reason }) => ({
      it: `Il file non si apre come ${format}: ${typeof reason === 'string' ? reason : reason.it}`,
      en: `The file cannot be opened as ${format}: ${typeof reason === 'string' ? reason : reason.en}`,
    }),
    {
      it: 'Il file è danneggiato o incompleto: esportarlo di nuovo e ripetere l’importazione.',
      en: 'The file is damaged or incomplete: export it again and repeat the import.',
    },
  ),
  /** The bytes are neither plain UTF-8 nor plain Windows-1252. */
  MIXED_ENCODING: warning(
    {
      it: 'Il file mescola UTF-8 e Windows-1252; è stato letto come Windows-1252, quindi alcune lettere accentate sono sbagliate.',
      en: 'The file mixes UTF-8 and Windows-1252; it was read as Windows-1252, so some accented letters are wrong.',
    },
    {
      it: 'Salvarlo di nuovo in una sola codifica, meglio UTF-8.',
      en: 'Save it again in one encoding, best UTF-8.',
    },
  ),
  /** A character that no text can hold (NUL). */
  UNREADABLE_CHARACTER: warning(
    {
      it: 'Il file contiene caratteri NUL, mostrati come \ufffd.',
      en: 'The file holds NUL characters, shown as \ufffd.',
    },
    { it: 'Esportarlo di nuovo come testo.', en: 'Export it again as text.' },
  ),
  /** More issues than are kept. */
  MORE_ISSUES: warning<{ omitted: number }>(
    ({ omitted }) => ({
      it: `Ci sono altre ${omitted} segnalazioni, non elencate.`,
      en: `There are ${omitted} more issues, not listed.`,
    }),
    {
      it: 'Correggere prima quelle elencate: di solito hanno una causa comune.',
      en: 'Correct the listed ones first: they usually share a cause.',
    },
  ),
}
