import { error, warning } from './definition.ts'

/** Issues found in comparing a document with the stored plan, or in storing it. */
export const storedPlanIssues = {
  /** A known code with another title than before. */
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
  /** The file ends in the middle of a table: the rows after it are kept. */
  TABLE_CUT: warning<{ code: string; table: 'phases' | 'indicators'; kept: number }>(
    ({ code, table, kept }) => ({
      it: `Il file finisce a metà della tabella ${table === 'phases' ? 'delle fasi' : 'degli indicatori'} di ${code}: ${kept === 1 ? 'la riga che manca resta com’è' : `le ${kept} righe che mancano restano come sono`}.`,
      en: `The file ends in the middle of the ${table} of ${code}: ${kept === 1 ? 'the row that is missing stays' : `the ${kept} rows that are missing stay`} as stored.`,
    }),
    { it: 'Importare di nuovo il file intero.', en: 'Import the whole file again.' },
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
  /** A name too long for an index of PostgreSQL, as only broken files have. */
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
