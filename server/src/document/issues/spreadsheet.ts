import { type LocalizedText, quote } from '../../domain/localized.ts'
import { error, warning } from './definition.ts'

const listed = (words: readonly string[]): string => words.join(', ')

/** Tables of the template, in a CSV file or a workbook. */
export const spreadsheetIssues = {
  /** A CSV file, or a workbook without any sheet, whose headings belong to no table. */
  UNKNOWN_TABLE: error(
    {
      it: 'Le intestazioni non sono quelle di alcuna tabella del modello: non si capisce che cosa contiene.',
      en: 'The headings are those of no table of the template: it is not clear what it holds.',
    },
    {
      it: 'Mettere nella prima riga le intestazioni del modello, per esempio Piano, Codice obiettivo, Titolo.',
      en: 'Put the headings of the template in the first row, for instance Plan, Objective code, Title.',
    },
  ),
  /** A sheet of a workbook that is none of the template's. */
  SHEET_NOT_READ: warning<{ sheet: string }>(
    ({ sheet }) => ({
      it: `Il foglio «${sheet}» non è una tabella del modello: non è importato.`,
      en: `The sheet “${sheet}” is no table of the template: it is not imported.`,
    }),
    {
      it: 'Se contiene dati del piano, dargli le intestazioni del modello; altrimenti non c’è nulla da fare.',
      en: 'If it holds data of the plan, give it the headings of the template; if not, there is nothing to do.',
    },
  ),
  /** A row above the headings. */
  TITLE_NOT_READ: warning(
    {
      it: 'Questa riga sopra le intestazioni è stata presa come titolo: non è importata.',
      en: 'This row above the headings was taken as a title: it is not imported.',
    },
    { it: 'Non c’è nulla da fare.', en: 'There is nothing to do.' },
  ),
  /** A table without required columns. */
  MISSING_COLUMNS: error<{ table: LocalizedText; columns: readonly LocalizedText[] }>(
    ({ table, columns }) => ({
      it: `Alla tabella ${quote(table.it).it} ${columns.length === 1 ? 'manca la colonna' : 'mancano le colonne'} ${listed(columns.map(({ it }) => `«${it}»`))}.`,
      en: `The table ${quote(table.en).en} lacks the ${columns.length === 1 ? 'column' : 'columns'} ${listed(columns.map(({ en }) => `“${en}”`))}.`,
    }),
    { it: 'Aggiungere le colonne e importare di nuovo.', en: 'Add them and import again.' },
  ),
  /** A row without a required cell. */
  MISSING_CELL: error<{ column: LocalizedText }>(
    ({ column }) => ({
      it: `A questa riga manca «${column.it}»: non si sa a che cosa si riferisce.`,
      en: `This row lacks “${column.en}”: it is not known what it is about.`,
    }),
    {
      it: 'Completare la riga o toglierla, e importare di nuovo.',
      en: 'Complete the row or remove it, and import again.',
    },
  ),
  /** A level, section or year that cannot be understood, so that the row has no place. */
  UNREADABLE_KEY: error<{ column: LocalizedText; known: readonly string[] }>(
    ({ column, known }) => ({
      it: `«${column.it}» non si capisce${known.length > 0 ? `: sono ammessi ${listed(known)}` : ''}.`,
      en: `“${column.en}” cannot be understood${known.length > 0 ? `; it may be ${listed(known)}` : ''}.`,
    }),
    { it: 'Correggere la cella e importare di nuovo.', en: 'Correct the cell and import again.' },
  ),
  /** A word in a column of fixed meanings that is none of them. */
  UNKNOWN_WORD: warning<{ column: LocalizedText; known: readonly string[]; kept: boolean }>(
    ({ column, kept }) => ({
      it: `Questa parola non è fra quelle note per «${column.it}»: ${kept ? 'è conservata come scritta e non entra nei calcoli' : 'non è importata'}.`,
      en: `This word is none of those known for “${column.en}”: it is ${kept ? 'kept as written and not counted' : 'not imported'}.`,
    }),
    ({ known }) => ({
      it: `Usare una di queste: ${listed(known)}.`,
      en: `Use one of these: ${listed(known)}.`,
    }),
  ),
  /** A number cell that is not a number, in a column that holds nothing else. */
  NUMBER_NOT_READ: warning<{ column: LocalizedText; row: string }>(
    ({ column, row }) => ({
      it: `«${column.it}» di ${quote(row).it} non è un numero: non è importato.`,
      en: `“${column.en}” of ${quote(row).en} is no number: it is not imported.`,
    }),
    {
      it: 'Scriverlo come 40,00 e importare di nuovo.',
      en: 'Write it as 40,00 and import again.',
    },
  ),
  /** A number that reads one way in Italian and another in English, where nothing in the file decides. */
  AMBIGUOUS_NUMBER: warning<{ read: string; other: string }>(
    ({ read, other }) => ({
      it: `Questo numero può essere ${read} oppure ${other}, e il resto del file non lo dice: è stato letto come ${read}.`,
      en: `This number can be ${read} or ${other}, and the rest of the file does not tell: it was read as ${read}.`,
    }),
    {
      it: 'Scriverlo senza separatore delle migliaia, con due decimali.',
      en: 'Write it without a thousands separator, with two decimals.',
    },
    ({ read }) => read,
  ),
  /** Two rows with different values for the same thing. */
  TWICE_SAID: error<{ what: string; column: LocalizedText; line: number }>(
    ({ what, column, line }) => ({
      it: `«${column.it}» di ${what} è già scritto nella riga ${line}, in modo diverso.`,
      en: `“${column.en}” of ${what} is already said in row ${line}, differently.`,
    }),
    { it: 'Lasciare solo quello giusto.', en: 'Leave only the right one.' },
  ),
  /** A table that exceeds the limits. */
  TABLE_TOO_LARGE: error<{ what: 'ROWS' | 'COLUMNS' | 'CELL'; most: number }>(
    ({ what, most }) => ({
      it: {
        ROWS: `La tabella ha più di ${most} righe.`,
        COLUMNS: `La tabella ha più di ${most} colonne.`,
        CELL: `Una cella ha più di ${most} caratteri.`,
      }[what],
      en: {
        ROWS: `The table has more than ${most} rows.`,
        COLUMNS: `The table has more than ${most} columns.`,
        CELL: `A cell has more than ${most} characters.`,
      }[what],
    }),
    {
      it: 'Dividere il file, o togliere ciò che non è del piano.',
      en: 'Split the file, or remove what is not of the plan.',
    },
  ),
  /** A cell whose formula gave an error (`#N/D`), or was never calculated. */
  FORMULA_WITHOUT_RESULT: warning<{ cell: string }>(
    ({ cell }) => ({
      it: `La formula nella cella ${cell} non ha dato alcun risultato: la cella è stata presa come vuota.`,
      en: `The formula in cell ${cell} gave no result: the cell was taken as empty.`,
    }),
    {
      it: 'Correggere la formula, o scrivere il valore al suo posto.',
      en: 'Correct the formula, or write the value in its place.',
    },
  ),
}
