import { error, warning } from './definition.ts'

/** Issues of the text of a PDF. */
export const pdfIssues = {
  /** Pages that are pictures: a scan. */
  PDF_WITHOUT_TEXT: error(
    {
      it: 'Il PDF non contiene testo: è una scansione o un’immagine.',
      en: 'The PDF holds no text: it is a scan or a picture.',
    },
    {
      it: 'Esportare la scheda dal programma che la produce, non dalla stampa su carta; oppure fornirla come testo o Markdown.',
      en: 'Export the sheet from the software that makes it, not from paper; or deliver it as text or Markdown.',
    },
  ),
  /** One page without text among others that have some. */
  PDF_PAGE_WITHOUT_TEXT: warning<{ page: number }>(
    ({ page }) => ({
      it: `La pagina ${page} non contiene testo.`,
      en: `Page ${page} holds no text.`,
    }),
    {
      it: 'Se è una pagina bianca non c’è nulla da fare; se è una scansione, fornire la pagina con il suo testo.',
      en: 'If it is a blank page there is nothing to do; if it is a scan, deliver the page with its text.',
    },
  ),
  /** Text that does not run from left to right: a watermark, a heading set upright. */
  PDF_TURNED_TEXT: warning<{ page: number }>(
    ({ page }) => ({
      it: `A pagina ${page} c’è del testo ruotato, che non è importato.`,
      en: `On page ${page} stands turned text, which is not imported.`,
    }),
    {
      it: 'Se è una filigrana non c’è nulla da fare; se è una pagina ruotata, raddrizzarla.',
      en: 'If it is a watermark there is nothing to do; if the page is turned, set it upright.',
    },
  ),
  /** A PDF that opens with a password only. */
  PDF_LOCKED: error(
    {
      it: 'Il PDF è protetto da password.',
      en: 'The PDF is locked by a password.',
    },
    {
      it: 'Salvarlo senza password e ripetere l’importazione.',
      en: 'Save it without a password and repeat the import.',
    },
  ),
  /** More pages or more text than are read. */
  PDF_TOO_LONG: error<{ pages: number; most: number }>(
    ({ pages, most }) => ({
      it: `Il PDF è troppo lungo: ${pages} pagine, se ne leggono al massimo ${most}.`,
      en: `The PDF is too long: ${pages} pages, of which ${most} at most are read.`,
    }),
    {
      it: 'Dividerlo in più file e importarli insieme.',
      en: 'Divide it into several files and import them together.',
    },
  ),
}
